import type { Action } from '../actions/action.js';
import { isInUse } from '../indicators/due.js';
import type { Indicator } from '../indicators/indicator.js';
import { idsOf, type Point, pointsOf } from '../indicators/series.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import { todayIn } from '../language/local-day.js';
import { daysOf, type Quarter } from '../language/quarter.js';
import type { Topic } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';

/** What is kept about a strategy's follow-up, as read from the store: any order, all udvalg, all quarters. */
export type Kept = {
  readonly indicators: readonly Indicator[];
  readonly updates: readonly IndicatorUpdate[];
  readonly actions: readonly Action[];
};

/** One indicator with all that was reported on it. */
export type IndicatorRecord = {
  readonly indicator: Indicator;
  readonly updates: ReadonlyMap<Quarter, IndicatorUpdate>;
  /** What holds in each quarter that has an approved revision, oldest first. */
  readonly approved: readonly Point[];
};

/** What summaries are composed from, ordered once for all quarters and udvalg. */
export type Records = {
  readonly strategy: Strategy;
  /** The subjects that areas of several udvalg share ("forbundne kar"). */
  readonly topics: readonly Topic[];
  readonly indicatorsOf: ReadonlyMap<string, readonly IndicatorRecord[]>;
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>;
};

/** Orders what is kept by fokusområde. Examples that nobody has confirmed and what belongs to another strategy are left out. */
export function readRecords(strategy: Strategy, topics: readonly Topic[], kept: Kept): Records {
  const updatesOf = groupBy(kept.updates, ({ indicatorId }) => indicatorId);
  const records = kept.indicators
    .filter(({ strategyId, isExample }) => strategyId === strategy.id && !isExample)
    .map((indicator) => recordOf(indicator, updatesOf));
  return {
    strategy,
    topics,
    indicatorsOf: groupBy(records, ({ indicator }) => indicator.fokusomraadeId),
    actionsOf: groupBy(
      kept.actions
        .filter(({ strategyId }) => strategyId === strategy.id)
        .map((action) => asItIsNow(action, kept.actions)),
      ({ fokusomraadeId }) => fokusomraadeId,
    ),
  };
}

/** A handling that goes on under a newer strategy is one and the same: its last quarter here tells how it stands there. */
function asItIsNow(action: Action, all: readonly Action[]): Action {
  const to = action.ended?.to;
  const next = to && all.find(({ id, strategyId }) => id === to.actionId && strategyId !== action.strategyId);
  if (next === undefined) return action;
  const { state, deadline, responsibleId, note, doneAt } = next;
  return { ...action, state, deadline, responsibleId, note, ...(doneAt === undefined ? {} : { doneAt }) };
}

/** Gives the indicators that a fokusområde was followed by in a quarter: begun by then, and not yet retired at its end. */
export function followedIn(records: Records, fokusomraadeId: string, quarter: Quarter): readonly IndicatorRecord[] {
  const { last } = daysOf(quarter);
  return (records.indicatorsOf.get(fokusomraadeId) ?? []).filter(
    ({ indicator }) =>
      isInUse(indicator, quarter) &&
      (indicator.retired === undefined || todayIn(new Date(indicator.retired.at)) > last),
  );
}

function recordOf(indicator: Indicator, updatesOf: ReadonlyMap<string, readonly IndicatorUpdate[]>): IndicatorRecord {
  const own = [...(updatesOf.get(indicator.id) ?? [])].sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const all = idsOf(indicator).flatMap((id) => updatesOf.get(id) ?? []);
  return {
    indicator,
    updates: new Map(own.map((update) => [update.quarter, update])),
    approved: pointsOf(all, indicator),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
