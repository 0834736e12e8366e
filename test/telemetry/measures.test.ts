import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, startOffice } from '../approvals/office.js';
import { withStore } from '../indicators/seed.js';
import { startCosmosServer } from '../store/cosmos-server.js';
import { logged } from '../support/log-watch.js';
import { startRunningBot } from '../support/running-bot.js';

type Point = { readonly attributes: Readonly<Record<string, unknown>>; readonly value: number | Histogram };
type Histogram = { readonly count: number; readonly sum?: number };

describe('what is measured', () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const provider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })],
  });
  let office: Office;

  beforeAll(async () => {
    metrics.setGlobalMeterProvider(provider);
    office = await startOffice({ now: '2026-10-06T07:00:00Z' });
  });
  afterAll(async () => {
    await office.close();
    await provider.shutdown();
    metrics.disable();
  });

  /** The points of a measure as an exporter gets them now. */
  async function pointsOf(name: string): Promise<readonly Point[]> {
    exporter.reset();
    await provider.forceFlush();
    const all = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
    return all.filter(({ descriptor }) => descriptor.name === name).flatMap(({ dataPoints }) => dataPoints as Point[]);
  }

  async function turnsOf(kind: string): Promise<Histogram | undefined> {
    const found = (await pointsOf('sigtebot.turn.own_time')).find(({ attributes }) => attributes.kind === kind);
    return found?.value as Histogram | undefined;
  }

  it('is each turn by its intent, with the bot’s own time and the whole', async () => {
    await office.person().write('Hvad er de tre sigtepunkter?');
    await office.person().write('status');

    expect(await turnsOf('answer-sigtepunkter')).toMatchObject({ count: 1 });
    expect(await turnsOf('status-strategy')).toMatchObject({ count: 1 });
    const whole = await pointsOf('sigtebot.turn.time');
    const sums = async (points: readonly Point[]) => points.map(({ value }) => (value as Histogram).sum ?? 0);
    const own = await sums(await pointsOf('sigtebot.turn.own_time'));
    expect(own.every((sum) => sum > 0)).toBe(true);
    expect((await sums(whole)).reduce((a, b) => a + b)).toBeGreaterThan(own.reduce((a, b) => a + b));
  });

  it('is how sure a match was, and the verdict on it', async () => {
    const { sent } = await office.person().write('Indkøb af skærme til virtuelle hjemmebesøg i hjemmeplejen');
    const data = /\{[^{}]*"verb":"verdict"[^{}]*"fits"[^{}]*\}/.exec(JSON.stringify(sent))?.[0];
    await office.person().press(JSON.parse(data ?? '{}'));

    const kinds = (await pointsOf('sigtebot.turn.own_time')).map(({ attributes }) => attributes.kind);
    expect(kinds.filter((kind) => /^match-/.test(String(kind)))).toHaveLength(1);
    expect(kinds.filter((kind) => /^verdict-/.test(String(kind)))).toHaveLength(1);
  });

  it('is each delivery by what it was and how it ended, reminders among them', async () => {
    await office.runDue();
    await office.report('bo', 'klager', '12');
    await office.runDue();

    const delivered = (await pointsOf('sigtebot.deliveries')).filter(
      ({ attributes }) => attributes.outcome === 'delivered',
    );
    const told = delivered.map(({ attributes }) => String(attributes.what));
    expect(told).toContain('reminder-owners');
    expect(told.length).toBeGreaterThan(1);
  });

  it('is each HTTP answer by its status', async () => {
    await fetch(`${office.url}/api/messages`, { method: 'POST', headers: json, body: '{}' });

    const statuses = (await pointsOf('sigtebot.http.answers')).map(({ attributes }) => attributes.status);
    expect(statuses).toEqual(expect.arrayContaining([200, 400]));
  });

  it('is each turn that failed; the reference that the person sees finds it in the log, with its activity', async () => {
    await withStore(office, (store) =>
      store.create({
        partition: 'udvalg:laering',
        id: 'indicator:i-stykker',
        kind: 'indicator',
        schemaVersion: 1,
        body: { id: 'i-stykker' },
      }),
    );

    const { sent } = await office.person().write('status', { id: 'activity-17' });

    const said = JSON.stringify(sent);
    const line = logged()
      .map((one) => JSON.parse(one) as Readonly<Record<string, unknown>>)
      .find(({ msg, activityId }) => msg === 'turn failed' && activityId === 'activity-17');
    expect(line?.reference).toMatch(/^[\da-f]{8}$/);
    expect(said).toContain(String(line?.reference));
    expect((await pointsOf('sigtebot.turn.failed')).map(({ value }) => value)).toEqual([1]);
  });

  it('is what each operation on Cosmos DB cost', async () => {
    const cosmos = await startCosmosServer();
    const bot = await startRunningBot({
      COSMOS_ENDPOINT: cosmos.config.endpoint,
      COSMOS_KEY: cosmos.config.key ?? '',
    });
    await bot.person().write('status');
    await bot.close();
    await cosmos.end();

    const charges = await pointsOf('sigtebot.store.request_units');
    expect(charges.map(({ attributes }) => attributes.operation)).toContain('list');
    expect(charges.every(({ value }) => (value as number) > 0)).toBe(true);
  });
});

const json = { 'content-type': 'application/json' };
