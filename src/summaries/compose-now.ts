import type { Knowledge } from '../conversation/converse.js';
import type { Quarter } from '../language/quarter.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { composeAreas, type QuarterOfAreas } from './compose-summary.js';
import { readKept } from './read-kept.js';
import { type Records, readRecords } from './records.js';

/** Reads all that a strategy's summaries, or those of some udvalg, are composed from, as it is approved now. Throws what the store throws. */
export async function readStrategyRecords(
  store: DocumentStore,
  strategy: Strategy,
  ownWords: Knowledge['ownWords'],
  udvalgIds: readonly string[] = strategy.udvalg.map(({ id }) => id),
): Promise<Records> {
  const topics = ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
  return readRecords(strategy, topics, await readKept(store, udvalgIds));
}

/** Gives all areas of a quarter as they are now; ages and deadlines are counted at `asOf` (ISO day). */
export type ComposeNow = (strategyId: string, quarter: Quarter, asOf: string) => Promise<QuarterOfAreas | undefined>;

/** One read serves all that is composed in these seconds: hundreds of channels may be due at once, and years are compared. */
const sharedMs = 5_000;

/** What was read of a strategy, until when it is used, and what was composed from it. */
type Shared = {
  readonly until: number;
  readonly records: Promise<Records>;
  readonly areas: Map<string, QuarterOfAreas>;
};

/** Gives a composer over the store, whose reads are shared for some seconds. Undefined when the strategy is not known. */
export function createComposeNow(
  store: DocumentStore,
  { strategies, ownWords }: Pick<Knowledge, 'strategies' | 'ownWords'>,
  clock: () => Date,
): ComposeNow {
  const shared = new Map<string, Shared>();

  function readShared(strategy: Strategy): Shared {
    const now = clock().getTime();
    const found = shared.get(strategy.id);
    if (found !== undefined && found.until > now) return found;
    const records = readStrategyRecords(store, strategy, ownWords);
    // A read that failed is not kept: the next one asks again.
    records.catch(() => shared.delete(strategy.id));
    const read = { until: now + sharedMs, records, areas: new Map<string, QuarterOfAreas>() };
    shared.set(strategy.id, read);
    return read;
  }

  return async (strategyId, quarter, asOf) => {
    const strategy = strategies.find(({ id }) => id === strategyId);
    if (strategy === undefined) return undefined;
    const read = readShared(strategy);
    const records = await read.records;
    const key = `${quarter} ${asOf}`;
    const areas = read.areas.get(key) ?? composeAreas(records, quarter, asOf);
    read.areas.set(key, areas);
    return areas;
  };
}
