import { todayIn } from '../language/local-day.js';
import { Quarter, reportingQuarter } from '../language/quarter.js';
import type { DocumentStore } from '../store/document-store.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { composeAreas } from '../summaries/compose-summary.js';
import { readKept } from '../summaries/read-kept.js';
import { readRecords } from '../summaries/records.js';
import { composeOverview, type Overview } from './compose-overview.js';

/** What the overview is read from. */
export type OverviewParts = {
  readonly strategies: readonly Strategy[];
  readonly ownWords: readonly OwnWords[];
  readonly store: DocumentStore;
};

/** Gives the overview of a quarter; of the one that is reported on now, where none or none that there is was asked for. */
export async function readOverview(parts: OverviewParts, asked: string | undefined, now: Date): Promise<Overview> {
  const today = todayIn(now);
  const newest = reportingQuarter(today);
  const chosen = Quarter.safeParse(asked).data;
  const quarter = chosen === undefined || chosen > newest ? newest : chosen;
  const strategy = strategyOfQuarter(parts.strategies, quarter);
  const topics = parts.ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
  const kept = await readKept(
    parts.store,
    strategy.udvalg.map(({ id }) => id),
  );
  return composeOverview(composeAreas(readRecords(strategy, topics, kept), quarter, today), newest);
}
