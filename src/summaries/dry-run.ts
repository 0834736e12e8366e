import type { Quarter } from '../language/quarter.js';
import { readSetup } from '../people/change-setup.js';
import type { LinkedChannel } from '../people/udvalg-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { cycleOf, overallDueAt } from './calendar.js';
import { readCalendar } from './calendar-settings.js';
import { readDeliveries } from './deliver.js';
import type { Delivery } from './delivery.js';
import { readRound } from './rounds.js';
import { everyUdvalg, type SummaryRound } from './summary-round.js';

/** What would be sent where: one scope of a quarter. */
export type Planned = {
  readonly scope: string;
  readonly postAt: Date;
  /** Undefined until the day of the draft. */
  readonly round: SummaryRound | undefined;
  readonly channels: readonly {
    readonly channel: LinkedChannel;
    /** Undefined while nothing was sent there. */
    readonly delivery: Delivery | undefined;
    /** Whether it was linked too late to get it by itself. */
    readonly isLate: boolean;
  }[];
};

/** Gives what a quarter's rounds would send where, and what they have sent, of some udvalg or `alle`. Changes nothing. */
export async function planQuarter(
  store: DocumentStore,
  strategy: Strategy,
  quarter: Quarter,
  scopes: readonly string[],
): Promise<readonly Planned[]> {
  const settings = await readCalendar(store);
  const setups = new Map(
    await Promise.all(strategy.udvalg.map(async ({ id }) => [id, await readSetup(store, id)] as const)),
  );
  const cycles = strategy.udvalg.map(({ id }) => cycleOf(quarter, settings, setups.get(id)?.meetings ?? []));
  return Promise.all(
    scopes.map(async (scope) => {
      const isOverall = scope === everyUdvalg;
      const round = await readRound(store, scope, quarter);
      const cycle = isOverall ? undefined : cycleOf(quarter, settings, setups.get(scope)?.meetings ?? []);
      const postAt = round === undefined ? (cycle?.postAt ?? overallDueAt(cycles, settings)) : new Date(round.postAt);
      const by = round?.state.is === 'released' ? round.state.at : postAt.toISOString();
      const channels = await Promise.all(
        (isOverall ? settings.overallTo : [scope]).map(async (ownerId) => {
          const setup = setups.get(ownerId) ?? (await readSetup(store, ownerId));
          const deliveries = await readDeliveries(store, { scope, ownerId, quarter });
          return setup.channels.map((channel) => ({
            channel,
            delivery: deliveries.find((one) => one.channel.address.channelId === channel.address.channelId),
            isLate: channel.linkedAt > by,
          }));
        }),
      );
      return { scope, postAt, round, channels: channels.flat() };
    }),
  );
}
