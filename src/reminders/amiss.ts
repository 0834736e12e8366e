import { type Board, waitingFor } from '../approvals/board.js';
import { isDone, myUpdates } from '../indicators/my-updates.js';
import type { Quarter } from '../language/quarter.js';
import type { Person } from '../people/person.js';
import type { Strategy } from '../strategy/strategy.js';

/** Somebody and what they still owe in an udvalg. */
export type Owes = { readonly person: Person; readonly names: readonly string[] };

/** What is still amiss in an udvalg's quarter. */
export type Amiss = {
  /** Owners who have not reported, with the names of their indicators. */
  readonly owners: readonly Owes[];
  /** Those who decide, with what waits for them. */
  readonly deciders: readonly Owes[];
  /** Indicators that are due and that nobody owns. */
  readonly ownerless: readonly string[];
};

/** Gives what is still amiss, each person once; only reports of the quarter count. */
export function amissIn(board: Board, strategy: Strategy, quarter: Quarter): Amiss {
  const indicators = [...board.indicators.values()].filter(({ strategyId }) => strategyId === strategy.id);
  const owned = indicators.map((indicator) => ({ indicator, udvalgId: board.udvalgId, updates: board.updates }));
  const left = myUpdates(owned, quarter)
    .due.filter(({ state }) => !isDone(state))
    .map(({ indicator }) => indicator);
  return {
    owners: board.people.people.flatMap((person) => {
      const names = left.filter(({ ownerIds }) => ownerIds.includes(person.id)).map(({ name }) => name);
      return names.length === 0 ? [] : [{ person, names }];
    }),
    deciders: board.people.people.flatMap((person) => {
      const waiting = waitingFor(board, person).filter(({ update }) => update.quarter === quarter);
      return waiting.length === 0 ? [] : [{ person, names: waiting.map(({ indicator }) => indicator.name) }];
    }),
    ownerless: left.filter(({ ownerIds }) => ownerIds.length === 0).map(({ name }) => name),
  };
}

/** Whether nothing is left to remind of. */
export function isInOrder({ owners, deciders, ownerless }: Amiss): boolean {
  return owners.length + deciders.length + ownerless.length === 0;
}
