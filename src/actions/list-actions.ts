import { daysFrom } from '../language/days.js';
import type { Fokusomraade, Strategy } from '../strategy/strategy.js';
import type { Action } from './action.js';

/** Which handlinger somebody wants to see. */
export type ActionScope =
  | { readonly of: 'all' | 'mine' }
  | { readonly of: 'udvalg' | 'sigtepunkt' | 'fokusomraade'; readonly id: string };

/** A handling with how many days it is over its deadline; 0 when it is not, or is done or stopped. */
export type ListedAction = { readonly action: Action; readonly overdueDays: number };

/** Gives the handlinger of a strategy in a scope: the longest overdue first, then open ones by deadline, done ones last. */
export function listActions(
  actions: readonly Action[],
  strategy: Strategy,
  scope: ActionScope,
  { today, personId }: { readonly today: string; readonly personId: string | undefined },
): readonly ListedAction[] {
  const areaIds = areasIn(strategy, scope);
  return actions
    .filter((one) => one.strategyId === strategy.id && areaIds.includes(one.fokusomraadeId))
    .filter((one) => scope.of !== 'mine' || one.responsibleId === personId)
    .map((action) => ({ action, overdueDays: isOpen(action) ? Math.max(0, daysFrom(action.deadline, today)) : 0 }))
    .sort((a, b) => rank(a.action) - rank(b.action) || byDay(a.action, b.action));
}

function areasIn({ fokusomraader }: Strategy, scope: ActionScope): readonly string[] {
  const isIn = (area: Fokusomraade) => {
    if (!('id' in scope)) return true;
    return { udvalg: area.udvalgId, sigtepunkt: area.sigtepunktId, fokusomraade: area.id }[scope.of] === scope.id;
  };
  return fokusomraader.filter(isIn).map(({ id }) => id);
}

/** Whether something is still to be done. */
export function isOpen({ state }: Pick<Action, 'state'>): boolean {
  return state === 'planned' || state === 'under-way';
}

function rank(action: Action): number {
  if (isOpen(action)) return 0;
  return action.state === 'done' ? 1 : 2;
}

/** What is open by its deadline, which puts the longest overdue first; what is not, the newest first. */
function byDay(a: Action, b: Action): number {
  const days = isOpen(a) ? a.deadline.localeCompare(b.deadline) : endOf(b).localeCompare(endOf(a));
  return days || a.title.localeCompare(b.title, 'da');
}

function endOf({ doneAt, deadline }: Action): string {
  return doneAt ?? deadline;
}
