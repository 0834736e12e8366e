import type { Quarter } from '../language/quarter.js';
import { addQuarters } from '../language/quarter.js';
import { isDue, nextDue, termsIn } from './due.js';
import type { Indicator, Terms } from './indicator.js';
import { approvedOf, type Point, pendingOf, pointsOf } from './series.js';
import type { IndicatorUpdate, Revision } from './update.js';

/** An indicator, the udvalg that it belongs to, and that udvalg's updates. */
export type Owned = {
  readonly indicator: Indicator;
  readonly udvalgId: string;
  readonly updates: readonly IndicatorUpdate[];
};

/** Where a quarter's report stands. */
export type ReportState =
  | { readonly is: 'missing' }
  | { readonly is: 'returned'; readonly revision: Revision }
  | { readonly is: 'pending'; readonly revision: Revision }
  | { readonly is: 'approved'; readonly revision: Revision };

/** An indicator that is due, as its owner sees it. */
export type MyUpdate = Owned & {
  readonly quarter: Quarter;
  readonly terms: Terms;
  readonly state: ReportState;
  /** Approved reports before the quarter, oldest first. */
  readonly before: readonly Point[];
};

/** An indicator that is not due in the quarter: its last approved report, and when it comes again. */
export type Resting = {
  readonly indicator: Indicator;
  readonly last: Point | undefined;
  readonly next: Quarter | undefined;
};

/** All that a person owns, in a quarter. */
export type MyUpdates = {
  readonly quarter: Quarter;
  /** What is still to be done first: returned, missing, then what is done. */
  readonly due: readonly MyUpdate[];
  readonly resting: readonly Resting[];
  /** What was due in the three quarters before and never came. */
  readonly late: readonly { readonly indicator: Indicator; readonly udvalgId: string; readonly quarter: Quarter }[];
};

/** How many quarters back a missing report is still asked for. */
const rememberedQuarters = 3;

/** Gives what a person owns and where each stands in a quarter. */
export function myUpdates(owned: readonly Owned[], quarter: Quarter): MyUpdates {
  const current = owned.filter(({ indicator }) => !indicator.isExample && indicator.retired === undefined);
  const due = current.filter(({ indicator }) => isDue(indicator, quarter)).map((one) => myUpdate(one, quarter));
  const order = (one: MyUpdate) => ['returned', 'missing', 'pending', 'approved'].indexOf(one.state.is);
  return {
    quarter,
    due: [...due].sort((a, b) => order(a) - order(b)),
    resting: current
      .filter(({ indicator }) => !isDue(indicator, quarter))
      .map(({ indicator, updates }) => ({
        indicator,
        last: pointsOf(updates, indicator).at(-1),
        next: nextDue(indicator, quarter),
      })),
    late: current.flatMap((one) => lateReports(one, quarter)),
  };
}

/** Gives where one indicator stands in a quarter. */
export function myUpdate(owned: Owned, quarter: Quarter): MyUpdate {
  const { indicator, updates } = owned;
  const update = updates.find((one) => one.indicatorId === indicator.id && one.quarter === quarter);
  return {
    ...owned,
    quarter,
    terms: termsIn(indicator, quarter),
    state: stateOf(update),
    before: pointsOf(updates, indicator).filter((point) => point.quarter < quarter),
  };
}

/** Gives where the report of a quarter stands. What was withdrawn leaves what was approved before it, or nothing. */
export function stateOf(update: Pick<IndicatorUpdate, 'revisions'> | undefined): ReportState {
  if (update === undefined) return { is: 'missing' };
  const pending = pendingOf(update);
  if (pending !== undefined) return { is: 'pending', revision: pending };
  const latest = update.revisions.at(-1);
  if (latest?.state.is === 'returned') return { is: 'returned', revision: latest };
  const approved = approvedOf(update);
  return approved === undefined ? { is: 'missing' } : { is: 'approved', revision: approved };
}

/** Whether the owner has nothing more to do. */
export function isDone({ is }: ReportState): boolean {
  return is === 'pending' || is === 'approved';
}

function lateReports({ indicator, udvalgId, updates }: Owned, quarter: Quarter): MyUpdates['late'] {
  return Array.from({ length: rememberedQuarters }, (_, index) => addQuarters(quarter, index - rememberedQuarters))
    .filter((earlier) => {
      const update = updates.find((one) => one.indicatorId === indicator.id && one.quarter === earlier);
      return isDue(indicator, earlier) && !isDone(stateOf(update));
    })
    .map((earlier) => ({ indicator, udvalgId, quarter: earlier }));
}
