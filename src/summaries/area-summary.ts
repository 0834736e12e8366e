import type { Action } from '../actions/action.js';
import { daysFrom } from '../language/days.js';
import { todayIn } from '../language/local-day.js';
import { daysOf, type Quarter } from '../language/quarter.js';
import type { Fokusomraade } from '../strategy/strategy.js';
import { lineOf } from './indicator-line.js';
import type { ActionLine, ActionsOfArea, AreaSummary, Colour, ColourCounts } from './quarterly-summary.js';
import { followedIn, type Records } from './records.js';

/** Gives how a fokusområde stands in a quarter; deadlines are held against `asOf` (ISO day, Danish time). */
export function areaSummaryOf(records: Records, area: Fokusomraade, quarter: Quarter, asOf: string): AreaSummary {
  const lines = followedIn(records, area.id, quarter).map((record) => lineOf(record, quarter));
  const actions = actionsIn(records.actionsOf.get(area.id) ?? [], quarter, asOf);
  const { first } = daysOf(quarter);
  const moved =
    lines.some(({ whyMoved }) => whyMoved !== undefined) ||
    actions.done.length > 0 ||
    actions.fresh.length > 0 ||
    actions.overdue.some(({ action }) => action.deadline >= first);
  return { area, lines, actions, moved, colours: countColours(lines.map(({ colour }) => colour)) };
}

function actionsIn(all: readonly Action[], quarter: Quarter, asOf: string): ActionsOfArea {
  const { first, last } = daysOf(quarter);
  const inQuarter = (at: string | undefined) => {
    const day = at === undefined ? '' : todayIn(new Date(at));
    return day >= first && day <= last;
  };
  const isOpen = ({ state }: Action) => state === 'planned' || state === 'under-way';
  const known = all.filter(({ createdAt }) => todayIn(new Date(createdAt)) <= asOf);
  const lines = known.map((action) => ({ action, overdueDays: overdueDays(action, isOpen(action), asOf) }));
  return {
    done: lines.filter(({ action }) => action.state === 'done' && inQuarter(action.doneAt)),
    fresh: lines.filter(({ action }) => isOpen(action) && inQuarter(action.createdAt)),
    overdue: lines.filter((line) => line.overdueDays > 0).sort(byOverdue),
    open: lines.filter(({ action }) => isOpen(action)),
  };
}

function overdueDays({ deadline }: Action, isOpen: boolean, asOf: string): number {
  return isOpen ? Math.max(0, daysFrom(deadline, asOf)) : 0;
}

function byOverdue(a: ActionLine, b: ActionLine): number {
  return b.overdueDays - a.overdueDays;
}

/** Counts colours; every colour is in it. */
export function countColours(colours: readonly Colour[]): ColourCounts {
  const counts = { green: 0, yellow: 0, red: 0, none: 0, grey: 0 };
  for (const colour of colours) counts[colour] += 1;
  return counts;
}
