import type { Knowledge } from '../conversation/converse.js';
import type { Quarter } from '../language/quarter.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { composeAreas, type QuarterOfAreas } from './compose-summary.js';
import { readKept } from './read-kept.js';
import { type Records, readRecords } from './records.js';

/** Reads all that a strategy's summaries are composed from, as it is approved now. Throws what the store throws. */
export async function readStrategyRecords(
  store: DocumentStore,
  strategy: Strategy,
  ownWords: Knowledge['ownWords'],
): Promise<Records> {
  const topics = ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
  const kept = await readKept(
    store,
    strategy.udvalg.map(({ id }) => id),
  );
  return readRecords(strategy, topics, kept);
}

/** Gives all areas of a quarter as they are now; ages and deadlines are counted at `asOf` (ISO day). */
export type ComposeNow = (strategyId: string, quarter: Quarter, asOf: string) => Promise<QuarterOfAreas | undefined>;

/** One read serves the posts that go out together: hundreds of channels may be due at the same moment. */
const sharedMs = 5_000;

/** Gives a composer over the store, whose reads are shared for some seconds. Undefined when the strategy is not known. */
export function createComposeNow(
  store: DocumentStore,
  { strategies, ownWords }: Pick<Knowledge, 'strategies' | 'ownWords'>,
  clock: () => Date,
): ComposeNow {
  const shared = new Map<string, { readonly until: number; readonly areas: Promise<QuarterOfAreas> }>();

  return async (strategyId, quarter, asOf) => {
    const strategy = strategies.find(({ id }) => id === strategyId);
    if (strategy === undefined) return undefined;
    const now = clock().getTime();
    for (const [key, { until }] of shared) if (until <= now) shared.delete(key);
    const key = `${strategyId} ${quarter} ${asOf}`;
    const found = shared.get(key);
    if (found !== undefined) return found.areas;
    const areas = readStrategyRecords(store, strategy, ownWords).then((records) =>
      composeAreas(records, quarter, asOf),
    );
    areas.catch(() => shared.delete(key));
    shared.set(key, { until: now + sharedMs, areas });
    return areas;
  };
}
