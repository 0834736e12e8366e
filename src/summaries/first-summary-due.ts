import { addQuarters, reportingQuarter } from '../language/quarter.js';
import { council } from '../people/channels/council.js';
import type { Meeting } from '../people/udvalg-setup.js';
import type { Strategy } from '../strategy/strategy.js';
import { cycleOf } from './calendar.js';
import type { CalendarSettings } from './calendar-settings.js';
import { comingCycles } from './coming-cycles.js';

/**
 * Gives when the next summary of an udvalg comes after a moment; for Kommunalbestyrelsen, when the overall report is due at
 * the latest, by the udvalg's usual cycles.
 */
export function firstSummaryDue(
  { udvalgId, meetings }: { readonly udvalgId: string; readonly meetings: readonly Meeting[] },
  { now, today }: { readonly now: Date; readonly today: string },
  { strategy, settings }: { readonly strategy: Strategy; readonly settings: CalendarSettings },
): Date {
  if (udvalgId === council.id) {
    const [next] = comingCycles(
      { moment: now, today },
      () => strategy.udvalg,
      settings,
      () => [],
      1,
    );
    if (next !== undefined) return next.overallDue;
  }
  const quarter = reportingQuarter(today);
  const current = cycleOf(quarter, settings, meetings).postAt;
  return current > now ? current : cycleOf(addQuarters(quarter, 1), settings, meetings).postAt;
}
