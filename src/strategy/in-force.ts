import type { Strategy } from './strategy.js';

/**
 * Gives the strategy in force on a day (ISO date, local): the newest whose `validFrom` has come. It stays in force after
 * its own period until a newer one is put in; before the first has begun, it is the first. Throws when there is none.
 */
export function strategyInForce(strategies: readonly Strategy[], today: string): Strategy {
  const oldestFirst = [...strategies].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  const found = oldestFirst.findLast(({ validFrom }) => validFrom <= today) ?? oldestFirst[0];
  if (found === undefined) throw new Error('No strategy is put in: src/strategy/content holds none');
  return found;
}

/** Whether the period that the strategy was written for is over on a day (ISO date, local). */
export function hasRunOut(strategy: Strategy, today: string): boolean {
  return today > strategy.validTo;
}
