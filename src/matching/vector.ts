import type { Trait } from './features.js';

/** A case as the classifier sees it: which features, and how much of each; the squares of the values sum to 1. */
export type Vector = {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** How much of each feature the traits hold in all, before it is damped and scaled. */
  readonly amounts: Float64Array;
};

/** The vector of a case: a feature counts by how often it occurs (damped above one) and by how rare it is. */
export function vectorOf(traits: readonly Trait[], rarity: ArrayLike<number>): Vector {
  const totals = new Map<number, number>();
  for (const { weight, features } of traits) {
    for (let place = 0; place < features.numbers.length; place += 1) {
      const feature = features.numbers[place] ?? 0;
      totals.set(feature, (totals.get(feature) ?? 0) + weight * (features.amounts[place] ?? 0));
    }
  }
  const features = Int32Array.from(totals.keys());
  const amounts = Float64Array.from(totals.values());
  const values = amounts.map((amount, place) => damp(amount) * (rarity[features[place] ?? 0] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { features, values: length === 0 ? values : values.map((value) => value / length), amounts };
}

/** The tenth occurrence says less than the first. */
function damp(amount: number): number {
  return amount <= 1 ? amount : 2 - 1 / amount;
}
