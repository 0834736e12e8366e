/** Does the work for every item, at most `atOnce` at a time, in their order. Throws what the work throws. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  async function takeOn(): Promise<void> {
    for (const item of waiting) await work(item);
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeOn));
}
