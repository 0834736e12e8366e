import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { draftOf } from '../../src/store/document-type.js';
import { someAction } from '../actions/builders.js';
import { approvedUpdate, someIndicator, someReport, someRevision } from '../indicators/builders.js';
import { buttonOf, buttonsOf, cardOf, faceOf, lineOf } from '../indicators/pressed.js';
import { seed, somePerson, withStore } from '../indicators/seed.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const secret = 'Venter: to medarbejdere er sagt op.';

/** Nothing is due of them in the quarter of these tests. */
const sickLeave = { fokusomraadeId: 'soc-fastholdelse-arbejdsmiljoe', dueIn: [4] };

describe('where things stand', () => {
  let bot: RunningBot;
  const as = (id: string, channel = false) =>
    bot.person({
      aadObjectId: `aad-${id}`,
      ...(channel ? { conversationId: '19:kanal@thread.tacv2', conversationType: 'channel' as const } : {}),
    });

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-05T08:00:00Z' });
    const name = { anne: 'Anne Bech', bo: 'Bo Dam', carla: 'Carla Holm', dorte: 'Dorte Eg' };
    await seed(bot, {
      people: Object.entries(name).map(([id, called]) => somePerson(id, called, bot.connector.url)),
      seats: [{ udvalgId: 'vtf', seats: [{ personId: 'carla', role: 'chair', covers: 'all' }] }],
      indicators: [
        { udvalgId: 'vtf', indicator: someIndicator() },
        { udvalgId: 'vtf', indicator: someIndicator({ id: 'besog', fokusomraadeId: 'vtf-kultur', name: 'Besøg' }) },
        {
          udvalgId: 'social-omsorg',
          indicator: someIndicator({ ...sickLeave, id: 'syge-1', name: 'Sygefravær i skolen' }),
        },
        {
          udvalgId: 'laering',
          indicator: someIndicator({ ...sickLeave, id: 'syge-2', name: 'Sygefravær i dagtilbud' }),
        },
      ],
      updates: [
        approvedUpdate('2026-Q1', 52),
        approvedUpdate('2026-Q2', 62, { report: someReport({ value: 62, narrative: 'Flere *store* sager.' }) }),
        {
          ...approvedUpdate('2026-Q3', 0),
          revisions: [someRevision({ report: someReport({ value: 38, narrative: secret }) })],
        },
      ],
    });
    await withStore(bot, async (store) => {
      const action = someAction({ deadline: '2026-09-30' });
      await store.create(draftOf(actionDocument, actionKey('vtf', action.id), action));
    });
  });
  afterAll(() => bot.close());

  it('for the strategy: sigtepunkter with tallies, what needs attention, and a button for each udvalg', async () => {
    const card = cardOf(await as('stranger').write('status'));
    const text = String(card.fallbackText);

    expect(text).toContain('Status på strategien\n3. kvartal 2026 · set 5. oktober 2026');
    expect(text).toContain('Smidige og effektive processer\n  ○ 1 intet gyldigt tal');
    expect(text).toContain('Kræver opmærksomhed');
    expect(JSON.stringify(card.body)).toContain(JSON.stringify('3\\. kvartal 2026 · set').slice(1, -1));
    expect(text).toContain(
      'Smidige processer\n  ○ Sagsbehandlingstid, byggesager: 62\u00a0dage (2. kvartal 2026, ■ rød), mål 40\u00a0dage (intet gyldigt tal)\n  1 handling over fristen',
    );
    expect(buttonsOf(card, 'status-open').map(({ title }) => title)).toEqual([
      'Økonomiudvalget',
      'VTF',
      'Beskæftigelse',
      'Læring',
      'Social omsorg',
    ]);
    expect(text).not.toContain('38');
  });

  it('for an udvalg, then a fokusområde: value, target, trend as text, age, narrative, what waits, handlinger', async () => {
    const overview = cardOf(await as('stranger').write('status på vtf'));
    const area = faceOf(
      await as('stranger').press({ ...buttonOf(overview, 'status-area'), areaId: 'vtf-smidige-processer' }),
    );
    const text = String(area.fallbackText);

    expect(overview.fallbackText).toContain(
      'Sagsbehandlingstid, byggesager · 62\u00a0dage (2. kvartal 2026, ■ rød) · mål 40\u00a0dage',
    );
    expect(overview.fallbackText).toContain('1 venter på godkendelse · 1 handling over fristen');
    expect(text).toContain('Tal: 62\u00a0dage (2. kvartal 2026, ■ rød)');
    expect(text).toContain('2. kvartal 2026: Flere *store* sager.');
    expect(text).toContain('Mål: 40\u00a0dage senest 31. december 2027');
    expect(text).toContain('venter på godkendelse, det seneste er for 2. kvartal 2026 (1 kvartal gammelt)');
    expect(text).toContain('Udvikling: 52 (1. kv. 26) · 62 (2. kv. 26)');
    expect(text).toContain('Ny vejledning til byggesager, frist 30. september 2026 (5 dage over fristen)');
    expect(JSON.stringify(area)).toContain('Chart.VerticalBar');
    expect(JSON.stringify(area)).toContain(JSON.stringify('Flere \\*store\\* sager.').slice(1, -1));
    expect(text).not.toContain('38');
    expect(text).not.toContain(secret);
  });

  it('shows what waits to its owner and its chair in their own chat, and to nobody else anywhere', async () => {
    const ask = async (id: string, channel = false) =>
      String(cardOf(await as(id, channel).write('status på smidige processer')).fallbackText);
    const own = 'Sagsbehandlingstid, byggesager: venter på godkendelse: 38\u00a0dage (3. kvartal 2026)';

    for (const id of ['anne', 'carla']) {
      expect(await ask(id)).toContain(own);
      expect(await ask(id, true)).not.toContain('38');
    }
    for (const id of ['bo', 'dorte', 'stranger']) expect(await ask(id)).not.toContain('38');
  });

  it('for one indicator, by its name, with the way to its fokusområde and its handlinger', async () => {
    const card = cardOf(await as('bo').write('hvordan går det med sagsbehandlingstid, byggesager?'));
    const area = faceOf(await as('bo').press(buttonOf(card, 'status-open')));
    const actions = faceOf(await as('bo').press(buttonOf(card, 'action-list')));

    expect(card.fallbackText).toMatch(/^Sagsbehandlingstid, byggesager\nVTF · Smidige processer · 3\. kvartal 2026/);
    expect(area.fallbackText).toMatch(/^Smidige processer\n/);
    expect(actions.fallbackText).toContain('Handlinger: Smidige processer');
  });

  it.each(['Hvordan går det med besøgene?', 'hvad er målet for besøg', 'status på besøget'])(
    'for the indicator that a word means: »%s«',
    async (text) => {
      expect(cardOf(await as('stranger').write(text)).fallbackText).toMatch(/^Besøg\nVTF · Kultur/);
    },
  );

  it('asks which of a few indicators a word means, and takes it for a case where a case may be called so', async () => {
    const which = cardOf(await as('stranger').write('hvordan går det med sygefraværet?'));
    const shown = cardOf(await as('stranger').write('status for Sygefravær i skolen'));
    const title = cardOf(await as('stranger').write('Status på sygefraværet'));

    expect(which.fallbackText).toBe('Hvilken indikator mener du?');
    expect(JSON.stringify(which)).toContain('"ask":"status for Sygefravær i skolen"');
    expect(shown.fallbackText).toMatch(/^Sygefravær i skolen\n/);
    expect(title.fallbackText).toContain('fokusområde');
  });

  it('for an earlier quarter: what was approved for it, the way on in the same quarter, and back to now', async () => {
    const card = cardOf(await as('anne').write('status VTF 1. kvartal'));
    const area = faceOf(await as('anne').press({ ...buttonOf(card, 'status-area'), areaId: 'vtf-smidige-processer' }));
    const [, back] = buttonsOf(area, 'status-open');
    const now = faceOf(await as('anne').press(back?.data ?? {}));

    expect(card.fallbackText).toMatch(/^Status: VTF\nUdvalg · 1\. kvartal 2026 · set 5\. oktober 2026/);
    expect(card.fallbackText).toContain('Sagsbehandlingstid, byggesager · 52\u00a0dage · mål 40');
    expect(card.fallbackText).not.toContain('62');
    expect(card.fallbackText).toContain('Handlinger står, som de er i dag.');
    expect(area.fallbackText).toContain('Handlinger står, som de er i dag.');
    expect(now.fallbackText).not.toContain('som de er i dag');
    expect(area.fallbackText).toMatch(/^Smidige processer\nVTF · Smidige og effektive processer · 1\. kvartal 2026/);
    expect(area.fallbackText).not.toContain('venter på godkendelse');
    expect(back?.title).toBe('Vis nu');
    expect(now.fallbackText).toMatch(/^Smidige processer\nVTF · Smidige og effektive processer · 3\. kvartal 2026/);
    expect(buttonsOf(now, 'status-open').map(({ title }) => title)).toEqual(['VTF']);
  });

  it.each([
    ['status 4. kvartal 2027', '4. kvartal 2027 er ikke begyndt endnu.'],
    ['status på vtf 2019-Q2', 'Der er ingen tal for 2. kvartal 2019 (VTF). De første er fra 1. kvartal 2025.'],
    [
      'status på besøg 2. kvartal 2019',
      'Der er ingen tal for 2. kvartal 2019 (Besøg). De første er fra 1. kvartal 2025.',
    ],
  ])('says what %s has nothing to show for, with the way to now', async (text, said) => {
    const card = cardOf(await as('bo').write(text));

    expect(card.fallbackText).toBe(said);
    expect(JSON.stringify(card.actions)).toContain('"ask":"status');
  });

  it('takes the title of a case for one when it is told to, and does not ask where it is no title', async () => {
    const titled = cardOf(await as('dorte').write('Status på kultur'));
    const [button] = (titled.actions as readonly { readonly data?: { readonly verb?: string } }[]).filter(
      ({ data }) => data?.verb === 'match-case',
    );
    const match = cardOf(await as('dorte').send({ type: 'message', value: button?.data }));
    const plain = cardOf(await as('dorte').write('status: kultur'));

    expect(titled.fallbackText).toMatch(/^Kultur\n/);
    expect(match.fallbackText).toMatch(/Kultur/);
    expect(match.fallbackText).not.toMatch(/^Kultur\n/);
    expect(buttonsOf(match, 'verdict').length).toBeGreaterThan(0);
    expect(JSON.stringify(plain)).not.toContain('match-case');
  });

  it('says plainly where nothing is set up, and where a card names what is not there', async () => {
    const empty = cardOf(await as('bo').write('status på læring'));
    const button = buttonOf(empty, 'status-open');

    expect(empty.fallbackText).toContain('Der er ikke sat indikatorer op her endnu');
    expect(cardOf(await as('bo').write('status på demens')).fallbackText).toContain('Ingen indikatorer er sat op.');
    expect(lineOf(await as('bo').press({ ...button, of: 'udvalg', subjectId: 'findes-ikke' }))).toContain(
      'Det findes ikke i strategien længere',
    );
  });

  it('leaves a case that begins like it to the matching', async () => {
    const card = cardOf(await as('bo').write('Status på indsatsen for demens 2023'));

    expect(card.fallbackText).not.toMatch(/^Status/);
    expect(card.fallbackText).toContain('Demensområdet');
  });
});
