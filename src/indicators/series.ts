import type { Quarter } from '../language/quarter.js';
import type { Indicator, Terms } from './indicator.js';
import type { IndicatorUpdate, Revision } from './update.js';

/** An approved report in its quarter: what may be shown to all. */
export type Point = { readonly quarter: Quarter; readonly revision: Revision };

/** An approved value in its quarter. */
export type ValuePoint = Point & { readonly value: number };

/** Gives the revision that is approved now, or undefined. */
export function approvedOf({ revisions }: Pick<IndicatorUpdate, 'revisions'>): Revision | undefined {
  return revisions.find(({ state }) => state.is === 'approved');
}

/** Gives the revision that waits for a decision, or undefined. */
export function pendingOf({ revisions }: Pick<IndicatorUpdate, 'revisions'>): Revision | undefined {
  return revisions.find(({ state }) => state.is === 'pending');
}

/** What tells which reports are an indicator's: its own, and those of what it goes on with. */
export type Lineage = Pick<Indicator, 'id' | 'continues'>;

/** Gives the ids that reports of an indicator came under, its own last. */
export function idsOf({ id, continues }: Lineage): readonly string[] {
  return [...(continues?.of ?? []).map(({ indicatorId }) => indicatorId), id];
}

/** Gives the approved reports of one indicator, oldest first, with those that it had in older strategies. */
export function pointsOf(updates: readonly IndicatorUpdate[], of: Lineage): readonly Point[] {
  const ids = idsOf(of);
  return updates
    .filter((update) => ids.includes(update.indicatorId))
    .flatMap((update) => {
      const revision = approvedOf(update);
      return revision === undefined ? [] : [{ quarter: update.quarter, revision }];
    })
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
}

/** Gives those approved values before a quarter that are counted in the same unit, oldest first: since the unit last changed. */
export function comparableBefore(
  points: readonly Point[],
  quarter: Quarter,
  { unit }: Pick<Terms, 'unit'>,
): readonly ValuePoint[] {
  const values = points.flatMap((point) => {
    const { value } = point.revision.report;
    return point.quarter < quarter && value !== undefined ? [{ ...point, value }] : [];
  });
  const lastOther = values.findLastIndex(({ revision }) => revision.terms.unit !== unit);
  return values.slice(lastOther + 1);
}
