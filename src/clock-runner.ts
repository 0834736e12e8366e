import { Cron } from 'croner';
import type { Clock } from './clock.js';

/** Something that is done whenever its time has come: it looks for what is due, so that it catches up by itself. */
export type Job = { readonly name: string; run(now: Date): Promise<void> };

export type ClockRunner = {
  /** Runs every job once, now; while a run is under way, waits for that one instead. Never throws. */
  runDue(): Promise<void>;
  /** Starts no more runs, and resolves when the one under way is over. */
  stop(): Promise<void>;
};

/** Every minute; the jobs themselves know what is due when, in Danish time. */
const everyMinute = '* * * * *';

/**
 * Runs the jobs at once and then every minute, one after the other in their order, never two runs at a time: what was due
 * while the program did not run, or a run took long, is found by the next. A job that fails is told of, and the others go on.
 */
export function startClockRunner(
  jobs: readonly Job[],
  { clock, onFault }: { readonly clock: Clock; onFault(job: string, error: unknown): void },
): ClockRunner {
  let underWay: Promise<void> | undefined;
  let stopping = false;

  async function runAll(): Promise<void> {
    for (const { name, run } of jobs) {
      if (stopping) return;
      try {
        await run(clock());
      } catch (error) {
        onFault(name, error);
      }
    }
  }

  function runDue(): Promise<void> {
    underWay ??= runAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  const cron = new Cron(everyMinute, { protect: true, unref: true }, runDue);
  void runDue();
  return {
    runDue,
    async stop() {
      stopping = true;
      cron.stop();
      await underWay;
    },
  };
}
