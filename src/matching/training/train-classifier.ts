import type { Vector } from '../vector.js';

/** What the classifier reads of a vector. */
export type Values = Pick<Vector, 'features' | 'values'>;

/** A case as numbers, and how much it belongs to each class: 0 = not at all, 1 = wholly. */
export type Sample = Values & {
  readonly target: Float64Array;
  /** How much it costs to get this case wrong beside others. */
  readonly weight: number;
};

export type TrainingSettings = {
  readonly rounds: number;
  /** How much a case outside a class that looks like inside costs. */
  readonly cost: number;
  /** How many times that a case inside costs that looks like outside; there are far fewer of them. */
  readonly insideCost: number;
};

/** Weights feature by feature, each with one number per class, and one starting number per class. */
export type LinearWeights = { readonly weights: Float64Array; readonly bias: Float64Array };

/**
 * One linear support vector machine a class (L2 loss, L2 regularised), all trained in one walk by dual coordinate
 * descent (Hsieh et al. 2008, the method of LIBLINEAR). Only + - * / in a fixed order: the same samples give the same
 * weights to the last bit on every machine.
 */
export function trainClassifier(
  samples: readonly Sample[],
  featureCount: number,
  classCount: number,
  settings: TrainingSettings,
): LinearWeights {
  const weights = new Float64Array(featureCount * classCount);
  const bias = new Float64Array(classCount);
  const pressures = samples.map(() => new Float64Array(classCount));
  const order = samples.map((_, index) => index);
  let seed = 20220101;
  for (let round = 0; round < settings.rounds; round += 1) {
    seed = shuffle(order, seed);
    for (const index of order) {
      const sample = samples[index];
      const pressure = pressures[index];
      if (sample === undefined || pressure === undefined) continue;
      const steps = stepsOf(sample, scores(sample, weights, bias), pressure, settings);
      for (let c = 0; c < classCount; c += 1) bias[c] = (bias[c] ?? 0) + (steps[c] ?? 0);
      move(sample, steps, weights);
    }
  }
  return { weights, bias };
}

/** Shuffles in place by a linear congruential generator; gives the seed to go on with. */
function shuffle(order: number[], start: number): number {
  let seed = start;
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return seed;
}

/** The score of each class by the weights as they stand. */
export function scores({ features, values }: Values, weights: Float64Array, bias: Float64Array): Float64Array {
  const count = bias.length;
  const sums = Float64Array.from(bias);
  for (let position = 0; position < features.length; position += 1) {
    const base = (features[position] ?? 0) * count;
    const value = values[position] ?? 0;
    for (let c = 0; c < count; c += 1) sums[c] = (sums[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  return sums;
}

/** How far each class's weights have to move along this sample; updates the sample's pressure on each class. */
function stepsOf(
  sample: Sample,
  current: Float64Array,
  pressure: Float64Array,
  { cost, insideCost }: TrainingSettings,
): Float64Array {
  // The squares of the values sum to 1 (or 0 for a sample without features), and the bias counts as a value of 1.
  const length = sample.features.length > 0 ? 2 : 1;
  return current.map((score, c) => {
    const target = sample.target[c] ?? 0;
    const side = target > 0 ? 1 : -1;
    const slack = 1 / (2 * cost * sample.weight * (target > 0 ? insideCost * target : 1));
    const before = pressure[c] ?? 0;
    const gradient = side * score - 1 + slack * before;
    const after = Math.max(before - gradient / (length + slack), 0);
    pressure[c] = after;
    return (after - before) * side;
  });
}

function move({ features, values }: Values, steps: Float64Array, weights: Float64Array): void {
  const count = steps.length;
  for (let position = 0; position < features.length; position += 1) {
    const base = (features[position] ?? 0) * count;
    const value = values[position] ?? 0;
    for (let c = 0; c < count; c += 1) weights[base + c] = (weights[base + c] ?? 0) + value * (steps[c] ?? 0);
  }
}
