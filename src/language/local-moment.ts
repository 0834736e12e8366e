const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * Gives the moment when clocks in Denmark show a time (`09:00`) on a day (ISO). In the hour that spring leaves out it is
 * the hour after; in the hour that autumn has twice it is one of the two, so keep posting times away from 02 to 03.
 */
export function momentIn(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first));
}

/** How many milliseconds Danish clocks are ahead of UTC. */
function offsetAt(moment: number): number {
  return Date.parse(`${inDenmark.format(moment).replace(' ', 'T')}Z`) - moment;
}
