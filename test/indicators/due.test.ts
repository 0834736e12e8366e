import { describe, expect, it } from 'vitest';
import { isDue, nextDue, reportableQuarters, termsIn } from '../../src/indicators/due.js';
import { someIndicator, someTerms } from './builders.js';

describe('when an indicator is due', () => {
  it('is in its quarters, from the first that it is asked for', () => {
    const yearly = someIndicator({ dueIn: [4], terms: [someTerms({ from: '2026-Q1' })] });

    expect(isDue(yearly, '2026-Q4')).toBe(true);
    expect(isDue(yearly, '2026-Q3')).toBe(false);
    expect(isDue(yearly, '2025-Q4')).toBe(false);
  });

  it('is never while it is an example, or once it is retired', () => {
    expect(isDue(someIndicator({ isExample: true }), '2026-Q3')).toBe(false);
    expect(isDue(someIndicator({ retired: { at: '2026-01-01T00:00:00Z', why: 'x' } }), '2026-Q3')).toBe(false);
  });

  it('is every so many years where it comes rarely', () => {
    const rare = someIndicator({
      dueIn: [1],
      everyYears: { years: 4, from: 2025 },
      terms: [someTerms({ from: '2021-Q1' })],
    });

    expect(['2021-Q1', '2025-Q1', '2026-Q1', '2029-Q1'].map((quarter) => isDue(rare, quarter))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(nextDue(rare, '2025-Q1')).toBe('2029-Q1');
  });

  it('leaves the quarters that may be reported late, newest first', () => {
    const halfYearly = someIndicator({ dueIn: [2, 4], terms: [someTerms({ from: '2025-Q1' })] });

    expect(reportableQuarters(halfYearly, '2026-Q3', 8)).toEqual(['2026-Q2', '2025-Q4', '2025-Q2']);
    expect(reportableQuarters(halfYearly, '2026-Q3', 2)).toEqual(['2026-Q2', '2025-Q4']);
  });
});

describe('the terms of a quarter', () => {
  it('are the newest that have begun, whatever order they stand in', () => {
    const indicator = someIndicator({
      terms: [someTerms({ from: '2026-Q3', unit: 'timer' }), someTerms({ from: '2025-Q1' })],
    });

    expect(termsIn(indicator, '2026-Q2').unit).toBe('dage');
    expect(termsIn(indicator, '2026-Q3').unit).toBe('timer');
    expect(termsIn(indicator, '2024-Q1').unit).toBe('dage');
  });
});
