import { describe, expect, it } from 'vitest';
import { type Sample, scores, trainClassifier } from '../../../src/matching/training/train-classifier.js';

function sample(feature: number, target: readonly number[]): Sample {
  return {
    features: Int32Array.of(feature),
    values: Float64Array.of(1),
    target: Float64Array.from(target),
    weight: 1,
  };
}

describe('trainClassifier', () => {
  const samples = [sample(0, [1, 0]), sample(1, [0, 1]), sample(2, [0.7, 0.3])];
  const settings = { rounds: 30, cost: 1, insideCost: 2 };

  it('parts classes, and lets the heavier label win', () => {
    const { weights, bias } = trainClassifier(samples, 3, 2, settings);

    const winner = (feature: number): number => {
      const [first = 0, second = 0] = scores(sample(feature, [0, 0]), weights, bias);
      return first > second ? 0 : 1;
    };
    expect([0, 1, 2].map(winner)).toEqual([0, 1, 0]);
  });

  it('gives the same weights for the same samples, to the last bit', () => {
    expect(trainClassifier(samples, 3, 2, settings)).toEqual(trainClassifier(samples, 3, 2, settings));
  });
});
