import type { Indicator, Terms } from './indicator.js';

/** What makes terms unfit to judge by. */
export type TermsFault =
  /** Words have no unit, target or limits, and no better and worse. */
  | 'words-with-numbers'
  | 'range-missing'
  | 'range-backwards'
  /** Bounds stand with a direction that is no range. */
  | 'range-misplaced'
  /** A range has bounds instead of a target. */
  | 'target-misplaced'
  /** Red begins on the good side of green. */
  | 'thresholds-backwards'
  /** Thresholds stand where nothing goes up or down to be better. */
  | 'thresholds-misplaced';

/** Gives what is wrong with the terms of an indicator; nothing when they can be used. */
export function termsFaults(kind: Indicator['kind'], terms: Terms): readonly TermsFault[] {
  if (kind === 'narrative') return hasNumbers(terms) ? ['words-with-numbers'] : [];
  return [...rangeFaults(terms), ...thresholdFaults(terms)];
}

function rangeFaults({ direction, range, target }: Terms): readonly TermsFault[] {
  if (direction !== 'range') return range === undefined ? [] : ['range-misplaced'];
  if (target !== undefined) return ['target-misplaced'];
  if (range === undefined) return ['range-missing'];
  const { low, high, redBelow = low, redAbove = high } = range;
  return low > high || redBelow > low || redAbove < high ? ['range-backwards'] : [];
}

function thresholdFaults({ direction, thresholds }: Terms): readonly TermsFault[] {
  if (thresholds === undefined) return [];
  const { green, red } = thresholds;
  if (direction === 'higher') return red > green ? ['thresholds-backwards'] : [];
  if (direction === 'lower') return red < green ? ['thresholds-backwards'] : [];
  return ['thresholds-misplaced'];
}

function hasNumbers({ direction, unit, decimals, baseline, target, range, thresholds }: Terms): boolean {
  return (
    direction !== 'neutral' ||
    unit !== '' ||
    decimals !== 0 ||
    [baseline, target, range, thresholds].some((part) => part !== undefined)
  );
}
