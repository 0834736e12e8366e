/** When a turn first handed something to the connector's client; a turn is known by its context. */
const handedOverAt = new WeakMap<object, number>();

/** How long a turn took, in ms: its own time, until its first reply was handed over (or else its end), and the whole of it. */
export type TurnTimes = { readonly ownMs: number; readonly wholeMs: number };

/** Runs a turn and gives how long it took beside its result. */
export async function timed<T>(context: object, turn: () => Promise<T>): Promise<TurnTimes & { readonly result: T }> {
  const start = performance.now();
  const result = await turn();
  const end = performance.now();
  const since = (at: number) => Math.round((at - start) * 1000) / 1000;
  return { result, ownMs: since(handedOverAt.get(context) ?? end), wholeMs: since(end) };
}

/** Notes that a turn hands something to the connector's client: from here on it waits for others. */
export function markHandedOver(context: object): void {
  if (!handedOverAt.has(context)) handedOverAt.set(context, performance.now());
}
