import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayIn } from '../../src/language/local-day.js';
import { rememberPending } from '../../src/outbox/pending.js';
import { council } from '../../src/people/channels/council.js';
import { changeDocument } from '../../src/store/change-document.js';
import { cycleOf, overallDueAt } from '../../src/summaries/calendar.js';
import { answerDelivery, type Delivery, deliveryDocument, deliveryKey, postOf } from '../../src/summaries/delivery.js';
import { everyUdvalg } from '../../src/summaries/summary-round.js';
import { mortal } from '../outbox/mortal.js';
import { startWorld } from '../outbox/notes.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { strategy } from '../summaries/builders.js';
import {
  admin,
  channelAt,
  deliveriesIn,
  type Hands,
  isChannelPost,
  putUpdate,
  releaseOverall,
  runMinute,
  setUp,
} from '../summaries/round-world.js';
import {
  type Behaviour,
  type ConnectorCall,
  type FakeConnector,
  startFakeConnector,
} from '../support/fake-connector.js';
import { realMessenger } from '../support/sending.js';
import { isFull, report } from './figures.js';
import { seededRandom } from './seeded-random.js';

const minute = 60_000;
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
/** Each udvalg has a channel, VTF one for each of three committees, and the overall report goes to two. */
const channelIds: Readonly<Record<string, readonly string[]>> = {
  oekonomiudvalget: ['oek'],
  vtf: ['vaekst', 'teknik', 'fritid'],
  beskaeftigelse: ['besk'],
  laering: ['laer'],
  'social-omsorg': ['soc'],
  [council.id]: ['kb'],
};
/** What each quarter is to bring to each channel: its udvalg's summary, and the overall report to two of them. */
const expectedEach = 7 + 2;

/** Years with an admin who looks and answers, and without. */
const years = isFull ? { withAdmin: 10, without: 3 } : { withAdmin: 1, without: 1 };
const seed = Number(process.env.YEAR_SEED ?? Date.now() % 1_000_000);

describe(`a year of summaries, two instances that crash at random, a connector that fails in every way (seed ${seed})`, () => {
  const messenger = realMessenger({ openMs: 300, requestMs: 400, paceMs: 1_000 });
  let temp: TempStore;
  let connector: FakeConnector;
  let world: ReturnType<typeof startWorld>;

  beforeAll(async () => {
    connector = await startFakeConnector();
  });
  afterAll(() => connector.close());

  type Figures = Record<
    'kørsler' | 'nedbrud' | '429' | '5xx og 408' | 'brudt' | 'tavs' | 'svar fra administrator',
    number
  >;

  const none = (): Figures => ({
    kørsler: 0,
    nedbrud: 0,
    '429': 0,
    '5xx og 408': 0,
    brudt: 0,
    tavs: 0,
    'svar fra administrator': 0,
  });

  function anyBehaviour(random: () => number, figures: Figures): Behaviour {
    const kind = random();
    if (kind < 0.45) return { status: 200 };
    if (kind < 0.6) {
      figures['429'] += 1;
      return { status: 429, headers: { 'retry-after': '0' } };
    }
    if (kind < 0.85) {
      figures['5xx og 408'] += 1;
      return { status: [500, 502, 503, 504, 408][Math.floor(random() * 5)] ?? 500, arrives: random() < 0.5 };
    }
    if (kind < 0.97) {
      figures.brudt += 1;
      return 'break';
    }
    figures.tavs += 1;
    return 'silent';
  }

  /** Two instances at once, each killed at a step somewhere in its run, unless it is spared. */
  async function runBoth(random: () => number, figures: Figures, deadly: boolean): Promise<void> {
    const instances = [1, 2].map(() => {
      const death = { atStep: 1 + Math.floor(random() * 120), when: random() < 0.5 ? 'before' : 'after' } as const;
      return mortal({ store: temp.store, messenger, timing: world.timing }, deadly ? death : undefined);
    });
    await Promise.allSettled(instances.map((hands) => runMinute(hands, world.clock)));
    figures.kørsler += 2;
    figures.nedbrud += instances.filter((hands) => hands.isDead()).length;
    world.pass(minute);
  }

  async function runFor(
    minutes: number,
    random: () => number,
    figures: Figures,
    act: () => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < minutes; at += 1) {
      // The last minutes are quiet, so that what is to come comes before the next moment.
      await runBoth(random, figures, at < minutes - 8);
      await act();
    }
  }

  /** What is in a channel of one scope and quarter, as anybody sees who looks. */
  function timesShown(delivery: Delivery): number {
    const isOverall = delivery.scope === everyUdvalg;
    return connector.shown.filter(
      ({ is, conversationId, activity }) =>
        is === 'posted' &&
        conversationId.startsWith(`${delivery.channel.address.channelId};`) &&
        (activity.summary ?? '').includes(`${delivery.quarter.slice(6)}. kvartal ${delivery.quarter.slice(0, 4)}`) &&
        (activity.summary ?? '').startsWith('Hele strategien') === isOverall,
    ).length;
  }

  async function answerByLooking(quarter: string, figures: Figures): Promise<void> {
    const store = rememberPending(temp.store, world.clock);
    for (const delivery of await deliveriesIn(temp.store, quarter)) {
      if (postOf(delivery).state.is !== 'unknown') continue;
      const key = deliveryKey(delivery, delivery.channel.address.channelId);
      const answer = timesShown(delivery) > 0 ? 'stands' : 'post-again';
      figures['svar fra administrator'] += 1;
      await changeDocument({ store, timing: world.timing, type: deliveryDocument, key }, (stored) => {
        const by = { ...admin, at: world.clock(), admins: stored?.tellTo ?? [] };
        const result = stored && answerDelivery(stored, answer, by);
        return result?.is === 'changed'
          ? { do: 'write', body: result.delivery, outcome: undefined }
          : { do: 'nothing', outcome: undefined };
      });
    }
  }

  async function jumpTo(moment: Date): Promise<void> {
    world.pass(moment.getTime() - world.clock().getTime());
  }

  /** A whole year in a store of its own; gives what came of each delivery, and adds up what was done to it. */
  async function runYear(seed: number, figures: Figures, looks: boolean): Promise<readonly Delivery[]> {
    world = startWorld(new Date('2026-04-01T06:00:00Z'));
    temp = await openTempStore(() => world.clock().getTime());
    const random = seededRandom(seed);
    const found: Delivery[] = [];
    connector.behave({ status: 200 });
    const channels = Object.fromEntries(
      Object.entries(channelIds).map(([id, ids]) => [id, ids.map((one) => channelAt(connector, `19:${one}-${seed}`))]),
    );
    await setUp(temp.store, connector, channels);
    for (const quarter of quarters) {
      const cycle = cycleOf(quarter);
      for (const { id } of strategy.udvalg) await putUpdate(temp.store, id, quarter);
      // Word to people arrives, so that what was told can be counted; posts fail in every way.
      connector.behave((call: ConnectorCall) =>
        isChannelPost(call) ? anyBehaviour(random, figures) : { status: 200 },
      );
      const look = async () => (looks ? answerByLooking(quarter, figures) : undefined);
      await jumpTo(cycle.draftAt);
      await runFor(10, random, figures, look);
      await jumpTo(cycle.postAt);
      await runFor(40, random, figures, look);
      await jumpTo(overallDueAt([cycle]));
      await runFor(12, random, figures, look);
      await releaseOverall({ store: temp.store, timing: world.timing } as Hands, quarter, world.clock());
      await runFor(40, random, figures, look);
      connector.behave({ status: 200 });
      await runFor(16, random, figures, look);
      found.push(...(await deliveriesIn(temp.store, quarter)));
    }
    expect(todayIn(world.clock()) > '2027-01-15').toBe(true);
    await temp.end();
    return found;
  }

  async function runYears(from: number, count: number, looks: boolean) {
    const figures = none();
    const deliveries: Delivery[] = [];
    for (let year = 0; year < count; year += 1) deliveries.push(...(await runYear(from + year, figures, looks)));
    return { figures, deliveries, expected: expectedEach * quarters.length * count };
  }

  it('gives each channel exactly one post a quarter, with an admin who looks and answers', async () => {
    const { figures, deliveries, expected } = await runYears(seed, years.withAdmin, true);
    const shown = deliveries.map(timesShown);
    report('Et år med opslag, med en administrator, der svarer', {
      seed,
      år: years.withAdmin,
      ...figures,
      ventet: expected,
      set: shown.reduce((a, b) => a + b, 0),
    });

    expect(deliveries).toHaveLength(expected);
    expect(shown).toEqual(deliveries.map(() => 1));
    expect(deliveries.map((delivery) => postOf(delivery).state.is)).toEqual(deliveries.map(() => 'sent'));
    expect(figures.nedbrud).toBeGreaterThan(100);
    expect(figures['429'] + figures['5xx og 408'] + figures.brudt + figures.tavs).toBeGreaterThan(10);
  }, 1_800_000);

  it('doubles nothing without the admin, and what is missing is what it asked about', async () => {
    const { figures, deliveries, expected } = await runYears(seed + 1_000, years.without, false);
    const shown = deliveries.map(timesShown);
    const states = deliveries.map((delivery) => postOf(delivery).state.is);
    const unknown = deliveries.filter((delivery) => postOf(delivery).state.is === 'unknown');
    const missing = shown.filter((times) => times === 0).length;
    report('Et år med opslag, uden', {
      seed: seed + 1_000,
      år: years.without,
      ...figures,
      ventet: expected,
      set: shown.reduce((a, b) => a + b, 0),
      mangler: missing,
      'ukendte, hver spurgt om én gang': unknown.length,
    });

    expect(Math.max(...shown)).toBe(1);
    expect(new Set(states)).toEqual(new Set(['sent', 'unknown']));
    expect(missing).toBeLessThanOrEqual(unknown.length);
    expect(
      deliveries.filter((delivery, index) => shown[index] === 0 && postOf(delivery).state.is !== 'unknown'),
    ).toEqual([]);
    for (const delivery of unknown) {
      const told = delivery.outbox.filter(({ what }) => what === 'summary-trouble');
      expect(told).toHaveLength(1);
      expect(told[0]?.state.is).toMatch(/^(sent|unknown)$/);
    }
  }, 1_800_000);
});
