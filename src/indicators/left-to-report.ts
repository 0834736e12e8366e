import { type Quarter, reportingQuarter } from '../language/quarter.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { isDone, myUpdates, type Owned } from './my-updates.js';
import { readOwned } from './owned.js';
import type { OwnerTurn } from './owner.js';
import type { IndicatorUpdate } from './update.js';

/** A report that is still to be given. */
export type Left = {
  readonly udvalgId: string;
  readonly indicatorId: string;
  readonly quarter: Quarter;
  readonly name: string;
};

/**
 * Gives what somebody still has to report now. `owned` is what is known of one udvalg, as it is after the change; the
 * others are read only when nothing is left there.
 */
export async function leftEverywhere(
  owned: readonly Owned[],
  udvalgId: string,
  { turn, person, strategy }: OwnerTurn,
): Promise<readonly Left[]> {
  const quarter = reportingQuarter(turn.today);
  const left = leftOf(owned, quarter);
  if (left.length > 0) return left;
  // Whoever corrects a quarter of an older strategy has what is left to report in the one of now.
  const now = strategyOfQuarter(turn.knowledge.strategies, quarter);
  const isRead = (id: string) => now.id === strategy.id && id === udvalgId;
  const others = now.udvalg.map(({ id }) => id).filter((id) => !isRead(id));
  return leftOf(await readOwned(turn.store, person.id, others, { strategy: now, today: turn.today }), quarter);
}

/** Gives the updates with one put in its place. */
export function withUpdate(
  updates: readonly IndicatorUpdate[],
  update: IndicatorUpdate | undefined,
): readonly IndicatorUpdate[] {
  if (update === undefined) return updates;
  const others = updates.filter((one) => one.indicatorId !== update.indicatorId || one.quarter !== update.quarter);
  return [...others, update];
}

function leftOf(owned: readonly Owned[], quarter: Quarter): readonly Left[] {
  return myUpdates(owned, quarter)
    .due.filter(({ state }) => !isDone(state))
    .map(({ indicator, udvalgId }) => ({ udvalgId, indicatorId: indicator.id, quarter, name: indicator.name }));
}
