import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicators/indicator.js';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { draftOf } from '../../src/store/document-type.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { approvedUpdate, someIndicator, someTerms } from './builders.js';
import { buttonOf, buttonsOf, cardOf, faceOf, inputsOf, lineOf } from './pressed.js';
import { seed, somePerson, storedUpdate, withStore } from './seed.js';

const now = '2026-10-05T08:00:00Z';

const indicators: readonly Indicator[] = [
  someIndicator({ ownerIds: ['anne', 'bo'] }),
  someIndicator({
    id: 'lokalsamfund',
    fokusomraadeId: 'vtf-lokalsamfund-faellesskaber',
    name: 'Det sker i lokalsamfundene',
    kind: 'narrative',
    terms: [someTerms({ unit: '', direction: 'neutral', target: undefined, from: '2026-Q3' })],
  }),
  someIndicator({ id: 'affald', fokusomraadeId: 'vtf-klima-baeredygtighed', name: 'Genanvendt affald', dueIn: [2] }),
  someIndicator({ id: 'eksempel', name: 'Et eksempel', isExample: true }),
];

describe('an owner who reports', () => {
  let bot: RunningBot;
  const anne = () => bot.person({ aadObjectId: 'aad-anne' });
  const bo = () => bot.person({ aadObjectId: 'aad-bo' });

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: now });
    const people = [
      somePerson('anne', 'Anne Bech', bot.connector.url),
      somePerson('bo', 'Bo Dam', bot.connector.url),
      somePerson('carla', 'Carla Holm', bot.connector.url),
    ];
    await seed(bot, {
      people,
      seats: [{ udvalgId: 'vtf', seats: [{ personId: 'carla', role: 'chair', covers: 'all' }] }],
      indicators: indicators.map((indicator) => ({ udvalgId: 'vtf', indicator })),
      updates: [approvedUpdate('2026-Q1', 44), approvedUpdate('2026-Q2', 41)],
    });
  });
  afterAll(() => bot.close());

  it('sees what is due, with last value, target, trend and days left, and what rests', async () => {
    const text = String(cardOf(await anne().write('opdater')).fallbackText);

    expect(text).toContain('Dine indikatorer, 3. kvartal 2026');
    expect(text).toContain('0 af 2 er indberettet');
    expect(text).toContain('Frist torsdag den 8. oktober 2026: 3 dage tilbage.');
    expect(text).toContain('Sidst: 41\u00a0dage (2. kvartal 2026) · ▲\u00a0Gul');
    expect(text).toContain('Mål: højst 40\u00a0dage senest 31. december 2027');
    expect(text).toContain('Udvikling: 44 → 41\u00a0dage');
    expect(text).toContain('Ikke i dette kvartal: Genanvendt affald, næste gang 2. kvartal 2027');
    expect(text).not.toContain('Et eksempel');
  });

  it('taps, types, sends, sees how it was read and who can approve it, and is offered the next', async () => {
    const list = cardOf(await anne().write('opdater'));
    const form = faceOf(await anne().press(buttonOf(list, 'update-open')));
    const sent = faceOf(
      await anne().press({ ...buttonOf(form, 'update-submit'), value: 'ca. 38', narrative: 'To nye sagsbehandlere.' }),
    );
    const next = faceOf(await anne().press(buttonOf(sent, 'update-open')));

    expect(form.fallbackText).toContain(
      'Grøn: højst 40\u00a0dage. Gul: op til 44\u00a0dage (10\u00a0% fra målet). Rød: over.',
    );
    expect(sent.fallbackText).toContain('3. kvartal 2026: 38\u00a0dage ●\u00a0Grøn');
    expect(sent.fallbackText).toContain('↓ 3\u00a0dage siden 2. kvartal 2026 (bedre)');
    expect(sent.fallbackText).toContain('Carla Holm kan nu godkende det.');
    expect(buttonsOf(sent, 'update-open')[0]?.title).toBe('Indberet næste');
    expect(next.fallbackText).toContain('Det sker i lokalsamfundene, 3. kvartal 2026');

    const update = await storedUpdate(bot, 'svartid', '2026-Q3');
    expect(update?.revisions).toMatchObject([
      { report: { value: 38, narrative: 'To nye sagsbehandlere.' }, submittedBy: 'anne', state: { is: 'pending' } },
    ]);
    expect(update?.outbox.map(({ to }) => 'aadObjectId' in to && to.aadObjectId)).toContain('aad-carla');
  });

  it('sees it ticked in the list, and can open it again with what was sent', async () => {
    const list = cardOf(await anne().write('Opdater!'));
    const done = buttonsOf(list, 'update-open').find(({ title }) => title === 'Ret');
    const form = faceOf(await anne().press(done?.data ?? {}));

    expect(list.fallbackText).toContain('1 af 2 er indberettet');
    expect(list.fallbackText).toContain(
      '✓ Sagsbehandlingstid, byggesager\nIndberettet: 38\u00a0dage. Venter på godkendelse.',
    );
    expect(inputsOf(form)).toMatchObject({ value: '38', narrative: 'To nye sagsbehandlere.', quarter: '2026-Q3' });
  });

  it('gets the same answer when Teams delivers the same form twice, also at once, and it is one revision', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const press = { ...buttonOf(form, 'update-submit'), value: '39', narrative: 'Rettet.' };

    const answers = await Promise.all([anne().press(press), anne().press(press)]);
    const again = await anne().press(press);

    const texts = [...answers, again].map((answer) => faceOf(answer).fallbackText);
    expect(new Set(texts).size).toBe(1);
    expect((await storedUpdate(bot, 'svartid', '2026-Q3'))?.revisions.map(({ state }) => state.is)).toEqual([
      'superseded',
      'pending',
    ]);
  });

  it('does the same with a client that only has Action.Submit', async () => {
    const form = await openedBy(anne(), 'lokalsamfund', '2026-Q3');
    const value = { ...buttonOf(form, 'update-submit'), narrative: 'Borgermøde i Løsning.' };

    const first = await anne().send({ type: 'message', value });
    const second = await anne().send({ type: 'message', value });

    expect(cardOf(first).fallbackText).toContain('Sendt til godkendelse');
    expect(cardOf(first).fallbackText).toContain('Du er færdig for dette kvartal.');
    expect(cardOf(second).fallbackText).toBe(cardOf(first).fallbackText);
    expect((await storedUpdate(bot, 'lokalsamfund', '2026-Q3'))?.revisions).toHaveLength(1);
  });

  it('is told when another owner reported meanwhile, keeps what was typed, and may then send it', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const others = await openedBy(bo(), 'svartid', '2026-Q3');
    await bo().press({ ...buttonOf(others, 'update-submit'), value: '40', narrative: '' });

    const press = { ...buttonOf(form, 'update-submit'), value: '42', narrative: 'Mit tal' };
    const back = faceOf(await anne().press(press));
    const sent = faceOf(await anne().press({ ...buttonOf(back, 'update-submit'), ...inputsOf(back) }));

    expect(back.fallbackText).toContain('Bo Dam indberettede 40\u00a0dage');
    expect(inputsOf(back)).toMatchObject({ value: '42', narrative: 'Mit tal' });
    expect(sent.fallbackText).toContain('42\u00a0dage ▲\u00a0Gul');
  });

  it('is told that a form is used up when something else is sent with it', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const button = buttonOf(form, 'update-submit');
    await anne().press({ ...button, value: '37', narrative: 'Godt' });

    const back = faceOf(await anne().press({ ...button, value: '36', narrative: 'Godt' }));
    const sent = faceOf(await anne().press({ ...buttonOf(back, 'update-submit'), ...inputsOf(back) }));

    expect(back.fallbackText).toContain('Du sendte 37\u00a0dage med denne formular');
    expect(sent.fallbackText).toContain('3. kvartal 2026: 36\u00a0dage');
  });

  it('takes it back, once, and can report anew', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const sent = faceOf(await anne().press({ ...buttonOf(form, 'update-submit'), value: '38', narrative: 'x' }));

    const back = faceOf(await anne().press(buttonOf(sent, 'update-withdraw')));
    const twice = faceOf(await anne().press(buttonOf(sent, 'update-withdraw')));

    expect(back.fallbackText).toContain('Trukket tilbage');
    expect(twice.fallbackText).toBe(back.fallbackText);
    expect(cardOf(await anne().write('opdater')).fallbackText).toContain('○ Sagsbehandlingstid, byggesager\nMangler');
  });

  it('corrects an approved value of an old quarter only with a reason', async () => {
    const words = cardOf(await anne().write('ret sagsbehandlingstid for 2. kvartal 2026'));
    const button = buttonOf(words, 'update-submit');

    const back = faceOf(await anne().press({ ...button, value: '43', narrative: 'Genberegnet' }));
    const sent = faceOf(
      await anne().press({ ...button, value: '43', narrative: 'Genberegnet', correction: 'Fejl i udtræk' }),
    );

    expect(words.fallbackText).toContain('41\u00a0dage er godkendt og gælder, til en rettelse er godkendt.');
    expect(back.fallbackText).toContain('Skriv, hvorfor det rettes.');
    expect(sent.fallbackText).toContain('2. kvartal 2026: 43\u00a0dage');
    expect((await storedUpdate(bot, 'svartid', '2026-Q2'))?.revisions.map(({ state }) => state.is)).toEqual([
      'approved',
      'pending',
    ]);
  });

  it('may choose another quarter in the form, and sees first what stands there already', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const press = { ...buttonOf(form, 'update-submit'), value: '45', narrative: 'Sent', quarter: '2025-Q4' };
    const late = faceOf(await anne().press(press));
    const taken = faceOf(await anne().press({ ...press, quarter: '2026-Q1', correction: 'Fejl' }));

    expect(late.fallbackText).toContain('4. kvartal 2025: 45\u00a0dage');
    expect(taken.fallbackText).toContain('Der er allerede indberettet 44\u00a0dage for 1. kvartal 2026.');
    expect(inputsOf(taken)).toMatchObject({ value: '45', quarter: '2026-Q1' });
  });

  it('hears whose it is when they name somebody else’s indicator, and a case that begins alike is matched', async () => {
    const [theirs, plan] = [await bo().write('opdater lokalsamfundene'), await bo().write('opdater kommuneplanen')];

    expect(String(cardOf(theirs).fallbackText)).toContain(
      '»Det sker i lokalsamfundene« (VTF · Lokalsamfund og aktive fællesskaber) indberettes af Anne Bech.',
    );
    expect(String(cardOf(plan).fallbackText)).not.toContain('indberettes');
  });

  it('finds the value in the form that they wrote behind the name, beside the words that are there', async () => {
    const opened = await openedBy(bo(), 'svartid', '2026-Q3');
    await bo().press({ ...buttonOf(opened, 'update-submit'), value: '44', narrative: 'To er syge.' });

    const form = cardOf(await bo().write('opdater sagsbehandlingstiden 42,5'));

    expect(inputsOf(form)).toMatchObject({ value: '42,5', narrative: 'To er syge.' });
  });

  it('anybody hears who reports an indicator, also one who owns none', async () => {
    const stranger = bot.person({ name: 'Else Ny', aadObjectId: 'aad-else' });

    const said = cardOf(await stranger.write('Hvem indberetter sagsbehandlingstiden?'));

    expect(said.fallbackText).toContain('indberettes af');
  });

  it('says that there is nothing to report this quarter, and why', async () => {
    const form = await openedBy(bo(), 'svartid', '2026-Q3');
    const button = buttonOf(form, 'update-submit');
    const back = faceOf(await bo().press({ ...button, notRelevant: 'true', evidence: 'hedensted.dk' }));
    const sent = faceOf(await bo().press({ ...button, notRelevant: 'true', reason: 'Systemet skiftes' }));

    expect(back.fallbackText).toContain('Skriv, hvorfor den ikke er relevant i dette kvartal.');
    expect(back.fallbackText).toContain('Linket skal begynde med https://');
    expect(inputsOf(back)).toMatchObject({ notRelevant: 'true', evidence: 'hedensted.dk' });
    expect(sent.fallbackText).toContain('3. kvartal 2026: ikke relevant');
  });

  it('is told that a CPR number was hidden; only the masked text is stored', async () => {
    const form = await openedBy(bo(), 'svartid', '2026-Q3');
    const sent = faceOf(
      await bo().press({ ...buttonOf(form, 'update-submit'), value: '38', narrative: 'Sagen om 010190-1234 trak ud' }),
    );
    const update = await storedUpdate(bot, 'svartid', '2026-Q3');

    expect(sent.fallbackText).toContain('Du skrev et CPR-nummer');
    expect(update?.revisions.at(-1)?.report.narrative).toBe('Sagen om ******-**** trak ud');
    expect(JSON.stringify(update)).not.toContain('010190');
  });

  it('sees the words of the chair on top of a returned one', async () => {
    await withStore(bot, async (store) => {
      const returned = approvedUpdate('2026-Q3', 5, {
        formId: 'gammel',
        terms: someTerms(),
        state: { is: 'returned', by: 'carla', at: '2026-10-05T07:00:00.000Z', why: 'Hvor er *forklaringen*?' },
      });
      await store.create(
        draftOf(
          indicatorDocument,
          indicatorKey('vtf', 'returneret'),
          someIndicator({ id: 'returneret', name: 'Returneret' }),
        ),
      );
      await store.create(
        draftOf(updateDocument, updateKey('vtf', 'returneret', '2026-Q3'), { ...returned, indicatorId: 'returneret' }),
      );
    });
    const form = await openedBy(anne(), 'returneret', '2026-Q3');

    expect(form.fallbackText).toContain(
      'Returneret af Carla Holm 5. oktober 2026 kl. 09.00: »Hvor er *forklaringen*?«',
    );
    expect(JSON.stringify(form)).toContain('Hvor er \\\\*forklaringen\\\\*?');
  });

  async function openedBy(person: ReturnType<typeof anne>, indicatorId: string, quarter: string) {
    return faceOf(await person.press({ verb: 'update-open', udvalgId: 'vtf', indicatorId, quarter }));
  }

  it('is asked in words what cannot be read, and nothing is stored', async () => {
    const before = await storedUpdate(bot, 'svartid', '2025-Q3');
    const form = await openedBy(anne(), 'svartid', '2025-Q3');
    const button = buttonOf(form, 'update-submit');
    const typed = { narrative: `Teksten ${'$'}{x} står her **endnu**`, evidence: 'https://hedensted.dk/a' };

    const ambiguous = faceOf(await anne().press({ ...button, ...typed, value: '1.250' }));
    const chosen = faceOf(await anne().press({ ...buttonOf(ambiguous, 'update-submit'), ...inputsOf(ambiguous) }));
    const words = faceOf(await anne().press({ ...button, ...typed, value: 'tolv' }));
    const empty = faceOf(await anne().press({ ...button, ...typed }));

    expect(ambiguous.fallbackText).toContain('Betyder »1.250« 1\u00a0250\u00a0dage? Så send igen.');
    expect(inputsOf(ambiguous)).toMatchObject({ ...typed, value: '1.250', reading: '1250' });
    expect(chosen.fallbackText).toContain('3. kvartal 2025: 1\u00a0250\u00a0dage');
    expect(words.fallbackText).toContain('Skriv tallet med cifre');
    expect(empty.fallbackText).toContain('Skriv et tal, eller sæt');
    expect(before).toBeUndefined();
  });

  it('is asked once about a value that is odd, and must explain what is red', async () => {
    const form = await openedBy(anne(), 'svartid', '2026-Q3');
    const odd = faceOf(await anne().press({ ...buttonOf(form, 'update-submit'), value: '430', narrative: ' ' }));
    const again = { ...buttonOf(odd, 'update-submit'), ...inputsOf(odd) };
    const still = faceOf(await anne().press(again));
    const sent = faceOf(
      await anne().press({ ...buttonOf(still, 'update-submit'), ...inputsOf(still), narrative: 'Et nyt system' }),
    );

    expect(odd.fallbackText).toContain(
      '430\u00a0dage er 10 gange så meget som sidst (41\u00a0dage). Er det rigtigt, så send igen.',
    );
    expect(odd.fallbackText).toContain('Status bliver rød: skriv kort, hvad der ligger bag.');
    expect(still.fallbackText).not.toContain('gange så meget');
    expect(sent.fallbackText).toContain('430\u00a0dage ■\u00a0Rød');
  });
});

describe('whoever may not report', () => {
  it('is refused at every press, by who they are, whatever the card says', async () => {
    const bot = await startRunningBot({ SIGTEBOT_NOW: now });
    await seed(bot, {
      people: [somePerson('anne', 'Anne Bech', bot.connector.url), somePerson('bo', 'Bo Dam', bot.connector.url)],
      indicators: [
        { udvalgId: 'vtf', indicator: someIndicator() },
        {
          udvalgId: 'vtf',
          indicator: someIndicator({ id: 'gammel', retired: { at: '2026-01-01T08:00:00.000Z', why: 'Erstattet' } }),
        },
      ],
    });
    const subject = { udvalgId: 'vtf', indicatorId: 'svartid', quarter: '2026-Q3' };
    const form = {
      ...subject,
      openedFor: '2026-Q3',
      formId: 'f1',
      seen: '0',
      value: '38',
      personId: 'anne',
      submittedBy: 'anne',
    };
    const stranger = bot.person({ aadObjectId: 'aad-fremmed' });
    const bo = bot.person({ aadObjectId: 'aad-bo' });
    const anne = bot.person({ aadObjectId: 'aad-anne' });

    const lines = [
      lineOf(await stranger.press({ verb: 'update-submit', ...form })),
      lineOf(await bo.press({ verb: 'update-submit', ...form })),
      lineOf(await bo.press({ verb: 'update-open', ...subject })),
      lineOf(await bo.press({ verb: 'update-withdraw', ...subject, revision: '1' })),
      lineOf(await anne.press({ verb: 'update-submit', ...form, udvalgId: 'laering' })),
      lineOf(await anne.press({ verb: 'update-submit', ...form, indicatorId: 'gammel' })),
      lineOf(await anne.press({ verb: 'update-open', ...subject, quarter: '2026-Q4' })),
    ];
    const toStranger = await stranger.write('opdater');
    const stored = await storedUpdate(bot, 'svartid', '2026-Q3');
    await bot.close();

    expect(lines).toEqual([
      expect.stringContaining('Du står ikke som ejer af en indikator'),
      expect.stringContaining('Du står ikke længere som ejer af »Sagsbehandlingstid, byggesager«'),
      expect.stringContaining('Du står ikke længere som ejer'),
      expect.stringContaining('Du står ikke længere som ejer'),
      expect.stringContaining('Jeg kan ikke finde den indikator'),
      expect.stringContaining('taget ud af brug'),
      expect.stringContaining('Den indberettes ikke for 4. kvartal 2026'),
    ]);
    expect(toStranger.sent[0]?.summary).toBe('Du står ikke som ejer af en indikator');
    expect(stored).toBeUndefined();
  });
});

describe('the words of the owners', () => {
  it('are not heard in a channel, where others would see what is not approved', async () => {
    const bot = await startRunningBot({ SIGTEBOT_NOW: now });
    const person = bot.person({ conversationId: '19:k', conversationType: 'channel' });
    const { sent } = await person.write('opdater');
    await bot.close();

    expect(sent[0]?.summary).toContain('Skriv »opdater« til mig der');
  });
});
