import type { Quarter } from '../language/quarter.js';
import type { Direction, Terms } from './indicator.js';
import { type Limits, limitsOf } from './limits.js';
import type { Report } from './update.js';

export type Colour = 'green' | 'yellow' | 'red';

/** How a report stands against its terms. Whatever has no colour says why: it never counts as green. */
export type Status =
  | { readonly is: 'judged'; readonly colour: Colour; readonly limits: Limits }
  | { readonly is: 'not-judged'; readonly why: 'not-applicable' | 'words' | 'neutral' | 'no-target' };

/** Gives the status of a report in its quarter, by the terms that it was made under. */
export function statusOf(report: Pick<Report, 'value' | 'notApplicable'>, terms: Terms, quarter: Quarter): Status {
  if (report.notApplicable !== undefined) return { is: 'not-judged', why: 'not-applicable' };
  if (report.value === undefined) return { is: 'not-judged', why: 'words' };
  const limits = limitsOf(terms, quarter);
  if (limits === undefined) return { is: 'not-judged', why: terms.direction === 'neutral' ? 'neutral' : 'no-target' };
  return { is: 'judged', colour: colourOf(report.value, limits), limits };
}

function colourOf(value: number, limits: Limits): Colour {
  switch (limits.for) {
    case 'higher':
      return value >= limits.green ? 'green' : value >= limits.red ? 'yellow' : 'red';
    case 'lower':
      return value <= limits.green ? 'green' : value <= limits.red ? 'yellow' : 'red';
    case 'range':
      if (value >= limits.low && value <= limits.high) return 'green';
      return value >= limits.redBelow && value <= limits.redAbove ? 'yellow' : 'red';
  }
}

/** Which way a value has moved, and whether that is good: only where the municipality has said what is better. */
export type Trend = {
  readonly way: 'up' | 'down' | 'same';
  readonly by: number;
  readonly means: 'better' | 'worse' | 'same' | 'not-said';
};

/** Gives how a value has moved from an earlier one of the same unit. In a range, nearer to it is better. */
export function trendOf(from: number, to: number, { direction, range }: Pick<Terms, 'direction' | 'range'>): Trend {
  const way = to > from ? 'up' : to < from ? 'down' : 'same';
  return { way, by: to - from, means: meaningOf(from, to, direction, range) };
}

function meaningOf(from: number, to: number, direction: Direction, range: Terms['range']): Trend['means'] {
  if (direction === 'neutral' || (direction === 'range' && range === undefined)) return 'not-said';
  const gain =
    direction === 'higher' ? to - from : direction === 'lower' ? from - to : outside(from, range) - outside(to, range);
  return gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same';
}

function outside(value: number, range: Terms['range']): number {
  return range === undefined ? 0 : Math.max(0, range.low - value, value - range.high);
}
