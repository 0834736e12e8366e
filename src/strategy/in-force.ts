import { daysOf, type Quarter } from '../language/quarter.js';
import type { Strategy } from './strategy.js';

/**
 * Gives the strategy in force on a day (ISO date, local): the newest that has begun. It stays in force after its own period
 * until a newer one is put in; before the first has begun, it is the first. Throws when there is none.
 */
export function strategyInForce(strategies: readonly Strategy[], today: string): Strategy {
  const oldestFirst = [...strategies].sort((a, b) => beginsOn(a).localeCompare(beginsOn(b)));
  const found = oldestFirst.findLast((strategy) => beginsOn(strategy) <= today) ?? oldestFirst[0];
  if (found === undefined) throw new Error('No strategy is put in: src/strategy/content holds none');
  return found;
}

/**
 * Gives the strategy that a quarter belongs to for ever: the one in force on its last day. What is reported, approved and
 * summed up of a quarter is of this one, also on the days after it when a newer one is in force.
 */
export function strategyOfQuarter(strategies: readonly Strategy[], quarter: Quarter): Strategy {
  return strategyInForce(strategies, daysOf(quarter).last);
}

/** Gives the first day (ISO) on which a strategy is in force: that of the quarter from which it was adopted, else its own. */
export function beginsOn({ adoptedFrom, validFrom }: Pick<Strategy, 'adoptedFrom' | 'validFrom'>): string {
  return adoptedFrom === undefined ? validFrom : daysOf(adoptedFrom).first;
}

/** Whether the period that the strategy was written for is over on a day (ISO date, local), and no newer one has taken over. */
export function hasRunOut({ validTo, succeededFrom }: Strategy, today: string): boolean {
  return today > validTo && (succeededFrom === undefined || today < daysOf(succeededFrom).first);
}
