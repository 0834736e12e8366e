import { firstQuarter } from '../indicators/due.js';
import { type Quarter, quarterOf, reportingQuarter } from '../language/quarter.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Records } from '../summaries/records.js';
import type { StatusOf } from './status-of.js';

/** Which quarter is shown, or why the one that was asked for has nothing to show. */
export type QuarterShown =
  | { readonly is: 'shown'; readonly quarter: Quarter; readonly isOther: boolean }
  | { readonly is: 'not-begun'; readonly quarter: Quarter }
  | { readonly is: 'before-all'; readonly quarter: Quarter; readonly first: Quarter };

/**
 * Gives the quarter to show of something on a day (ISO, Danish time): the one that is asked for, else the last that has
 * ended. One that goes on may be asked for too, and so may any since the first number that is followed there.
 */
export function quarterShown(
  records: Records,
  status: StatusOf,
  { asked, today }: { readonly asked: Quarter | undefined; readonly today: string },
): QuarterShown {
  const current = reportingQuarter(today);
  const quarter = asked ?? current;
  if (quarter > quarterOf(today)) return { is: 'not-begun', quarter };
  const [first] = firstQuarters(records, status);
  if (quarter !== current && first !== undefined && quarter < first) return { is: 'before-all', quarter, first };
  return { is: 'shown', quarter, isOther: quarter !== current };
}

/** The quarters in which the indicators there begin to be asked for, or were reported first, the oldest first. */
function firstQuarters(records: Records, status: StatusOf): readonly Quarter[] {
  return areaIdsOf(records, status)
    .flatMap((id) => records.indicatorsOf.get(id) ?? [])
    .filter(({ indicator }) => status.of !== 'indicator' || indicator.id === status.id)
    .flatMap(({ indicator, approved }) => [firstQuarter(indicator), ...approved.slice(0, 1).map((one) => one.quarter)])
    .sort();
}

function areaIdsOf({ strategy }: Records, status: StatusOf): readonly string[] {
  switch (status.of) {
    case 'strategy':
    case 'indicator':
      return strategy.fokusomraader.map(({ id }) => id);
    case 'udvalg':
      return fokusomraaderOf(strategy, { udvalgId: status.id }).map(({ id }) => id);
    case 'sigtepunkt':
      return fokusomraaderOf(strategy, { sigtepunktId: status.id }).map(({ id }) => id);
    case 'fokusomraade':
      return [status.id];
  }
}
