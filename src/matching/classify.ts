import type { Model } from './model.js';
import type { Vector } from './vector.js';

/** What one byte step of scale is worth. */
export const scaleUnit = 1 / 4096;

/** The raw score of each class for a case. */
export function scoresOf({ features, values }: Vector, model: Model): Float64Array {
  const count = model.classes.length;
  const scores = Float64Array.from(model.bias);
  for (let position = 0; position < features.length; position += 1) {
    const feature = features[position] ?? 0;
    const worth = (values[position] ?? 0) * (model.scales[feature] ?? 0) * scaleUnit;
    const base = feature * count;
    for (let c = 0; c < count; c += 1) scores[c] = (scores[c] ?? 0) + worth * (model.weights[base + c] ?? 0);
  }
  return scores;
}
