/** One prediction made without having seen the case: the classifier's share, and whether it was right. */
export type Trial = { readonly share: number; readonly right: boolean };

/**
 * Rising steps from share to how often it was right (isotonic regression by pooling neighbours that fall), each pool of
 * at least `least` trials, rates rounded down to whole per cents so that no certainty is claimed that was not seen.
 */
export function calibrate(trials: readonly Trial[], least = 60): [number, number][] {
  const sorted = [...trials].sort((a, b) => a.share - b.share || Number(a.right) - Number(b.right));
  const pools: { from: number; right: number; count: number }[] = [];
  for (const { share, right } of sorted) {
    const last = pools.at(-1);
    if (last !== undefined && last.count < least) {
      last.right += right ? 1 : 0;
      last.count += 1;
    } else {
      pools.push({ from: share, right: right ? 1 : 0, count: 1 });
    }
    mergeFalling(pools);
  }
  return pools.map(({ from, right, count }, index) => [
    index === 0 ? 0 : Math.round(from * 10000) / 10000,
    Math.floor((100 * right) / count) / 100,
  ]);
}

function mergeFalling(pools: { from: number; right: number; count: number }[]): void {
  for (;;) {
    const last = pools.at(-1);
    const before = pools.at(-2);
    if (last === undefined || before === undefined || before.right * last.count < last.right * before.count) return;
    pools.splice(-2, 2, { from: before.from, right: before.right + last.right, count: before.count + last.count });
  }
}
