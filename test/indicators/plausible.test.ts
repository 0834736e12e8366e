import { describe, expect, it } from 'vitest';
import { doubtOf, isJump } from '../../src/indicators/plausible.js';
import { comparableBefore, pointsOf } from '../../src/indicators/series.js';
import { approvedUpdate, someTerms } from './builders.js';

describe('a value that is odd', () => {
  it.each([
    [-12, [12, 14], { is: 'sign', last: 14 }],
    [3.4, [-3.1, -2.9], { is: 'sign', last: -2.9 }],
    [120, [12], { is: 'magnitude', last: 12, times: 10 }],
    [1.25, [12.5], { is: 'magnitude', last: 12.5, times: 0.1 }],
    [25, [10, 11, 12, 11], { is: 'far', low: 10, high: 12, count: 4 }],
  ])('%d after %j is asked about', (value, earlier, doubt) => {
    expect(doubtOf(value, earlier, 'dage')).toEqual(doubt);
  });

  it('as a percentage is outside of 0 to 100 where none was', () => {
    expect(doubtOf(120, [], '%')).toEqual({ is: 'percentage' });
    expect(doubtOf(120, [60], '%')).toEqual({ is: 'percentage' });
    expect(doubtOf(101.5, [100.4], '% af budget')).toBeUndefined();
    expect(doubtOf(120, [], 'dage')).toBeUndefined();
  });

  it.each([
    [12, []],
    [12, [10]],
    [0, [10, 12]],
    [-1, [2, -3]],
    [13, [10, 11, 12, 11]],
    [-2, [0, 0]],
    [10.5, [10, 10, 10, 10]],
  ])('%d after %j is not', (value, earlier) => {
    expect(doubtOf(value, earlier, 'dage')).toBeUndefined();
  });
});

describe('a value that jumps', () => {
  it('has moved by more than a quarter of the last one, or from nothing to something', () => {
    expect(isJump(125, 100)).toBe(false);
    expect(isJump(126, 100)).toBe(true);
    expect(isJump(-126, -100)).toBe(true);
    expect(isJump(1, 0)).toBe(true);
    expect(isJump(0, 0)).toBe(false);
    expect(isJump(500, undefined)).toBe(false);
  });
});

describe('the values that a new one is compared with', () => {
  it('are approved, before its quarter, and since the unit last changed', () => {
    const updates = [
      approvedUpdate('2026-Q2', 40),
      approvedUpdate('2025-Q4', 9, { terms: someTerms({ unit: 'uger' }) }),
      approvedUpdate('2026-Q1', 44),
      approvedUpdate('2026-Q3', 38),
      approvedUpdate('2025-Q3', 60),
      approvedUpdate('2025-Q2', 61, { state: { is: 'pending' } }),
    ];
    const points = pointsOf(updates, { id: 'svartid' });

    expect(points.map(({ quarter }) => quarter)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(comparableBefore(points, '2026-Q3', someTerms()).map(({ value }) => value)).toEqual([44, 40]);
    expect(pointsOf(updates, { id: 'another' })).toEqual([]);
  });
});
