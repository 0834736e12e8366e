/** What makes a number worth asking about once, with the figures that explain it. */
export type Doubt =
  | { readonly is: 'sign'; readonly last: number }
  | { readonly is: 'magnitude'; readonly last: number; readonly times: number }
  | { readonly is: 'far'; readonly low: number; readonly high: number; readonly count: number }
  | { readonly is: 'percentage' };

/** A tenth and tenfold: the commonest slip is a digit or a comma. */
const oddFactor = 8;
/** From so many values on, the series itself tells what is usual. */
const enoughValues = 4;
/** A change beyond this share of the last value is to be explained. */
const jumpShare = 0.25;

/**
 * Gives what is odd about a value against the earlier ones (oldest first, same unit); undefined when nothing is. In this
 * order: a sign that none of them had, another order of magnitude than the last (a factor of 8 or more), a percentage below
 * 0 or above 100 where none was, and further outside of the last eight than they are apart.
 */
export function doubtOf(value: number, earlier: readonly number[], unit: string): Doubt | undefined {
  const last = earlier.at(-1);
  if (
    last !== undefined &&
    value !== 0 &&
    earlier.every((one) => one * value <= 0) &&
    earlier.some((one) => one !== 0)
  ) {
    return { is: 'sign', last };
  }
  if (last !== undefined && last !== 0 && value !== 0) {
    const times = Math.abs(value / last);
    if (times >= oddFactor || times <= 1 / oddFactor) return { is: 'magnitude', last, times };
  }
  const isOutside = (one: number) => one < 0 || one > 100;
  if (unit.startsWith('%') && isOutside(value) && !earlier.some(isOutside)) return { is: 'percentage' };
  return farFrom(value, earlier.slice(-8));
}

function farFrom(value: number, recent: readonly number[]): Doubt | undefined {
  if (recent.length < enoughValues) return undefined;
  const low = Math.min(...recent);
  const high = Math.max(...recent);
  const least = 0.1 * Math.max(Math.abs(low), Math.abs(high));
  const reach = Math.max(high - low, least);
  return value < low - reach || value > high + reach ? { is: 'far', low, high, count: recent.length } : undefined;
}

/** Whether a value has moved so far from the last one (more than 25 %, or from nothing to something) that words about it are required. */
export function isJump(value: number, last: number | undefined): boolean {
  if (last === undefined) return false;
  return last === 0 ? value !== 0 : Math.abs(value - last) > Math.abs(last) * jumpShare;
}
