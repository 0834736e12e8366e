import { todayIn } from './local-day.js';
import { numberInYear, type Quarter } from './quarter.js';

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const moment = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' });

/** Gives a day (ISO) in English, with its weekday: "Wednesday 14 October 2026". */
export function dayInEnglish(iso: string): string {
  return day.format(new Date(`${iso}T00:00Z`)).replace(',', '');
}

/** Gives a moment in Denmark in English: "Wednesday 14 October 2026 at 09:00". */
export function momentInEnglish(at: Date): string {
  return `${dayInEnglish(todayIn(at))} at ${moment.format(at)}`;
}

/** Gives what people call a quarter in English: "Q3 2026". */
export function quarterInEnglish(quarter: Quarter): string {
  return `Q${numberInYear(quarter)} ${quarter.slice(0, 4)}`;
}
