import type { Indicator } from '../indicators/indicator.js';
import { indicatorsCalled } from '../indicators/owner-commands.js';
import { tokensOf } from '../language/tokens.js';
import { isSlip, namedPart, plainName } from '../strategy/named-part.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';

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
 * Gives the one fokusområde that has a single word in its title, or that people call by it, in any of its forms. Of several
 * words an agenda title may be made, so they must be a whole name.
 */
export function areaWithWord(names: readonly string[], strategy: Strategy, own: OwnWords): StatusOf | undefined {
  const stems = names.flatMap((name) => {
    const [only, another] = tokensOf(plainName(name));
    return only === undefined || another !== undefined ? [] : [only.stem];
  });
  if (stems.length === 0) return undefined;
  const [first, another] = areaStems(strategy, own).filter(({ known }) => stems.some((stem) => known.has(stem)));
  return first === undefined || another !== undefined ? undefined : { of: 'fokusomraade', id: first.id };
}

type AreaStems = readonly { readonly id: string; readonly known: ReadonlySet<string> }[];

/** What the fokusområder are called never changes, and many messages ask how something stands. */
const stemsBy = new WeakMap<OwnWords, { readonly strategy: Strategy; readonly stems: AreaStems }>();

function areaStems(strategy: Strategy, own: OwnWords): AreaStems {
  const found = stemsBy.get(own);
  if (found?.strategy === strategy) return found.stems;
  const stems = strategy.fokusomraader.map(({ id, title }) => {
    const called = [title, ...(own.fokusomraader[id]?.aliases ?? [])].join(' ');
    return { id, known: new Set(tokensOf(called).map(({ stem }) => stem)) };
  });
  stemsBy.set(own, { strategy, stems });
  return stems;
}

/**
 * Gives the one indicator in use that one of the readings of a name is, the whole of it or what stands before its comma or
 * bracket, slips of the finger forgiven.
 */
export function indicatorNamed(names: readonly string[], indicators: readonly Indicator[]): Indicator | undefined {
  const inUse = indicators
    .filter(({ isExample, retired }) => !isExample && retired === undefined)
    .map((indicator) => ({
      indicator,
      whole: plainName(indicator.name),
      head: plainName(indicator.name.split(/[,(]/)[0] ?? ''),
    }));
  const wanted = names.map(plainName);
  const [first, another] = firstFound([
    inUse.filter(({ whole }) => wanted.includes(whole)),
    inUse.filter(({ head }) => wanted.includes(head)),
    inUse.filter(({ whole }) => wanted.some((one) => isSlip(one, whole))),
  ]);
  return another === undefined ? first?.indicator : undefined;
}

/** Gives the indicators in use that a word of somebody's means, in any of its forms: "sygefraværet". */
export function indicatorsMeant(names: readonly string[], indicators: readonly Indicator[]): readonly Indicator[] {
  const known = indicators
    .filter(({ isExample, retired }) => !isExample && retired === undefined)
    .map((indicator) => ({ indicator }));
  return firstFound(names.map((name) => indicatorsCalled(known, name))).map(({ indicator }) => indicator);
}

function firstFound<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
