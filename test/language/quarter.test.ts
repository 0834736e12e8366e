import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { todayIn } from '../../src/language/local-day.js';
import {
  addQuarters,
  daysOf,
  parseQuarter,
  type Quarter,
  quarterName,
  quarterOf,
  quartersBetween,
  reportingQuarter,
} from '../../src/language/quarter.js';

const anyQuarter = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, number]): Quarter => `${year}-Q${number}`);

describe('quarters', () => {
  it('begin and end with the days of their months, in Danish time', () => {
    expect(quarterOf('2026-09-30')).toBe('2026-Q3');
    expect(quarterOf('2026-10-01')).toBe('2026-Q4');
    expect(quarterOf(todayIn(new Date('2026-12-31T22:59:00Z')))).toBe('2026-Q4');
    expect(quarterOf(todayIn(new Date('2026-12-31T23:01:00Z')))).toBe('2027-Q1');
    expect(quarterOf(todayIn(new Date('2026-06-30T22:01:00Z')))).toBe('2026-Q3');
  });

  it('are reported once they have ended', () => {
    expect(reportingQuarter('2026-10-01')).toBe('2026-Q3');
    expect(reportingQuarter('2027-02-11')).toBe('2026-Q4');
  });

  it('are called what people call them', () => {
    expect(quarterName('2026-Q3')).toBe('3. kvartal 2026');
  });

  it.each([
    ['2026-Q3', '2026-Q3'],
    ['2026K3', '2026-Q3'],
    ['K3 2026', '2026-Q3'],
    ['q3/26', '2026-Q3'],
    ['3. kvartal 2026', '2026-Q3'],
    ['3 kvartal 2026', '2026-Q3'],
    ['3. kvt. 26', '2026-Q3'],
    ['tredje kvartal i 2025', '2025-Q3'],
    ['Første  kvartal', '2026-Q1'],
    ['kvartal 2', '2026-Q2'],
    ['4. kvartal', '2026-Q4'],
    ['sidste kvartal', '2026-Q3'],
    ['dette kvartal', '2026-Q4'],
    ['nuværende kvartal', '2026-Q4'],
    ['third quarter 2024', '2024-Q3'],
  ])('reads »%s« on 24 November 2026', (text, quarter) => {
    expect(parseQuarter(text, '2026-11-24')).toBe(quarter);
  });

  it('without a year is the latest that has begun', () => {
    expect(parseQuarter('4. kvartal', '2027-01-05')).toBe('2026-Q4');
    expect(parseQuarter('k1', '2027-01-05')).toBe('2027-Q1');
  });

  it.each(['', '5. kvartal 2026', '2026', 'kvartal', '3. kvartal 2026 og mere', 'Q0 2026', '12. kvartal'])(
    'does not take »%s« for a quarter',
    (text) => {
      expect(parseQuarter(text, '2026-11-24')).toBeUndefined();
    },
  );

  it('are read back from their name and their id, whatever quarter it is', () => {
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        expect(parseQuarter(quarterName(quarter), '2026-11-24')).toBe(quarter);
        expect(parseQuarter(quarter, '2026-11-24')).toBe(quarter);
      }),
    );
  });

  it('follow one another without a gap: the day after the last is the first of the next', () => {
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        const { first, last } = daysOf(quarter);
        const dayAfter = new Date(Date.parse(last) + 24 * 3600_000).toISOString().slice(0, 10);

        expect(quarterOf(first)).toBe(quarter);
        expect(quarterOf(last)).toBe(quarter);
        expect(dayAfter).toBe(daysOf(addQuarters(quarter, 1)).first);
      }),
    );
  });

  it('are as far apart as they are moved', () => {
    fc.assert(
      fc.property(anyQuarter, fc.integer({ min: -40, max: 40 }), (quarter, count) => {
        expect(quartersBetween(quarter, addQuarters(quarter, count))).toBe(count);
        expect(addQuarters(quarter, count) < quarter).toBe(count < 0);
      }),
    );
  });
});
