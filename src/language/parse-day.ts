import { addDays } from './days.js';
import { fold } from './fold.js';

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const weekdays = ['soendag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'loerdag'];

const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const named = new RegExp(
  `^(?:d(?:en)?\\.? )?(?<day>\\d{1,2})\\.? ?(?<name>${months.join('|')})[a-z]*\\.?(?:,? ?(?<year>\\d{4}))?$`,
);
const numbers = /^(?:d(?:en)?\.? )?(?<day>\d{1,2})(?:[/.-]|\. )(?<month>\d{1,2})(?:[/.-] ?(?<year>\d{4}|\d{2}))?\.?$/;
const weekday = new RegExp(`^(?:paa |naeste |nu paa )?(?<weekday>${weekdays.join('|')})$`);
/** A weekday before a day adds nothing: "mandag den 12. oktober". */
const saidBefore = new RegExp(`^(?:paa )?(?:${weekdays.join('|')}) (?=d(?:en)?\\.? ?\\d|\\d)`);
const ahead = /^om (?<count>\d{1,2}|en|et|to|tre|fire|fem|seks) (?<unit>dage?|uger?)$/;
const counts = ['en', 'to', 'tre', 'fire', 'fem', 'seks'];

/**
 * Gives the day (ISO) that somebody writes in Danish: "1. december", "1/12-2026", "2026-12-01", "i morgen", "på mandag", "om en uge",
 * "næste uge" (its Monday). A
 * year that is left out is the one that brings the day next, or with `nearest` closest, to `today`. Undefined when it is
 * no day, such as 31/2.
 */
export function parseDay(text: string, today: string, missingYear: 'next' | 'nearest' = 'next'): string | undefined {
  const written = fold(text).trim().replace(/\s+/g, ' ').replace(saidBefore, '');
  if (written === 'i dag') return today;
  if (written === 'i morgen') return addDays(today, 1);
  if (written === 'i overmorgen') return addDays(today, 2);
  if (written === 'naeste uge') return nextWeekday(weekdays.indexOf('mandag'), today);
  const from = ahead.exec(written)?.groups;
  if (from !== undefined) return addDays(today, countOf(from.count) * (from.unit?.startsWith('uge') ? 7 : 1));
  const onWeekday = weekday.exec(written)?.groups?.weekday;
  if (onWeekday !== undefined) return nextWeekday(weekdays.indexOf(onWeekday), today);

  const groups = (iso.exec(written) ?? named.exec(written) ?? numbers.exec(written))?.groups;
  if (groups === undefined) return undefined;
  const month = groups.name === undefined ? Number(groups.month) : months.indexOf(groups.name) + 1;
  const day = Number(groups.day);
  if (groups.year !== undefined) return dayOf(Number(groups.year.padStart(4, '20')), month, day);
  return inChosenYear(month, day, today, missingYear);
}

function countOf(written = ''): number {
  return counts.includes(written) ? counts.indexOf(written) + 1 : written === 'et' ? 1 : Number(written);
}

function inChosenYear(month: number, day: number, today: string, missingYear: 'next' | 'nearest'): string | undefined {
  const year = Number(today.slice(0, 4));
  // A leap day may be years away.
  const days = [-1, 0, 1, 2, 3, 4].flatMap((more) => dayOf(year + more, month, day) ?? []);
  if (missingYear === 'next') return days.find((one) => one >= today);
  return [...days].sort((a, b) => distance(a, today) - distance(b, today))[0];
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}

function nextWeekday(wanted: number, today: string): string {
  const now = new Date(`${today}T00:00Z`).getUTCDay();
  return addDays(today, ((wanted - now + 6) % 7) + 1);
}

/** Gives the day as ISO, or undefined where the calendar has none. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${written}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}
