import type { IndicatorLine, WhyMoved } from './quarterly-summary.js';

/** A number has moved when it changed by at least this share of the one before … */
const leastShare = 0.05;

/**
 * Gives why an indicator moved, or undefined when it did not: a first number, another colour, a change of at least 5 % (any
 * change from nothing), a value that was corrected, or new words of a narrative indicator. What is not reported has not moved.
 */
export function whyMoved(line: Omit<IndicatorLine, 'whyMoved'>): WhyMoved | undefined {
  if (line.state !== 'reported') return undefined;
  if (line.corrected !== undefined) return 'corrected';
  if (line.indicator.kind === 'narrative') return 'words';
  if (line.figure === undefined) return undefined;
  if (line.colourBefore === undefined) return 'first';
  if (line.colourBefore !== line.colour) return 'colour';
  const { sinceLast } = line;
  if (sinceLast === undefined) return 'first';
  return sinceLast.by !== 0 && Math.abs(sinceLast.by) >= Math.abs(sinceLast.from) * leastShare ? 'value' : undefined;
}
