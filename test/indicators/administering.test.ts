import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { bodyOf } from '../../src/store/document-type.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { buttonOf, buttonsOf, cardOf, faceOf, inputsOf, lineOf } from './pressed.js';
import { seed, somePerson, storedIndicator, withStore } from './seed.js';

const admin = { aadObjectId: 'aad-admin', name: 'Dorte Admin' };

describe('an admin who keeps the catalogue', () => {
  let bot: RunningBot;
  const dorte = () => bot.person(admin);

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-05T08:00:00Z' });
    await seed(bot, {
      people: [
        { ...somePerson('admin', 'Dorte Admin', bot.connector.url), isAdmin: true },
        somePerson('anne', 'Anne Bech', bot.connector.url),
      ],
    });
  });
  afterAll(() => bot.close());

  it('sees examples for every fokusområde of an udvalg, marked as such', async () => {
    const list = cardOf(await dorte().write('indikatorer for VTF'));
    const learning = faceOf(
      await dorte().press(buttonsOf(list, 'indicators-list').find(({ title }) => title === 'Læring')?.data ?? {}),
    );

    expect(list.fallbackText).toContain('Indikatorer: VTF');
    expect(list.fallbackText).toContain('Kultur:\n- Besøg på bibliotekerne');
    expect(list.fallbackText).toContain('Eksempel: skal bekræftes');
    expect(learning.fallbackText).toContain('Indikatorer: Læring');
  });

  it('confirms an example with a target and an owner, and it is due from then on', async () => {
    const example = { udvalgId: 'vtf', indicatorId: 'vtf-smidige-processer-byggesager-dage' };
    const shown = faceOf(await dorte().press({ verb: 'indicator-open', ...example }));
    const form = faceOf(await dorte().press(buttonOf(shown, 'indicator-form')));
    const press = { ...buttonOf(form, 'indicator-save'), ...inputsOf(form) };
    const settled = { ...press, target: '40', targetBy: '2027-12-31', ownerIds: 'anne' };

    const half = faceOf(await dorte().press({ ...press, target: '40' }));
    const saved = faceOf(await dorte().press(settled));
    const twice = faceOf(await dorte().press(settled));
    const due = cardOf(await bot.person({ aadObjectId: 'aad-anne' }).write('opdater'));

    expect(shown.fallbackText).toContain('Tjek først: De fælles servicemål fra 2016');
    expect(half.fallbackText).toContain('Mål og dato hører sammen');
    expect(inputsOf(half)).toMatchObject({ name: 'Sagsbehandlingstid for byggesager, enfamiliehuse', target: '40' });
    expect(saved.fallbackText).toContain('Bekræftet. Den indberettes nu.');
    expect(saved.fallbackText).toContain('Grøn: højst 40\u00a0dage. Gul: op til 44\u00a0dage');
    expect(twice.fallbackText).toBe(saved.fallbackText);
    expect(due.fallbackText).toContain('0 af 1 er indberettet');
    expect(await storedIndicator(bot, example.indicatorId)).toMatchObject({
      isExample: false,
      toCheck: '',
      terms: [{ from: '2026-Q3', target: { value: 40, by: '2027-12-31' } }],
      audit: [{ by: 'admin', what: 'confirmed' }],
    });
  });

  it('changes a target from a later quarter on, and sees who changed something meanwhile', async () => {
    const named = { udvalgId: 'vtf', indicatorId: 'vtf-smidige-processer-byggesager-dage' };
    const form = faceOf(await dorte().press({ verb: 'indicator-form', ...named }));
    const press = { ...buttonOf(form, 'indicator-save'), ...inputsOf(form) };

    const saved = faceOf(await dorte().press({ ...press, target: '35', from: '2027-Q1' }));
    const overtaken = faceOf(await dorte().press({ ...press, name: 'Svartid' }));
    const again = { ...buttonOf(overtaken, 'indicator-save'), ...inputsOf(overtaken) };
    const renamed = faceOf(await dorte().press(again));

    expect(saved.fallbackText).toContain('Gemt.');
    expect(saved.fallbackText).toContain('Mål: højst 40');
    expect(String(saved.fallbackText).replaceAll('\u00a0', ' ')).toContain(
      'Fra 1. kvartal 2027: højst 35 dage senest 31. december 2027. Grøn: højst 35 dage.',
    );
    expect(overtaken.fallbackText).toContain('Dorte Admin ændrede indikatoren 5. oktober 2026');
    expect(inputsOf(overtaken)).toMatchObject({ name: 'Svartid' });
    expect(renamed.fallbackText).toContain('Svartid');
    const stored = await storedIndicator(bot, named.indicatorId);
    expect(stored?.terms.map(({ from, target }) => [from, target?.value])).toEqual([
      ['2026-Q3', 40],
      ['2027-Q1', 35],
    ]);
    expect(stored?.audit.map(({ what }) => what)).toEqual(['confirmed', 'terms', 'name']);
  });

  it('adds one of its own, once, with an owner who has only an e-mail yet', async () => {
    const form = cardOf(await dorte().write('ny indikator for Læring'));
    const press = {
      ...buttonOf(form, 'indicator-save'),
      ...inputsOf(form),
      name: 'Ventetid til dagtilbud',
      fokusomraadeId: 'laer-god-barndom',
      unit: 'uger',
      direction: 'range',
      low: '0',
      high: '8',
      redAbove: '12',
      dueIn: '2,4',
      ownerEmails: 'Eva.Friis@hedensted.dk',
    };

    const faulty = faceOf(await dorte().press({ ...press, high: '1.250', ownerEmails: 'eva', dueIn: undefined }));
    const saved = faceOf(await dorte().press(press));
    const twice = faceOf(await dorte().press(press));
    const other = faceOf(await dorte().press({ ...press, unit: 'dage' }));

    expect(faulty.fallbackText).toContain('»Godt til«: »1.250« kan læses på flere måder. Skriv 1\u00a0250\u00a0uger.');
    expect(faulty.fallbackText).toContain('»eva« er ikke en e-mail.');
    expect(faulty.fallbackText).toContain('Vælg mindst ét kvartal');
    expect(faulty.fallbackText).not.toContain('Intervallet skal have');
    expect(saved.fallbackText).toContain('Oprettet.');
    expect(saved.fallbackText).toContain('Ejere: eva.friis@hedensted.dk');
    expect(saved.fallbackText).toContain('Indberettes: i 2. og 4. kvartal');
    expect(twice.fallbackText).toBe(saved.fallbackText);
    expect(other.fallbackText).toContain('Der er allerede en indikator, der hedder »Ventetid til dagtilbud«');
    const stored = await storedIndicator(bot, 'laer-god-barndom-ventetid-til-dagtilbud', 'laering');
    expect(stored?.terms[0]).toMatchObject({ direction: 'range', range: { low: 0, high: 8, redAbove: 12 } });
    expect(await emailsOf(bot)).toEqual(['eva.friis@hedensted.dk']);
  });

  it('adds words, which have no unit or target to ask for', async () => {
    const form = cardOf(await dorte().write('Opret en ny indikator'));
    const saved = faceOf(
      await dorte().press({
        ...buttonOf(form, 'indicator-save'),
        ...inputsOf(form),
        name: 'Det fortæller borgerne',
        kind: 'narrative',
        fokusomraadeId: 'soc-demens',
      }),
    );

    expect(saved.fallbackText).toContain('Ord får ingen farve.');
    expect(await storedIndicator(bot, 'soc-demens-det-fortaeller-borgerne', 'social-omsorg')).toMatchObject({
      kind: 'narrative',
      terms: [{ unit: '', direction: 'neutral' }],
    });
  });

  it('takes one out of use with a reason, and puts an example aside for good', async () => {
    const own = { udvalgId: 'laering', indicatorId: 'laer-god-barndom-ventetid-til-dagtilbud' };
    const example = { udvalgId: 'vtf', indicatorId: 'vtf-kultur-biblioteksbesoeg' };

    const without = lineOf(await dorte().press({ verb: 'indicator-retire', ...own, why: ' ' }));
    const retired = faceOf(await dorte().press({ verb: 'indicator-retire', ...own, why: 'Erstattet' }));
    const twice = faceOf(await dorte().press({ verb: 'indicator-retire', ...own, why: 'Erstattet' }));
    const declined = faceOf(await dorte().press({ verb: 'indicator-retire', ...example, why: 'Måles ikke' }));
    const list = cardOf(await dorte().write('indikatorer for VTF'));
    const form = lineOf(await dorte().press({ verb: 'indicator-form', ...own }));

    expect(without).toBe('Skriv en kort begrundelse.');
    expect(retired.fallbackText).toContain('Udgået 5. oktober 2026: Erstattet');
    expect(twice.fallbackText).toBe(retired.fallbackText);
    expect(declined.fallbackText).toContain('Eksemplet er lagt væk.');
    expect(list.fallbackText).not.toContain('Besøg på bibliotekerne');
    expect(form).toContain('taget ud af brug');
  });

  it('opens one by its name, and is told where a name means several', async () => {
    const one = cardOf(await dorte().write('vis indikator folketal'));
    const several = cardOf(await dorte().write('ret indikator sygefravær'));

    expect(one.headline ?? one.fallbackText).toContain('Folketal');
    expect(several.fallbackText).toContain('Flere indikatorer kan passe på det navn');
  });
});

describe('whoever is no admin', () => {
  it('is refused at every press and word, whatever the card says', async () => {
    const bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-05T08:00:00Z' });
    await seed(bot, { people: [somePerson('anne', 'Anne Bech', bot.connector.url)] });
    const anne = bot.person({ aadObjectId: 'aad-anne' });
    const named = { udvalgId: 'vtf', indicatorId: 'vtf-kultur-biblioteksbesoeg' };

    const refusals = await Promise.all(
      [
        { verb: 'indicators-list' },
        { verb: 'indicator-open', ...named },
        { verb: 'indicator-form', ...named },
        { verb: 'indicator-retire', ...named, why: 'x' },
        { verb: 'indicator-save', ...named, seen: '0', name: 'x', isAdmin: 'true', by: 'admin' },
      ].map((press) => anne.press(press)),
    );
    const words = await anne.write('indikatorer');
    const stored = await storedIndicator(bot, named.indicatorId);
    await bot.close();

    expect(new Set(refusals.map(lineOf))).toEqual(new Set([words.sent[0]?.summary]));
    expect(words.sent[0]?.summary).toContain('Kun administratorer');
    expect(stored).toBeUndefined();
  });
});

function emailsOf(bot: RunningBot): Promise<readonly string[]> {
  return withStore(bot, async (store) => {
    const stored = await store.read(peopleKey);
    return stored === undefined
      ? []
      : bodyOf(peopleDocument, stored).people.flatMap(({ email }) => (email === undefined ? [] : [email]));
  });
}
