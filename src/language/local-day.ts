const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** Gives the day (ISO date) that it is in Denmark at a moment. */
export function todayIn(now: Date): string {
  return localDay.format(now);
}
