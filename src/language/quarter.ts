/** A quarter of a calendar year as it is written in ids: `2026-Q3`. K1 is January to March. */
export type QuarterId = string;

/** Gives the quarter that a day (ISO) lies in. */
export function quarterOfDay(day: string): QuarterId {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Gives the quarter so many later (earlier when negative). */
export function addQuarters(quarter: QuarterId, count: number): QuarterId {
  const index = yearOf(quarter) * 4 + numberOf(quarter) - 1 + count;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(((index % 4) + 4) % 4) + 1}`;
}

/** Gives the quarters from one to another, both included; none when the last lies before the first. */
export function quartersBetween(first: QuarterId, last: QuarterId): readonly QuarterId[] {
  return Array.from({ length: Math.max(0, quartersFrom(first, last) + 1) }, (_, index) => addQuarters(first, index));
}

/** Gives how many quarters the second lies after the first; negative when before. */
export function quartersFrom(first: QuarterId, second: QuarterId): number {
  return (yearOf(second) - yearOf(first)) * 4 + numberOf(second) - numberOf(first);
}

/** Gives the year of a quarter. */
export function yearOf(quarter: QuarterId): number {
  return Number(quarter.slice(0, 4));
}

/** Gives a quarter's number in its year, 1 to 4. */
export function numberOf(quarter: QuarterId): number {
  return Number(quarter.slice(6));
}

/** Gives the first day (ISO) of a quarter. */
export function firstDayOf(quarter: QuarterId): string {
  return `${quarter.slice(0, 4)}-${String(numberOf(quarter) * 3 - 2).padStart(2, '0')}-01`;
}

/** Gives the last day (ISO) of a quarter. */
export function lastDayOf(quarter: QuarterId): string {
  return `${quarter.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][numberOf(quarter) - 1]}`;
}

/** Gives a quarter as people write it: "3. kvartal 2026". */
export function quarterInWords(quarter: QuarterId): string {
  return `${numberOf(quarter)}. kvartal ${yearOf(quarter)}`;
}

/** Gives a quarter as a table writes it: "3. kv. 2026". */
export function quarterShort(quarter: QuarterId): string {
  return `${numberOf(quarter)}. kv. ${yearOf(quarter)}`;
}
