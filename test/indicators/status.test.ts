import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/indicators/indicator.js';
import { expectedIn, limitsOf } from '../../src/indicators/limits.js';
import { statusOf, trendOf } from '../../src/indicators/status.js';
import { someTerms } from './builders.js';

const higher = someTerms({ unit: '%', decimals: 1, direction: 'higher', target: { value: 80, by: '2025-12-31' } });
const lower = someTerms({ target: { value: 40, by: '2025-12-31' } });

function colourOf(value: number, terms: Terms, quarter = '2026-Q3') {
  const status = statusOf({ value }, terms, quarter);
  return status.is === 'judged' ? status.colour : status.why;
}

describe('the colour of a value', () => {
  it.each([
    [80, higher, 'green'],
    [79.9, higher, 'yellow'],
    [72, higher, 'yellow'],
    [71.9, higher, 'red'],
    [40, lower, 'green'],
    [41, lower, 'yellow'],
    [44, lower, 'yellow'],
    [45, lower, 'red'],
  ] as const)('%d: by the default rule yellow reaches ten per cent beyond the target', (value, terms, colour) => {
    expect(colourOf(value, terms)).toBe(colour);
  });

  it('follows thresholds where the indicator has its own', () => {
    const terms = { ...lower, thresholds: { green: 45, red: 60 } };

    expect([45, 46, 60, 61].map((value) => colourOf(value, terms))).toEqual(['green', 'yellow', 'yellow', 'red']);
  });

  it('in a range is green inside, yellow half the width beyond, red further out', () => {
    const terms = someTerms({ unit: '%', decimals: 1, direction: 'range', range: { low: 98, high: 101 } });

    expect([98, 101, 97.9, 96.5, 96.4, 102.5, 102.6].map((value) => colourOf(value, terms))).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
      'yellow',
      'red',
    ]);
  });

  it('in a range follows where red begins, told for either side', () => {
    const terms = someTerms({ decimals: 1, direction: 'range', range: { low: 98, high: 100, redAbove: 100 } });

    expect([100, 100.1, 97, 96.9].map((value) => colourOf(value, terms))).toEqual(['green', 'red', 'yellow', 'red']);
  });

  it('is none where better and worse is not said, where there is no target, where there are words, or nothing to report', () => {
    expect(colourOf(12, someTerms({ direction: 'neutral' }))).toBe('neutral');
    expect(colourOf(12, { ...someTerms({ direction: 'neutral' }), thresholds: { green: 1, red: 2 } })).toBe('neutral');
    expect(colourOf(12, someTerms({ target: undefined }))).toBe('no-target');
    expect(colourOf(12, someTerms({ direction: 'range' }))).toBe('no-target');
    expect(statusOf({}, higher, '2026-Q3')).toEqual({ is: 'not-judged', why: 'words' });
    expect(statusOf({ notApplicable: 'Lukket' }, higher, '2026-Q3')).toEqual({
      is: 'not-judged',
      why: 'not-applicable',
    });
  });

  it('is never better for a value that is worse', () => {
    const order = { green: 2, yellow: 1, red: 0 };
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('higher', 'lower'), (target, a, b, direction) => {
        const terms = someTerms({ direction, target: { value: target, by: '2025-12-31' } });
        const [worse, better] = (direction === 'higher') === a < b ? [a, b] : [b, a];
        const colours = [worse, better].map((one) => colourOf(one, terms) as keyof typeof order);

        expect(order[colours[0] ?? 'red']).toBeLessThanOrEqual(order[colours[1] ?? 'red']);
        expect(colourOf(target, terms)).toBe('green');
      }),
    );
  });

  it('is judged by the limits as they are printed: they have the decimals of the indicator', () => {
    const terms = someTerms({ unit: '%', decimals: 1, target: { value: 3.33, by: '2025-12-31' } });

    expect(limitsOf(terms, '2026-Q3')).toEqual({ for: 'lower', green: 3.3, red: 3.6, by: 'target' });
  });
});

describe('what is expected on the way to a target', () => {
  const terms = someTerms({
    unit: '%',
    direction: 'higher',
    baseline: { value: 30, quarter: '2021-Q4' },
    target: { value: 70, by: '2031-12-31' },
  });

  it('lies on the straight line from the baseline, and is what the colour is judged by', () => {
    expect(expectedIn(terms, '2026-Q4')).toEqual({ value: 50, onPath: true });
    expect(limitsOf(terms, '2026-Q4')).toEqual({ for: 'higher', green: 50, red: 45, by: 'path' });
  });

  it('is the target when its day has come, and the baseline before the way begins', () => {
    expect(expectedIn(terms, '2031-Q4')).toEqual({ value: 70, onPath: false });
    expect(expectedIn(terms, '2040-Q1')).toEqual({ value: 70, onPath: false });
    expect(expectedIn(terms, '2021-Q2')).toEqual({ value: 30, onPath: true });
  });

  it('is the target where the baseline has no quarter or meets it already', () => {
    expect(expectedIn({ ...terms, baseline: { value: 30 } }, '2026-Q4')?.value).toBe(70);
    expect(expectedIn({ ...terms, baseline: { value: 75, quarter: '2021-Q4' } }, '2026-Q4')?.value).toBe(70);
  });
});

describe('the trend', () => {
  it('says whether a movement is good only where that has been decided', () => {
    expect(trendOf(10, 12, { direction: 'higher' })).toEqual({ way: 'up', by: 2, means: 'better' });
    expect(trendOf(10, 12, { direction: 'lower' })).toMatchObject({ way: 'up', means: 'worse' });
    expect(trendOf(12, 10, { direction: 'neutral' })).toMatchObject({ way: 'down', means: 'not-said' });
    expect(trendOf(10, 10, { direction: 'higher' })).toMatchObject({ way: 'same', means: 'same' });
  });

  it('in a range is better nearer to it', () => {
    const range = { low: 98, high: 101 };

    expect(trendOf(104, 102, { direction: 'range', range })).toMatchObject({ way: 'down', means: 'better' });
    expect(trendOf(99, 96, { direction: 'range', range })).toMatchObject({ means: 'worse' });
    expect(trendOf(99, 100, { direction: 'range', range })).toMatchObject({ means: 'same' });
  });
});
