import { addQuarters, type Quarter, reportingQuarter } from '../language/quarter.js';
import type { Meeting } from '../people/udvalg-setup.js';
import type { Udvalg } from '../strategy/strategy.js';
import { type Cycle, cycleOf, overallDueAt } from './calendar.js';
import type { CalendarSettings } from './calendar-settings.js';

/** A quarter with each udvalg's cycle in it. */
export type QuarterAhead = {
  readonly quarter: Quarter;
  readonly cycles: readonly { readonly udvalg: Udvalg; readonly cycle: Cycle }[];
  readonly overallDue: Date;
};

/** Gives the quarters whose reports are still to come at a moment, the next first, so many of them. */
export function comingCycles(
  now: { readonly moment: Date; readonly today: string },
  udvalgIn: (quarter: Quarter) => readonly Udvalg[],
  settings: CalendarSettings,
  meetingsOf: (udvalgId: string) => readonly Meeting[],
  count: number,
): readonly QuarterAhead[] {
  const inQuarter = (quarter: Quarter): QuarterAhead => {
    const cycles = udvalgIn(quarter).map((one) => ({
      udvalg: one,
      cycle: cycleOf(quarter, settings, meetingsOf(one.id)),
    }));
    return {
      quarter,
      cycles,
      overallDue: overallDueAt(
        cycles.map(({ cycle }) => cycle),
        settings,
      ),
    };
  };
  const current = inQuarter(reportingQuarter(now.today));
  const first = current.overallDue >= now.moment ? current.quarter : addQuarters(current.quarter, 1);
  return Array.from({ length: count }, (_, index) => inQuarter(addQuarters(first, index)));
}
