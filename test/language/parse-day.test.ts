import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInWords } from '../../src/language/days.js';
import { parseDay } from '../../src/language/parse-day.js';

/** A Tuesday. */
const today = '2026-11-24';

describe('a day as people write it', () => {
  it.each([
    ['1. december', '2026-12-01'],
    ['1 dec', '2026-12-01'],
    ['den 1. dec. 2027', '2027-12-01'],
    ['d. 15. januar', '2027-01-15'],
    ['1/12', '2026-12-01'],
    ['1/12-2026', '2026-12-01'],
    ['01.12.2026', '2026-12-01'],
    ['1-12-26', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['24. november', '2026-11-24'],
    ['23. november', '2027-11-23'],
    ['i dag', '2026-11-24'],
    ['i morgen', '2026-11-25'],
    ['på mandag', '2026-11-30'],
    ['tirsdag', '2026-12-01'],
    ['loerdag', '2026-11-28'],
    ['mandag den 30. november', '2026-11-30'],
    ['mandag d. 30/11', '2026-11-30'],
    ['næste uge', '2026-11-30'],
    ['om en uge', '2026-12-01'],
    ['om 14 dage', '2026-12-08'],
    ['om to dage', '2026-11-26'],
    ['29. februar', '2028-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  it.each(['31/2', '0/12', '1/13', '32. maj', '29. februar 2027', 'december', '12', 'snart', '1. dec 2026 kl. 9', ''])(
    'does not guess at %j',
    (text) => {
      expect(parseDay(text, today)).toBeUndefined();
    },
  );

  it('takes the closest year where that is asked for', () => {
    expect(parseDay('1. november', today, 'nearest')).toBe('2026-11-01');
    expect(parseDay('15. januar', today, 'nearest')).toBe('2027-01-15');
  });

  it('reads every day back that it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 20_000 }), (count) => {
        const day = addDays(today, count);
        expect(parseDay(dayInWords(day), today)).toBe(day);
      }),
    );
  });
});
