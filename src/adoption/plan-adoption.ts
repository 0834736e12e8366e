import type { Action } from '../actions/action.js';
import type { Indicator } from '../indicators/indicator.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import { daysOf, type Quarter } from '../language/quarter.js';
import type { By } from '../people/audit.js';
import { auditEntry } from '../people/audit.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Fokusomraade, Strategy } from '../strategy/strategy.js';
import type { Adoption, Move } from './adoption.js';
import type { OldState } from './old-state.js';
import { type WhereTo, whereTo } from './where-to.js';

/** How a sigtepunkt or an udvalg of the older strategy is found again in the newer one. */
export type PartChange =
  | { readonly is: 'same' | 'new' | 'gone'; readonly title: string }
  | { readonly is: 'renamed'; readonly title: string; readonly to: string };

/** What becomes of a fokusområde. */
export type AreaChange =
  | { readonly is: 'goes'; readonly area: Fokusomraade; readonly to: Fokusomraade }
  | { readonly is: 'ends'; readonly area: Fokusomraade; readonly why: string }
  | { readonly is: 'new'; readonly area: Fokusomraade };

/** What becomes of an indicator or a handling. */
export type Going<T> = { readonly one: T; readonly from: Fokusomraade } & (
  | { readonly to: Fokusomraade }
  | { readonly why: string }
);

/** The whole difference that an adoption makes, as it would be made now. */
export type AdoptionPlan = {
  readonly old: Strategy;
  readonly next: Strategy;
  readonly from: Quarter;
  readonly sigtepunkter: readonly PartChange[];
  readonly udvalg: readonly PartChange[];
  readonly areas: readonly AreaChange[];
  readonly indicators: readonly Going<Indicator>[];
  readonly actions: readonly Going<Action>[];
  /** Reports of the older strategy that wait for a decision now. */
  readonly waiting: readonly IndicatorUpdate[];
};

/** Gives the difference that an adoption with these moves makes. */
export function planAdoption(old: OldState, next: Strategy, from: Quarter, moves: readonly Move[]): AdoptionPlan {
  const going = <T extends { readonly fokusomraadeId: string }>(one: T, where: WhereTo): Going<T> => {
    const lies = fokusomraadeById(old.strategy, one.fokusomraadeId);
    return 'why' in where
      ? { one, from: lies, why: where.why }
      : { one, from: lies, to: fokusomraadeById(next, where.to) };
  };
  return {
    old: old.strategy,
    next,
    from,
    sigtepunkter: partChanges(old.strategy.sigtepunkter, next.sigtepunkter),
    udvalg: partChanges(old.strategy.udvalg, next.udvalg),
    areas: areaChanges(old.strategy, next, moves),
    indicators: old.indicators.map((one) => going(one, whereTo({ of: 'indicator', one }, moves))),
    actions: old.actions.map((one) => going(one, whereTo({ of: 'action', one }, moves))),
    waiting: old.waiting,
  };
}

type Part = { readonly id: string; readonly title: string };

function partChanges(before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const found = before.map(({ id, title }): PartChange => {
    const next = after.find((one) => one.id === id);
    if (next === undefined) return { is: 'gone', title };
    return next.title === title ? { is: 'same', title } : { is: 'renamed', title, to: next.title };
  });
  const fresh = after.filter(({ id }) => !before.some((one) => one.id === id));
  return [...found, ...fresh.map(({ title }) => ({ is: 'new', title }) as const)];
}

function areaChanges(old: Strategy, next: Strategy, moves: readonly Move[]): readonly AreaChange[] {
  const ofAreas = moves.filter(({ of }) => of === 'fokusomraade');
  const before = old.fokusomraader.map((area): AreaChange => {
    const move = ofAreas.find(({ id }) => id === area.id);
    return move?.to === undefined
      ? { is: 'ends', area, why: move?.why ?? '' }
      : { is: 'goes', area, to: fokusomraadeById(next, move.to) };
  });
  const taken = new Set(ofAreas.map(({ to }) => to));
  const fresh = next.fokusomraader.filter(({ id }) => !taken.has(id));
  return [...before, ...fresh.map((area) => ({ is: 'new', area }) as const)];
}

/** Why a strategy cannot take over from a quarter on. */
export type AdoptionRefusal =
  /** It is the first one, which was in force from the start. */
  | { readonly is: 'first' }
  | { readonly is: 'adopted-already'; readonly from: Quarter }
  /** Another one takes over in this quarter or later: strategies follow one another. */
  | { readonly is: 'not-last'; readonly other: string; readonly from: Quarter }
  | { readonly is: 'outside-period'; readonly validFrom: string; readonly validTo: string }
  /** The quarter, or a later one, was reported or summed up under the older strategy: it belongs to that for ever. */
  | { readonly is: 'quarter-used'; readonly quarters: readonly Quarter[]; readonly by: string };

/** Gives why a strategy cannot take over from a quarter on, as far as the strategies alone tell; undefined when it can. */
export function refusalOf(next: Strategy, from: Quarter, strategies: readonly Strategy[]): AdoptionRefusal | undefined {
  const known = strategies.find(({ id }) => id === next.id);
  if (known !== undefined && known.adoptedFrom === undefined) return { is: 'first' };
  if (known?.adoptedFrom !== undefined && known.adoptedFrom !== from) {
    return { is: 'adopted-already', from: known.adoptedFrom };
  }
  const other = strategies.find(
    ({ id, adoptedFrom }) => id !== next.id && adoptedFrom !== undefined && adoptedFrom >= from,
  );
  if (other?.adoptedFrom !== undefined) return { is: 'not-last', other: other.id, from: other.adoptedFrom };
  const { first, last } = daysOf(from);
  const { validFrom, validTo } = next;
  return last < validFrom || first > validTo ? { is: 'outside-period', validFrom, validTo } : undefined;
}

/** Gives why a quarter cannot go to a newer strategy any more; undefined when it can. */
export function usedFrom({ strategy, usedQuarters }: OldState, from: Quarter): AdoptionRefusal | undefined {
  const quarters = usedQuarters.filter((quarter) => quarter >= from);
  return quarters.length === 0 ? undefined : { is: 'quarter-used', quarters, by: strategy.id };
}

/** Gives the strategy that one which begins in a quarter takes over from. */
export function strategyBefore(next: Strategy, from: Quarter, strategies: readonly Strategy[]): Strategy {
  return strategyOfQuarter(
    strategies.filter(({ id }) => id !== next.id),
    from,
  );
}

/** Gives the adoption as it is agreed to. */
export function agreedAdoption(plan: AdoptionPlan, moves: readonly Move[], ownWords: OwnWords, by: By): Adoption {
  const { next, from, old } = plan;
  return {
    strategyId: next.id,
    from,
    after: old.id,
    strategy: next,
    ownWords,
    moves: [...moves],
    stage: 'agreed',
    audit: [auditEntry(by, 'adopted', old.id, `${next.id} ${from}`)],
  };
}
