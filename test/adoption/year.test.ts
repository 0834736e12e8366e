import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { readAdopted } from '../../src/live-knowledge.js';
import { readOverview } from '../../src/overview/read-overview.js';
import { summaryText } from '../../src/replies/summaries/summary-text.js';
import { strategyOfQuarter } from '../../src/strategy/in-force.js';
import { cycleOf } from '../../src/summaries/calendar.js';
import { readStrategyRecords } from '../../src/summaries/compose-now.js';
import { composeAreas, composeSummary } from '../../src/summaries/compose-summary.js';
import { buttonOf, cardOf, faceOf } from '../indicators/pressed.js';
import { withStore } from '../indicators/seed.js';
import { channelAt, postsIn } from '../summaries/round-world.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { runAdopt } from './running.js';
import { seedTown, updatesOf } from './town.js';

const channels = { oekonomiudvalget: 'oek', vtf: 'vtf', laering: 'laer', 'klima-og-by': 'klima' } as const;

describe('a year in which a new strategy takes over', () => {
  let bot: RunningBot;
  let now = '2026-10-01T08:00:00Z';
  const as = (id: string) => bot.person({ aadObjectId: `aad-${id}` });

  beforeAll(async () => {
    bot = await startRunningBot({}, (config) => ({ ...config, now: new Date(now) }));
    const linked = Object.entries(channels).map(([id, channel]) => [id, [channelAt(bot.connector, channel)]] as const);
    await withStore(bot, (store) =>
      seedTown(store, {
        connectorUrl: bot.connector.url,
        updates: updatesOf(['2026-Q1', '2026-Q2', '2026-Q3'], ['2025-Q4']),
        channels: Object.fromEntries(linked),
      }),
    );
  });
  afterAll(() => bot.close());

  async function moveTo(moment: string | Date): Promise<void> {
    now = typeof moment === 'string' ? moment : moment.toISOString();
    await bot.restart();
    await bot.runDue();
    await bot.runDue();
  }

  function postOf(quarter: string): Promise<void> {
    return moveTo(new Date(cycleOf(quarter).postAt.getTime() + 60_000));
  }

  /** What anybody is told of a quarter, every udvalg and number of it, on the day after it. */
  function textOf(quarter: string, asOf = '2026-12-31'): Promise<string> {
    return withStore(bot, async (store) => {
      const knowledge = await readAdopted(store, readKnowledge());
      const strategy = strategyOfQuarter(knowledge.strategies, quarter);
      const records = await readStrategyRecords(store, strategy, knowledge.ownWords);
      const areas = composeAreas(records, quarter, asOf);
      return strategy.udvalg.map(({ id }) => summaryText(composeSummary(areas, id), 'full')).join('\n\n');
    });
  }

  async function report(id: string, words: string, typed: object): Promise<string> {
    const form = cardOf(await as(id).write(words));
    const sent = faceOf(await as(id).press({ ...buttonOf(form, 'update-submit'), ...typed }));
    await bot.runDue();
    return `${form.fallbackText}\n${sent.fallbackText}`;
  }

  async function approveAll(): Promise<string> {
    const card = cardOf(await as('carla').write('til godkendelse'));
    const face = faceOf(await as('carla').press(buttonOf(card, 'approval-approve')));
    await bot.runDue();
    return String(face.fallbackText);
  }

  /** The channels that a quarter was posted in, each as often as it was. */
  function postedIn(quarter: string): readonly string[] {
    const named = `${quarter.slice(6)}. kvartal ${quarter.slice(0, 4)}`;
    return Object.values(channels).flatMap((channel) =>
      postsIn(bot.connector, channel).flatMap(({ activity }) => (activity.summary?.includes(named) ? [channel] : [])),
    );
  }

  /** What was closed, as its owner hears of it. */
  function toldAnne(): readonly string[] {
    const own = bot.connector.shown.filter(({ conversationId }) => conversationId === 'a:personal-aad-anne');
    return own.flatMap(({ activity }) => (activity.summary?.startsWith('Lukket') ? [activity.summary] : []));
  }

  it('keeps every quarter with its own strategy, posts each once, and carries the series on', async () => {
    await postOf('2026-Q3');
    expect(postedIn('2026-Q3')).toEqual(['oek', 'vtf', 'laer']);

    await moveTo('2026-11-24T09:00:00Z');
    const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
    const before = await Promise.all(quarters.map((quarter) => textOf(quarter)));
    const agreed = await runAdopt(bot.dataDir, now, { from: '2027-Q1' });
    expect(agreed.code).toBe(0);
    expect(await Promise.all(quarters.map((quarter) => textOf(quarter)))).toEqual(before);

    await moveTo('2026-12-31T20:00:00Z');
    expect(cardOf(await as('anne').write('hvilke udvalg er der')).fallbackText).toContain('VTF');

    await moveTo('2027-01-01T00:01:00+01:00');
    expect(toldAnne()).toEqual([]);

    await moveTo('2027-01-01T08:31:00+01:00');
    expect(await Promise.all(quarters.map((quarter) => textOf(quarter)))).toEqual(before);
    expect(cardOf(await as('anne').write('hvilke udvalg er der')).fallbackText).toContain('Klima og by');
    const asked = String(cardOf(await as('anne').write('hvad er sigtepunkterne i strategien 2022-25')).fallbackText);
    expect(asked).toContain('Smidige og effektive processer');
    expect(asked).not.toContain('ikke lagt en nyere strategi ind');
    expect(toldAnne()).toEqual(['Lukket: Sagsbehandlingstid, byggesager, 4. kvartal 2025']);
    expect(cardOf(await as('carla').write('handlinger')).fallbackText).toContain('Ny vejledning til byggesager');

    await moveTo('2027-01-05T09:00:00Z');
    const list = String(cardOf(await as('anne').write('opdater')).fallbackText);
    expect(list).toContain('Dine indikatorer, 4. kvartal 2026');
    expect(list).toContain('Besøg');
    expect(await report('anne', 'opdater sagsbehandlingstid', { value: '37' })).toContain('VTF · Smidige processer');
    expect(await approveAll()).toContain('Godkendt: Sagsbehandlingstid, byggesager');

    await postOf('2026-Q4');
    expect(postedIn('2026-Q4')).toEqual(['oek', 'vtf', 'laer']);
    const fourth = await textOf('2026-Q4', '2027-01-15');
    expect(fourth).toContain('Smidige processer');

    await moveTo('2027-04-01T09:00:00Z');
    const form = await report('anne', 'opdater sagsbehandlingstid', { value: '35' });
    expect(form).toContain('Klima og by · Hurtige svar');
    expect(form).toContain('37\u00a0dage (4. kvartal 2026)');
    expect(await approveAll()).toContain('Godkendt: Sagsbehandlingstid, byggesager');
    expect(String(cardOf(await as('anne').write('status på hurtige svar')).fallbackText)).toContain(
      'Udvikling: 50 (1. kv. 26) · 49 (2. kv. 26) · 48 (3. kv. 26) · 37 (4. kv. 26) · 35 (1. kv. 27)',
    );

    await postOf('2027-Q1');
    expect(postedIn('2027-Q1')).toEqual(['oek', 'laer', 'klima']);
    expect(await textOf('2027-Q1', '2027-04-20')).toContain('Hurtige svar');
    expect(await textOf('2026-Q4', '2027-01-15')).toBe(fourth);

    await moveTo('2027-05-10T09:00:00Z');
    const corrected = await report('anne', 'ret sagsbehandlingstid for 3. kvartal 2026', {
      value: '44',
      correction: 'En fejl i udtrækket.',
    });
    expect(corrected).toContain('VTF · Smidige processer');
    await approveAll();
    await moveTo('2027-05-10T09:10:00Z');
    const edits = bot.connector.shown.filter(
      ({ is, conversationId }) => is === 'edited' && conversationId.startsWith('vtf;'),
    );
    expect(JSON.stringify(edits.at(-1)?.activity)).toContain('48');
    expect(JSON.stringify(edits.at(-1)?.activity)).toContain('44');
    expect(await textOf('2026-Q3')).toContain('44');
    const shown = cardOf(await as('anne').write('opsamling for VTF 3. kvartal 2026')).fallbackText;
    expect(shown).toContain('VTF, 3. kvartal 2026');

    await postOf('2027-Q2');
    expect(postedIn('2027-Q2')).toEqual(['oek', 'laer', 'klima']);
    expect(['2026-Q3', '2026-Q4', '2027-Q1'].flatMap(postedIn)).toHaveLength(9);
    expect([await textOf('2026-Q1'), await textOf('2026-Q2')]).toEqual(before.slice(1, 3));
    const titles = await withStore(bot, async (store) => {
      const knowledge = await readAdopted(store, readKnowledge());
      const read = (quarter: string) => readOverview({ ...knowledge, store }, quarter, new Date(now));
      return [(await read('2026-Q4')).title, (await read('2027-Q1')).title];
    });
    expect(titles).toEqual(['Kommunalbestyrelsens strategi 2022-2025', 'PRØVE: En opdigtet strategi 2026-2029']);
  }, 120_000);
});
