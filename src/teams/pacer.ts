/** At most `count` requests in any stretch of `ms` milliseconds. */
export type Limit = { readonly count: number; readonly ms: number };

export type Limits = { readonly thread: readonly Limit[]; readonly tenant: readonly Limit[] };

/**
 * What Teams lets one bot send to one thread (Microsoft, "Optimize your bot: rate limiting"), and below the 50 requests a
 * second that it lets an app make in a tenant: evenly apart, because a burst that is late meets the next one, and with
 * room for the replies that go out meanwhile.
 */
export const teamsLimits: Limits = {
  thread: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
  tenant: [{ count: 1, ms: 22 }],
};

/** Lets requests go no faster than Teams allows. */
export type Pacer = {
  /** Resolves when a request to this thread may go: true. False at once when that is more than `longestMs` away. */
  turn(thread: string, longestMs: number): Promise<boolean>;
  /** Lets nothing go to this thread for a while: Teams asked for it. */
  hold(thread: string, ms: number): void;
};

/** When it may go next, and when it went: the moments that the limits still look at, oldest first. */
type Lane = { readonly limits: readonly Limit[]; times: number[]; heldUntil: number };

/** From this many threads on, those are forgotten that no limit looks at any more. */
const manyThreads = 2_000;

/** Gives a pacer on a clock (milliseconds; only differences count) and a way to wait. */
export function createPacer(
  { now, sleep }: { now(): number; sleep(milliseconds: number): Promise<void> },
  limits: Limits = teamsLimits,
): Pacer {
  const threads = new Map<string, Lane>();
  const tenant = lane(limits.tenant);

  function threadLane(thread: string): Lane {
    if (threads.size >= manyThreads) forgetIdle(threads, now());
    const found = threads.get(thread) ?? lane(limits.thread);
    threads.set(thread, found);
    return found;
  }

  async function pass(through: Lane, longestMs: number): Promise<boolean> {
    const slot = nextSlot(through, now());
    if (slot - now() > longestMs) return false;
    through.times.push(slot);
    const waitMs = slot - now();
    if (waitMs > 0) await sleep(waitMs);
    return true;
  }

  return {
    // The thread first: one that must wait long would else hold the whole tenant's place for as long.
    async turn(thread, longestMs) {
      const start = now();
      return (await pass(threadLane(thread), longestMs)) && (await pass(tenant, longestMs - (now() - start)));
    },
    hold(thread, ms) {
      const held = threadLane(thread);
      held.heldUntil = Math.max(held.heldUntil, now() + ms);
    },
  };
}

function lane(limits: readonly Limit[]): Lane {
  return { limits, times: [], heldUntil: 0 };
}

/** Gives the first moment from `now` on at which one more request keeps every limit. */
function nextSlot({ limits, times, heldUntil }: Lane, now: number): number {
  const afterEach = limits.map(({ count, ms }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) + ms);
  const mostLookedAt = Math.max(...limits.map(({ count }) => count));
  if (times.length > 2 * mostLookedAt) times.splice(0, times.length - mostLookedAt);
  return Math.max(now, heldUntil, times.at(-1) ?? now, ...afterEach);
}

function forgetIdle(threads: Map<string, Lane>, now: number): void {
  for (const [thread, { limits, times, heldUntil }] of threads) {
    const longest = Math.max(...limits.map(({ ms }) => ms));
    if ((times.at(-1) ?? 0) + longest <= now && heldUntil <= now) threads.delete(thread);
  }
}
