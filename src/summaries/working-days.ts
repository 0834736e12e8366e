import { z } from 'zod';
import { addDays, daysFrom } from '../language/days.js';

/** The days that a Danish municipality may be closed on, beside weekends. */
export const holidays = [
  'nytaarsdag',
  'skaertorsdag',
  'langfredag',
  'paaskedag',
  'anden-paaskedag',
  'store-bededag',
  'kristi-himmelfartsdag',
  'pinsedag',
  'anden-pinsedag',
  'grundlovsdag',
  'juleaftensdag',
  'juledag',
  'anden-juledag',
  'nytaarsaftensdag',
] as const;
export type Holiday = (typeof holidays)[number];

/** What closes, as data: each municipality settles its own. */
export const ClosedDays = z.strictObject({
  holidays: z.array(z.enum(holidays)),
  /** Months (1 to 12) without any working day, such as July, when no udvalg meets. */
  months: z.array(z.int().min(1).max(12)).max(11),
  /** Further days (ISO), such as a local closing day. */
  days: z.array(z.iso.date()),
});
export type ClosedDays = z.infer<typeof ClosedDays>;

type Rule = { readonly on: string } | { readonly fromEaster: number; readonly lastYear?: number };

/** Fixed days as month-day; the others in days from Easter Sunday. */
const rules: Record<Holiday, Rule> = {
  nytaarsdag: { on: '01-01' },
  skaertorsdag: { fromEaster: -3 },
  langfredag: { fromEaster: -2 },
  paaskedag: { fromEaster: 0 },
  'anden-paaskedag': { fromEaster: 1 },
  // Abolished as a holiday from 2024 (lov nr. 214 af 6. marts 2023).
  'store-bededag': { fromEaster: 26, lastYear: 2023 },
  'kristi-himmelfartsdag': { fromEaster: 39 },
  pinsedag: { fromEaster: 49 },
  'anden-pinsedag': { fromEaster: 50 },
  grundlovsdag: { on: '06-05' },
  juleaftensdag: { on: '12-24' },
  juledag: { on: '12-25' },
  'anden-juledag': { on: '12-26' },
  nytaarsaftensdag: { on: '12-31' },
};

/** All public holidays, the half ones (5 June, 24 and 31 December) as whole days, and July. */
export const usualClosedDays: ClosedDays = {
  holidays: [...holidays],
  months: [7],
  days: [],
};

/** Gives the holiday that falls on a day (ISO), or undefined. */
export function holidayOn(day: string): Holiday | undefined {
  const year = Number(day.slice(0, 4));
  const fromEaster = daysFrom(easterSunday(year), day);
  return holidays.find((name) => {
    const rule = rules[name];
    if ('on' in rule) return day.slice(5) === rule.on;
    return rule.fromEaster === fromEaster && (rule.lastYear === undefined || year <= rule.lastYear);
  });
}

/** Whether the municipality works on a day (ISO). */
export function isWorkingDay(day: string, closed: ClosedDays): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (closed.months.includes(Number(day.slice(5, 7))) || closed.days.includes(day)) return false;
  const holiday = holidayOn(day);
  return holiday === undefined || !closed.holidays.includes(holiday);
}

/** How far a search for a working day goes: settings that close a whole year are a fault. */
const longestSearchDays = 1_000;

/** Gives the `count`th working day after a day (ISO), before it when negative; 0 gives the day itself. Throws when settings leave none. */
export function addWorkingDays(day: string, count: number, closed: ClosedDays): string {
  const step = Math.sign(count);
  let at = day;
  let left = Math.abs(count);
  for (let searched = 0; left > 0; searched += 1) {
    if (searched > longestSearchDays) throw new Error(`No ${Math.abs(count)} working days near ${day}: all are closed`);
    at = addDays(at, step);
    if (isWorkingDay(at, closed)) left -= 1;
  }
  return at;
}

/** Gives the day of Easter Sunday (ISO) in a Gregorian year, by the anonymous Gregorian algorithm (Meeus/Jones/Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
