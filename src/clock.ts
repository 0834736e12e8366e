/** Tells the time; everything that needs it is handed one. */
export type Clock = () => Date;

/** Gives the real clock, or one that starts at `start` and runs on from there. */
export function startClock(start: Date | undefined): Clock {
  if (start === undefined) return () => new Date();
  const offset = start.getTime() - Date.now();
  return () => new Date(Date.now() + offset);
}
