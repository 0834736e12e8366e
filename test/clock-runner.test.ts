import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Job, startClockRunner } from '../src/clock-runner.js';

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function started(jobs: readonly Job[]) {
    const faults: string[] = [];
    const runner = startClockRunner(jobs, {
      clock: () => new Date(),
      onFault: (job, error) => faults.push(`${job}: ${(error as Error).message}`),
    });
    return { runner, faults };
  }

  it('runs every job at the start and then at every full minute, with the time', async () => {
    vi.useFakeTimers({ now: new Date('2026-10-25T00:58:30Z') });
    const runs: string[] = [];
    const { runner } = started([{ name: 'look', run: async (now) => void runs.push(now.toISOString()) }]);

    await vi.advanceTimersByTimeAsync(3 * 60_000);
    await runner.stop();

    expect(runs.map((run) => run.slice(11, 19))).toEqual(['00:58:30', '00:59:00', '01:00:00', '01:01:00']);
  });

  it('tells of a job that fails, whichever way, and goes on with the others', async () => {
    const done: string[] = [];
    const { runner, faults } = started([
      {
        name: 'throws',
        run: () => {
          throw new Error('at once');
        },
      },
      { name: 'rejects', run: () => Promise.reject(new Error('later')) },
      { name: 'works', run: async () => void done.push('works') },
    ]);

    await runner.runDue();
    await runner.stop();

    expect(faults).toEqual(['throws: at once', 'rejects: later']);
    expect(done).toEqual(['works']);
  });

  it('never has two runs at a time: whoever asks meanwhile waits for the one under way', async () => {
    let atOnce = 0;
    let most = 0;
    let runs = 0;
    const { runner } = started([
      {
        name: 'slow',
        async run() {
          runs += 1;
          atOnce += 1;
          most = Math.max(most, atOnce);
          await new Promise((resolve) => setImmediate(resolve));
          atOnce -= 1;
        },
      },
    ]);

    await Promise.all([runner.runDue(), runner.runDue(), runner.runDue()]);
    await runner.runDue();
    await runner.stop();

    expect(most).toBe(1);
    expect(runs).toBe(2);
  });

  it('stops after the job under way, and starts none after', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T08:00:30Z') });
    const done: string[] = [];
    let release = () => {};
    const { runner } = started([
      {
        name: 'first',
        run: () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }).then(() => void done.push('first')),
      },
      { name: 'second', run: async () => void done.push('second') },
    ]);

    const stopped = runner.stop();
    release();
    await stopped;
    await vi.advanceTimersByTimeAsync(10 * 60_000);

    expect(done).toEqual(['first']);
  });
});
