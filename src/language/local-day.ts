const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** Gives the day (ISO date) that it is in Denmark at a moment. */
export function todayIn(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, day: localDay.format(now) };
  return last.day;
}

/** Every turn asks, and a day begins with a minute: what was found for this one holds for all of it. */
let last = { minute: Number.NaN, day: '' };
