import { addQuarters, numberInYear, type Quarter } from '../language/quarter.js';
import type { Indicator, Terms } from './indicator.js';

/** Gives the terms that hold in a quarter: the newest that have begun; before the first, the first. */
export function termsIn({ terms }: Pick<Indicator, 'terms'>, quarter: Quarter): Terms {
  const oldestFirst = [...terms].sort((a, b) => a.from.localeCompare(b.from));
  const found = oldestFirst.findLast(({ from }) => from <= quarter) ?? oldestFirst[0];
  if (found === undefined) throw new Error('An indicator has no terms');
  return found;
}

/** Gives the first quarter that an indicator is asked for. What it goes on with was asked for before, in an older strategy. */
export function firstQuarter({ terms, continues }: Pick<Indicator, 'terms' | 'continues'>): Quarter {
  return continues?.from ?? firstTerms({ terms });
}

/** Whether an indicator is one of its strategy's in a quarter: begun by then, and not yet ended by a newer strategy. */
export function isInUse(indicator: Pick<Indicator, 'terms' | 'continues' | 'ended'>, quarter: Quarter): boolean {
  return firstQuarter(indicator) <= quarter && (indicator.ended === undefined || quarter < indicator.ended.from);
}

/** Whether a report is expected for a quarter: never for examples, retired ones, or before the first terms begin. */
export function isDue(indicator: Indicator, quarter: Quarter): boolean {
  return !indicator.isExample && indicator.retired === undefined && isReported(indicator, quarter);
}

/** Whether an indicator has a number in a quarter at all, by its rhythm. */
export function isReported(indicator: Indicator, quarter: Quarter): boolean {
  return isInUse(indicator, quarter) && isInRhythm(indicator, quarter);
}

/** The same without regard to which strategy the quarter belongs to: what an indicator goes on with had the same rhythm. */
export function isInRhythm(indicator: Indicator, quarter: Quarter): boolean {
  const { everyYears, dueIn } = indicator;
  const year = Number(quarter.slice(0, 4));
  const isYear = everyYears === undefined || (year - everyYears.from) % everyYears.years === 0;
  return isYear && dueIn.includes(numberInYear(quarter)) && quarter >= firstTerms(indicator);
}

/** Gives the quarters that may be reported, the newest first: those due up to and including `last`, so many at the most. */
export function reportableQuarters(indicator: Indicator, last: Quarter, most: number): readonly Quarter[] {
  const first = firstQuarter(indicator);
  const found: Quarter[] = [];
  for (let quarter = last; quarter >= first && found.length < most; quarter = addQuarters(quarter, -1)) {
    if (isReported(indicator, quarter)) found.push(quarter);
  }
  return found;
}

/** Gives the next quarter after this one in which an indicator is due, or undefined when none comes within ten years. */
export function nextDue(indicator: Indicator, after: Quarter): Quarter | undefined {
  return Array.from({ length: 40 }, (_, index) => addQuarters(after, index + 1)).find((quarter) =>
    isDue(indicator, quarter),
  );
}

function firstTerms({ terms }: Pick<Indicator, 'terms'>): Quarter {
  return terms.map(({ from }) => from).sort()[0] ?? '';
}
