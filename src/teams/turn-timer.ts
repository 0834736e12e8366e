import { AsyncLocalStorage } from 'node:async_hooks';

type Timer = { readonly start: number; handedOver?: number };

const timers = new AsyncLocalStorage<Timer>();

/** How long a turn took, in ms: its own time, until the first reply went out (or else its end), and the whole of it. */
export type TurnTimes = { readonly ownMs: number; readonly wholeMs: number };

/** Runs a turn and gives how long it took beside its result. */
export async function timed<T>(turn: () => Promise<T>): Promise<TurnTimes & { readonly result: T }> {
  const timer: Timer = { start: performance.now() };
  const result = await timers.run(timer, turn);
  const end = performance.now();
  const since = (at: number) => Math.round((at - timer.start) * 1000) / 1000;
  return { result, ownMs: since(timer.handedOver ?? end), wholeMs: since(end) };
}

/** Notes that the turn under way hands something to the connector: from here on it waits for others. */
export function markHandedOver(): void {
  const timer = timers.getStore();
  if (timer !== undefined) timer.handedOver ??= performance.now();
}
