import { exp } from '../exact-math.js';
import type { Vector } from '../vector.js';

/** A case as numbers: which features it has, how much of each, and how the classes share it (summing to 1). */
export type Sample = Vector & { readonly target: Float64Array };

export type TrainingSettings = {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero per round (L2). */
  readonly shrink: number;
};

/** Weights feature by feature, each with one number per class, and one starting number per class. */
export type LinearWeights = { readonly weights: Float64Array; readonly bias: Float64Array };

/**
 * A multinomial logistic regression trained by AdaGrad in a fixed order: the same samples give the same weights to the
 * last bit on every machine.
 */
export function trainClassifier(
  samples: readonly Sample[],
  featureCount: number,
  classCount: number,
  settings: TrainingSettings,
): LinearWeights {
  const weights = new Float64Array(featureCount * classCount);
  const squares = new Float64Array(featureCount * classCount).fill(1e-8);
  const bias = new Float64Array(classCount);
  const biasSquares = new Float64Array(classCount).fill(1e-8);
  const order = samples.map((_, index) => index);
  let seed = 20220101;
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = seed % (last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const errors = classify(sample, weights, bias);
      for (let c = 0; c < classCount; c += 1) errors[c] = (errors[c] ?? 0) - (sample.target[c] ?? 0);
      step(sample, errors, weights, squares, settings);
      for (let c = 0; c < classCount; c += 1) {
        const g = errors[c] ?? 0;
        biasSquares[c] = (biasSquares[c] ?? 0) + g * g;
        bias[c] = (bias[c] ?? 0) - (settings.rate * 0.3 * g) / Math.sqrt(biasSquares[c] ?? 1);
      }
    }
  }
  return { weights, bias };
}

/** The share of each class in one sample, by the weights as they stand. */
export function classify(sample: Vector, weights: Float64Array, bias: Float64Array): Float64Array {
  const n = bias.length;
  const scores = Float64Array.from(bias);
  const { features, values } = sample;
  for (let f = 0; f < features.length; f += 1) {
    const base = (features[f] as number) * n;
    const v = values[f] as number;
    for (let c = 0; c < n; c += 1) scores[c] = (scores[c] as number) + v * (weights[base + c] as number);
  }
  let max = -1e300;
  for (let c = 0; c < n; c += 1) if ((scores[c] as number) > max) max = scores[c] as number;
  let sum = 0;
  for (let c = 0; c < n; c += 1) {
    const e = exp((scores[c] as number) - max);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < n; c += 1) scores[c] = (scores[c] as number) / sum;
  return scores;
}

function step(
  sample: Sample,
  errors: Float64Array,
  weights: Float64Array,
  squares: Float64Array,
  { rate, shrink }: TrainingSettings,
): void {
  const n = errors.length;
  const { features, values } = sample;
  for (let f = 0; f < features.length; f += 1) {
    const base = (features[f] as number) * n;
    const v = values[f] as number;
    for (let c = 0; c < n; c += 1) {
      const w = weights[base + c] as number;
      const g = v * (errors[c] as number) + shrink * w;
      const s = (squares[base + c] as number) + g * g;
      squares[base + c] = s;
      weights[base + c] = w - (rate * g) / Math.sqrt(s);
    }
  }
}
