import type { Cover } from './udvalg-setup.js';

/** Whether a role or a channel covers a fokusområde. */
export function coversArea(covers: Cover, fokusomraadeId: string): boolean {
  return covers === 'all' || covers.includes(fokusomraadeId);
}

/** Gives both covers as one; `allIds` are the udvalg's fokusområder in printed order. */
export function joinCovers(a: Cover, b: Cover, allIds: readonly string[]): Cover {
  return coverOf(
    allIds.filter((id) => coversArea(a, id) || coversArea(b, id)),
    allIds,
    a === 'all' || b === 'all',
  );
}

/** Gives what is left of a cover when another takes its part, or undefined when nothing is. */
export function withoutCover(covers: Cover, taken: Cover, allIds: readonly string[]): Cover | undefined {
  if (taken === 'all') return undefined;
  const taking = allIds.filter((id) => coversArea(covers, id) && taken.includes(id));
  if (taking.length === 0) return covers;
  const left = allIds.filter((id) => coversArea(covers, id) && !taken.includes(id));
  return left.length === 0 ? undefined : left;
}

/** Whether `inner` is nothing but a part of `outer`. */
export function isWithin(inner: Cover, outer: Cover): boolean {
  return outer === 'all' || (inner !== 'all' && inner.every((id) => outer.includes(id)));
}

function coverOf(ids: readonly string[], allIds: readonly string[], all: boolean): Cover {
  return all || ids.length === allIds.length ? 'all' : [...ids];
}
