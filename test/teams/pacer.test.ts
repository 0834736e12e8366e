import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer, type Limit, teamsLimits } from '../../src/teams/pacer.js';

/** A clock that moves only when everything waits: the next waiter is woken at its own moment. */
function virtualTime() {
  let now = 1_000_000;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => {
        waiting.push({ at: now + milliseconds, wake });
      }),
    /** Lets the time run until nobody waits any more. */
    async run() {
      for (;;) {
        for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting.shift();
        if (next === undefined) return;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
}

function keeps(times: readonly number[], limits: readonly Limit[]): boolean {
  return limits.every(({ count, ms }) => mostWithin(times, ms) <= count);
}

async function paced(requests: readonly { readonly thread: string; readonly after: number }[]) {
  const time = virtualTime();
  const pacer = createPacer(time);
  const went: { readonly thread: string; readonly at: number }[] = [];
  const start = time.now();
  const all = requests.map(async ({ thread, after }) => {
    if (after > 0) await time.sleep(after);
    if (await pacer.turn(thread, 10 * 3_600_000)) went.push({ thread, at: time.now() });
  });
  await time.run();
  await Promise.all(all);
  return { went, start };
}

describe('the pacer', () => {
  it('keeps every limit of every thread and of the tenant, whatever is asked for when', async () => {
    const request = fc.record({ thread: fc.constantFrom('a', 'b', 'c'), after: fc.nat({ max: 40_000 }) });

    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 150 }), async (requests) => {
        const { went } = await paced(requests);

        expect(went).toHaveLength(requests.length);
        expect(
          keeps(
            went.map(({ at }) => at),
            [{ count: 50, ms: 1_000 }],
          ),
        ).toBe(true);
        for (const thread of ['a', 'b', 'c']) {
          const times = went.filter((one) => one.thread === thread).map(({ at }) => at);
          expect(keeps(times, teamsLimits.thread)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lets 700 channels through in less than 16 seconds', async () => {
    const { went, start } = await paced(Array.from({ length: 700 }, (_, index) => ({ thread: `c${index}`, after: 0 })));

    expect(went).toHaveLength(700);
    expect((went.at(-1)?.at ?? 0) - start).toBeLessThan(16_000);
  });

  it('does not let a thread that must wait hold up the others', async () => {
    const requests = [...Array.from({ length: 30 }, () => 'busy'), 'other'].map((thread) => ({ thread, after: 0 }));

    const { went, start } = await paced(requests);

    expect((went.find(({ thread }) => thread === 'other')?.at ?? 0) - start).toBeLessThan(1_000);
  });

  it('holds a thread for as long as Teams asked, and says at once when that is too long to wait', async () => {
    const time = virtualTime();
    const pacer = createPacer(time);
    const start = time.now();
    pacer.hold('a', 5_000);

    const tooLong = await pacer.turn('a', 4_000);
    const waited = pacer.turn('a', 6_000).then((went) => ({ went, at: time.now() - start }));
    await time.run();

    expect(tooLong).toBe(false);
    expect(await waited).toEqual({ went: true, at: 5_000 });
  });
});
