const dayMs = 86_400_000;

/** Gives the day (ISO) so many days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** Gives how many days the second day (ISO) lies after the first; negative when before. */
export function daysFrom(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / dayMs);
}

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** Gives a day as people write it: "17. april 2026". */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))}. ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** Gives the weekday of a day: "fredag". */
export function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? '';
}
