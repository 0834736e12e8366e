import { describe, expect, it } from 'vitest';
import { rightness } from '../../../src/matching/certainty.js';
import { exp, log } from '../../../src/matching/exact-math.js';
import { fitCurve } from '../../../src/matching/training/fit-curve.js';

describe('fitCurve', () => {
  it('learns how often predictions with a sign are right', () => {
    const trials = Array.from({ length: 1000 }, (_, index) => ({
      signs: [index % 2],
      right: index % 10 < (index % 2 ? 9 : 2),
    }));

    const curve = fitCurve(trials);

    const rateOf = (sign: number): number => {
      const same = trials.filter(({ signs }) => signs[0] === sign);
      return same.filter(({ right }) => right).length / same.length;
    };
    expect(rightness([1], curve)).toBeCloseTo(rateOf(1), 2);
    expect(rightness([0], curve)).toBeCloseTo(rateOf(0), 2);
  });
});

describe('exact mathematics', () => {
  it('agrees with the platform to many places', () => {
    for (const x of [-30, -2.5, -0.1, 0, 0.3, 1, 7.7]) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    for (const x of [0.001, 0.5, 1, 2, 10, 12345.6]) expect(log(x)).toBeCloseTo(Math.log(x), 11);
  });
});
