import { isSlip, namedPart, plainName } from '../strategy/named-part.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Records } from '../summaries/records.js';

/** What somebody wants to know the standing of: an overview of several fokusområder, or one whole. */
export type StatusOf =
  | { readonly of: 'strategy' }
  | { readonly of: 'udvalg' | 'sigtepunkt'; readonly id: string }
  | { readonly of: 'fokusomraade' | 'indicator'; readonly id: string };

/** Gives the part of the strategy that one of the readings of a name is, the whole of it; undefined for anything else. */
export function partNamed(names: readonly string[], strategy: Strategy, own: OwnWords): StatusOf | undefined {
  for (const name of names) {
    const part = namedPart(name, strategy, own);
    if (part === undefined) continue;
    return part.kind === 'fokusomraade' ? { of: part.kind, id: part.id } : { of: part.kind, id: part.id };
  }
  return undefined;
}

/**
 * Gives the one indicator in use that one of the readings of a name is, the whole of it or what stands before its comma or
 * bracket, slips of the finger forgiven.
 */
export function indicatorNamed(names: readonly string[], records: Records): StatusOf | undefined {
  const inUse = [...records.indicatorsOf.values()]
    .flat()
    .map(({ indicator }) => indicator)
    .filter(({ retired }) => retired === undefined)
    .map(({ id, name }) => ({ id, whole: plainName(name), head: plainName(name.split(/[,(]/)[0] ?? '') }));
  const wanted = names.map(plainName);
  const [first, another] = firstFound([
    inUse.filter(({ whole }) => wanted.includes(whole)),
    inUse.filter(({ head }) => wanted.includes(head)),
    inUse.filter(({ whole }) => wanted.some((one) => isSlip(one, whole))),
  ]);
  return first === undefined || another !== undefined ? undefined : { of: 'indicator', id: first.id };
}

function firstFound<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
