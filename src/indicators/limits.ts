import { daysFrom } from '../language/days.js';
import { roundTo } from '../language/print-number.js';
import { daysOf, type Quarter } from '../language/quarter.js';
import type { Terms } from './indicator.js';

/**
 * Where the colours part, in the indicator's own unit and rounded to its decimals, so that what is printed is what is
 * judged. Green holds at its limit, and so does yellow: red begins beyond `red`.
 */
export type Limits =
  | {
      readonly for: 'higher' | 'lower';
      readonly green: number;
      readonly red: number;
      /** What they follow from: the indicator's own thresholds, its target, or the straight way from baseline to target. */
      readonly by: 'thresholds' | 'target' | 'path';
    }
  | {
      readonly for: 'range';
      readonly low: number;
      readonly high: number;
      readonly redBelow: number;
      readonly redAbove: number;
      readonly by: 'thresholds' | 'target';
    };

/** The default rule: yellow reaches a tenth of the expected value beyond it. */
const yellowShare = 0.1;

/**
 * Gives where the colours part in a quarter, or undefined where nothing can be judged (neutral, or no target). Without
 * thresholds of its own the default rule holds: green when the target is met, yellow up to 10 % from it, red beyond. Where
 * the baseline has its quarter and the target's day is to come, what is expected lies on the straight line between them.
 * For a range yellow reaches half its width beyond it.
 */
export function limitsOf(terms: Terms, quarter: Quarter): Limits | undefined {
  if (terms.direction === 'neutral') return undefined;
  return terms.direction === 'range' ? rangeLimits(terms) : slopeLimits(terms, terms.direction, quarter);
}

/** Gives what is expected in a quarter: the target, or how far the straight way to it has come; undefined without a target. */
export function expectedIn(
  terms: Terms,
  quarter: Quarter,
): { readonly value: number; readonly onPath: boolean } | undefined {
  const { target, baseline, direction, decimals } = terms;
  if (target === undefined) return undefined;
  const atTarget = { value: roundTo(target.value, decimals), onPath: false };
  if (baseline?.quarter === undefined || isMet(baseline.value, target.value, direction)) return atTarget;

  const start = daysOf(baseline.quarter).last;
  const whole = daysFrom(start, target.by);
  const gone = daysFrom(start, daysOf(quarter).last);
  if (whole <= 0 || gone >= whole) return atTarget;
  const share = Math.max(0, gone / whole);
  return { value: roundTo(baseline.value + (target.value - baseline.value) * share, decimals), onPath: true };
}

function slopeLimits(terms: Terms, direction: 'higher' | 'lower', quarter: Quarter): Limits | undefined {
  const { thresholds, target, baseline, decimals } = terms;
  if (thresholds !== undefined) {
    const [green, red] = [roundTo(thresholds.green, decimals), roundTo(thresholds.red, decimals)];
    return { for: direction, green, red, by: 'thresholds' };
  }
  const expected = expectedIn(terms, quarter);
  if (expected === undefined || target === undefined) return undefined;

  const reach = expected.value === 0 ? Math.abs(target.value - (baseline?.value ?? 0)) : Math.abs(expected.value);
  const margin = roundTo(reach * yellowShare, decimals);
  const red = roundTo(expected.value + (direction === 'higher' ? -margin : margin), decimals);
  return { for: direction, green: expected.value, red, by: expected.onPath ? 'path' : 'target' };
}

function rangeLimits({ range, decimals }: Terms): Limits | undefined {
  if (range === undefined) return undefined;
  const { low, high, redBelow, redAbove } = range;
  const margin = high > low ? (high - low) / 2 : Math.abs(low) * yellowShare;
  return {
    for: 'range',
    low: roundTo(low, decimals),
    high: roundTo(high, decimals),
    redBelow: roundTo(redBelow ?? low - margin, decimals),
    redAbove: roundTo(redAbove ?? high + margin, decimals),
    by: redBelow === undefined && redAbove === undefined ? 'target' : 'thresholds',
  };
}

function isMet(value: number, target: number, direction: Terms['direction']): boolean {
  return direction === 'higher' ? value >= target : direction === 'lower' ? value <= target : true;
}
