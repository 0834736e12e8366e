import { z } from 'zod';
import { fold } from './fold.js';

/** A quarter of a year as ids write it: `2026-Q3`. Such strings order as the quarters do. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/);
export type Quarter = z.infer<typeof Quarter>;

/** Gives the quarter that a day (ISO date, Danish time) lies in. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Gives the quarter that is reported on a day: the last one that has ended. */
export function reportingQuarter(today: string): Quarter {
  return addQuarters(quarterOf(today), -1);
}

/** Gives the quarter that comes so many after this one, or before it where the count is negative. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = indexOf(quarter) + count;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}

/** Gives how many quarters the second comes after the first; negative when it comes before. */
export function quartersBetween(first: Quarter, second: Quarter): number {
  return indexOf(second) - indexOf(first);
}

/** Gives which quarter of its year it is, 1 to 4. */
export function numberInYear(quarter: Quarter): number {
  return Number(quarter.slice(6));
}

/** Gives the first and the last day of a quarter, as ISO dates. */
export function daysOf(quarter: Quarter): { readonly first: string; readonly last: string } {
  const year = quarter.slice(0, 4);
  const number = numberInYear(quarter);
  const month = (of: number) => String(of).padStart(2, '0');
  return {
    first: `${year}-${month(3 * number - 2)}-01`,
    last: `${year}-${month(3 * number)}-${number === 1 || number === 4 ? 31 : 30}`,
  };
}

/** Gives what people call a quarter: `3. kvartal 2026`. */
export function quarterName(quarter: Quarter): string {
  return `${numberInYear(quarter)}. kvartal ${quarter.slice(0, 4)}`;
}

const ordinals: Readonly<Record<string, number>> = {
  foerste: 1,
  andet: 2,
  anden: 2,
  tredje: 3,
  fjerde: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

const year = "(?:'?(?<short>\\d{2})|(?<year>(?:19|20)\\d{2}))";
const named = '(?:kvartal|kvt\\.?|quarter)';

/** The ways in which people write a certain quarter, folded. */
const forms = [
  /^(?<year>\d{4})[ -]?[qk](?<number>[1-4])$/,
  new RegExp(`^[qk](?<number>[1-4])(?:[ /-]+${year})?$`),
  new RegExp(
    `^(?:(?<number>[1-4])\\.?|(?<ordinal>${Object.keys(ordinals).join('|')})) ?${named}(?:(?: i)?[ /-]*${year})?$`,
  ),
  new RegExp(`^${named} (?<number>[1-4])(?:(?: i)?[ /-]*${year})?$`),
];

/** What people call a quarter by where it lies from today: how many quarters away. */
const relative: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:dette|det her|indevaerende|nuvaerende|this) ${named}$`), 0],
  [new RegExp(`^(?:sidste|forrige|seneste|foregaaende|last|previous) ${named}$`), -1],
  [new RegExp(`^(?:naeste|kommende|next) ${named}$`), 1],
];

/**
 * Gives the quarter that somebody writes, or undefined when it is none. Without a year it is the latest of that name that
 * has begun by today (ISO date, Danish time): nobody reports what lies ahead.
 */
export function parseQuarter(text: string, today: string): Quarter | undefined {
  const written = fold(text).replace(/\s+/g, ' ').trim();
  const now = quarterOf(today);
  const away = relative.find(([pattern]) => pattern.test(written));
  if (away !== undefined) return addQuarters(now, away[1]);

  const groups = forms.map((form) => form.exec(written)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const number = Number(groups.number ?? ordinals[groups.ordinal ?? '']);
  const inYear = groups.year ?? (groups.short === undefined ? undefined : `20${groups.short}`);
  if (inYear !== undefined) return `${inYear}-Q${number}`;
  const inThisYear = `${now.slice(0, 4)}-Q${number}`;
  return inThisYear <= now ? inThisYear : addQuarters(inThisYear, -4);
}

function indexOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + numberInYear(quarter) - 1;
}
