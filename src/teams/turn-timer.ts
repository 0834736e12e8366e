import { AsyncLocalStorage } from 'node:async_hooks';

type Timer = { readonly start: number; handedOver?: number };

const timers = new AsyncLocalStorage<Timer>();

/** Runs a turn and gives its own time beside its result: until the first reply went out, or else until its end. */
export async function timed<T>(turn: () => Promise<T>): Promise<{ readonly result: T; readonly ownMs: number }> {
  const timer: Timer = { start: performance.now() };
  const result = await timers.run(timer, turn);
  const end = timer.handedOver ?? performance.now();
  return { result, ownMs: Math.round((end - timer.start) * 1000) / 1000 };
}

/** Notes that the turn under way hands something to the connector: from here on it waits for others. */
export function markHandedOver(): void {
  const timer = timers.getStore();
  if (timer !== undefined) timer.handedOver ??= performance.now();
}
