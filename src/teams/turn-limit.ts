/** How many turns one person may take in a burst, and how many a minute they get back: far more than anybody types. */
const burst = 30;
const perMinute = 60;

/** How many people are remembered at most; the one who was silent longest is forgotten first, and starts anew. */
const mostPeople = 10_000;

/** Says whether a person may take one more turn now. */
export type TurnLimit = { take(personId: string, nowMs: number): boolean };

/** Gives a limit that keeps one person (or a script in their name) from taking the bot from everybody else. */
export function createTurnLimit(): TurnLimit {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(personId, nowMs) {
      const known = buckets.get(personId);
      const back = known === undefined ? burst : (Math.max(0, nowMs - known.at) / 60_000) * perMinute;
      const left = Math.min(burst, (known?.left ?? 0) + back);
      buckets.delete(personId);
      buckets.set(personId, { left: left >= 1 ? left - 1 : left, at: nowMs });
      forgetOldest(buckets);
      return left >= 1;
    },
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const oldest = buckets.size > mostPeople ? buckets.keys().next().value : undefined;
  if (oldest !== undefined) buckets.delete(oldest);
}
