import type { Trait } from './features.js';

/** A case as the classifier sees it: which features, and how much of each; the squares of the values sum to 1. */
export type Vector = {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** How much of each feature the traits hold in all, before it is damped and scaled. */
  readonly amounts: Float64Array;
  /** For every feature of the model, its place in the lists above plus one; 0 for those that the case has not. */
  readonly places: Int32Array;
};

/** The vector of a case: a feature counts by how often it occurs (damped above one) and by how rare it is. */
export function vectorOf(traits: readonly Trait[], rarity: ArrayLike<number>): Vector {
  const places = new Int32Array(rarity.length);
  const features: number[] = [];
  const totals: number[] = [];
  for (const { weight, features: held } of traits) {
    for (let index = 0; index < held.numbers.length; index += 1) {
      const feature = held.numbers[index] ?? 0;
      const amount = weight * (held.amounts[index] ?? 0);
      const place = places[feature] ?? 0;
      if (place === 0) {
        places[feature] = features.push(feature);
        totals.push(amount);
      } else {
        totals[place - 1] = (totals[place - 1] ?? 0) + amount;
      }
    }
  }
  const amounts = Float64Array.from(totals);
  const values = amounts.map((amount, place) => damp(amount) * (rarity[features[place] ?? 0] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return {
    features: Int32Array.from(features),
    values: length === 0 ? values : values.map((value) => value / length),
    amounts,
    places,
  };
}

/** The tenth occurrence says less than the first. */
function damp(amount: number): number {
  return amount <= 1 ? amount : 2 - 1 / amount;
}
