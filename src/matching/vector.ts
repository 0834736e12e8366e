import type { Occurrence } from './features.js';

/** A case as the classifier sees it: which features, and how much of each; the squares of the values sum to 1. */
export type Vector = { readonly features: Int32Array; readonly values: Float64Array };

/**
 * The vector of a case. A feature counts by how often it occurs (damped above one) and by how rare it is; one that the
 * model does not know counts nothing.
 */
export function vectorOf(
  occurrences: readonly Occurrence[],
  featureIndex: ReadonlyMap<string, number>,
  rarity: ArrayLike<number>,
): Vector {
  const amounts = new Map<number, number>();
  for (const { name, weight } of occurrences) {
    const index = featureIndex.get(name);
    if (index !== undefined) amounts.set(index, (amounts.get(index) ?? 0) + weight);
  }
  const features = Int32Array.from(amounts.keys());
  const values = Float64Array.from(features, (index) => damp(amounts.get(index) ?? 0) * (rarity[index] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { features, values: length === 0 ? values : values.map((value) => value / length) };
}

/** The tenth occurrence says less than the first. */
function damp(amount: number): number {
  return amount <= 1 ? amount : 2 - 1 / amount;
}
