import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, parseDanishNumber } from '../../src/language/danish-number.js';
import { printNumber, printWithUnit, roundTo } from '../../src/language/print-number.js';

const count: Counted = { unit: '', decimals: 0 };
const percent: Counted = { unit: '%', decimals: 1 };
const days: Counted = { unit: 'dage', decimals: 0 };
const money: Counted = { unit: 'mio. kr.', decimals: 1 };
const kroner: Counted = { unit: 'kr. pr. indb.', decimals: 0 };

describe('a number as a Dane writes it', () => {
  it.each([
    ['12', count, 12],
    ['1 250', count, 1250],
    ['1\u00a0250', count, 1250],
    ['1\u202f250', count, 1250],
    ['1.234.567', count, 1_234_567],
    ['12 borgere', count, 12],
    ['ca. 12', count, 12],
    ['Cirka 12', count, 12],
    ['~12', count, 12],
    ['omkring 1 250 elever', count, 1250],
    ['0', count, 0],
    ['-0', count, 0],
    ['1.234,5', percent, 1234.5],
    ['12 %', percent, 12],
    ['12,5%', percent, 12.5],
    ['12,5 pct.', percent, 12.5],
    ['12,5 procent', percent, 12.5],
    ['0,250', percent, 0.3],
    ['−3', percent, -3],
    ['-3', percent, -3],
    ['–3', percent, -3],
    ['minus 3,5', percent, -3.5],
    ['+3,5', percent, 3.5],
    ['45 dage', days, 45],
    ['1 dag', days, 1],
    ['-3,4 mio. kr.', money, -3.4],
    ['kr. -3,4 mio.', money, -3.4],
    ['-3,4', money, -3.4],
    ['3,4 millioner kroner', money, 3.4],
    ['1,2 mia. kr.', money, 1200],
    ['3.400.000 kr.', money, 3.4],
    ['850 t.kr.', money, 0.9],
    ['850 tusind kr.', money, 0.9],
    ['62 500,- kr.', kroner, 62_500],
    ['65 tusind kr.', kroner, 65_000],
    ['1,2 tusind', count, 1200],
    ['1,250', { unit: '', decimals: 3 }, 1.25],
    ['12 kWh/m2', { unit: 'kWh/m2', decimals: 0 }, 12],
    ['850', { unit: 'tusind kr.', decimals: 0 }, 850],
  ] as const)('»%s« is read', (text, counted, value) => {
    expect(parseDanishNumber(text, counted)).toMatchObject({
      is: 'number',
      value,
      echo: printWithUnit(value, counted),
    });
  });

  it('says when it was rounded to the decimals that the indicator has', () => {
    expect(parseDanishNumber('12,34', percent)).toEqual({
      is: 'number',
      value: 12.3,
      echo: '12,3\u00a0%',
      rounded: true,
    });
    expect(parseDanishNumber('12,3', percent)).toMatchObject({ rounded: false });
  });

  it.each([
    ['12.5', percent, [12.5]],
    ['1.250', { unit: '', decimals: 2 }, [1250, 1.25]],
    ['1.250', count, [1250]],
    ['1.250', { unit: '%', decimals: 1, last: 1.2 }, [1.3, 1250]],
    ['1.250', { unit: '%', decimals: 1, last: 1240 }, [1250, 1.3]],
    ['1,250', { unit: '', decimals: 2 }, [1.25, 1250]],
    ['1,234.5', percent, [1234.5]],
    ['1,234,567', count, [1_234_567]],
    ['ca. 12.5 %', percent, [12.5]],
    ['-1.250 mio. kr.', money, [-1250, -1.3]],
    ['3.400.000', money, [3.4, 3_400_000]],
    ['3,4 kr.', money, [3.4, 0]],
    [',5', percent, [0.5]],
    ['12.', count, [12]],
  ] as const)('»%s« is asked about, the likeliest first', (text, counted, readings) => {
    const read = parseDanishNumber(text, counted);

    expect(read).toEqual({
      is: 'ambiguous',
      readings: readings.map((value) => ({ value, echo: printWithUnit(value, counted) })),
    });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['tolv', 'no-digits'],
    ['½', 'no-digits'],
    ['10-12', 'several-numbers'],
    ['10 til 12', 'several-numbers'],
    ['1/2', 'several-numbers'],
    ['1e5', 'several-numbers'],
    ['12 (foreløbigt)', 'other-unit'],
    ['12 kr.', 'other-unit'],
    ['12 mio.', 'other-unit'],
    ['12²', 'other-unit'],
    ['12 constructor', 'other-unit'],
    ['12.5.2026', 'form'],
    ['1.23,5', 'form'],
    ['12 5', 'form'],
    ['--3', 'form'],
    ['(3,4)', 'form'],
    ['mindst 12', 'form'],
    ['١٢ 3', 'form'],
    ['1234567890123456', 'too-long'],
  ])('»%s« is not taken for a percentage', (text, why) => {
    expect(parseDanishNumber(text, percent)).toEqual({ is: 'not-a-number', why });
  });

  it('is not taken for a count when it is too large to be kept exactly, also through its scale word', () => {
    expect(parseDanishNumber('999 999 999 mia.', count)).toEqual({ is: 'not-a-number', why: 'too-long' });
  });
});

describe('a printed number', () => {
  it.each([
    [1250, 0, '1\u00a0250'],
    [1_234_567.891, 2, '1\u00a0234\u00a0567,89'],
    [-3.4, 1, '−3,4'],
    [-0.04, 1, '0,0'],
    [1.005, 2, '1,01'],
    [-1.005, 2, '−1,01'],
    [12, 1, '12,0'],
  ])('%d with %d decimals is %s', (value, decimals, printed) => {
    expect(printNumber(value, decimals)).toBe(printed);
  });

  it('is read back as the very same number, alone and with its unit', () => {
    fc.assert(
      fc.property(
        anyValue,
        fc.constantFrom('', '%', 'dage', 'kr.', 'kr. pr. indb.', 'ton', 'kWh/m2'),
        (given, unit) => {
          const { value, decimals } = given;
          const counted = { unit, decimals };

          expect(parseDanishNumber(printNumber(value, decimals), counted)).toMatchObject({ is: 'number', value });
          expect(parseDanishNumber(printWithUnit(value, counted), counted)).toMatchObject({
            is: 'number',
            value,
            rounded: false,
            echo: printWithUnit(value, counted),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is read back with its unit where the unit itself holds a scale', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom('mio. kr.', 'tusind kr.', 'mia. kr.'), ({ value, decimals }, unit) => {
        const printed = printWithUnit(value, { unit, decimals });

        expect(parseDanishNumber(printed, { unit, decimals })).toMatchObject({ is: 'number', value, rounded: false });
      }),
    );
  });

  it('is the nearest with so many decimals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundTo(value, decimals);

          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6));
          expect(roundTo(rounded, decimals)).toBe(rounded);
        },
      ),
    );
  });
});

describe('doubtful notation', () => {
  const thousands = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }));
  const dressed = fc.record({
    before: fc.constantFrom('', 'ca. ', '-', 'cirka -', 'minus '),
    after: fc.constantFrom('', ' %', '%', ' pct.', ' procent'),
    last: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }),
    decimals: fc.integer({ min: 0, max: 2 }),
  });

  it('never becomes a number by itself, whatever the indicator and its last value', () => {
    fc.assert(
      fc.property(thousands, fc.constantFrom('.', ','), dressed, ([whole, rest], separator, more) => {
        const text = `${more.before}${whole}${separator}${String(rest).padStart(3, '0')}${more.after}`;
        const counted = { unit: '%', decimals: more.decimals, ...(more.last === undefined ? {} : { last: more.last }) };

        expect(parseDanishNumber(text, counted).is).toBe('ambiguous');
      }),
    );
  });

  it('with a decimal point never becomes a number by itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 99_999 }),
        dressed,
        (whole, rest, more) => {
          const text = `${more.before}${whole}.${rest}${more.after}`;

          expect(parseDanishNumber(text, { unit: '%', decimals: more.decimals }).is).toBe('ambiguous');
        },
      ),
    );
  });

  it('of any kind is a value that is shown, or none: nothing throws, and nothing is stored that is not shown', () => {
    const piece = fc.constantFrom(
      '1',
      '25',
      '000',
      '.',
      ',',
      ' ',
      '-',
      '%',
      'kr.',
      'mio.',
      'ca.',
      'æ',
      '’',
      '12',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const read = parseDanishNumber(pieces.join(''), money);

        if (read.is === 'number') {
          expect(parseDanishNumber(read.echo, money)).toMatchObject({ is: 'number', value: read.value });
        }
        if (read.is === 'ambiguous') expect(read.readings.length).toBeGreaterThan(0);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** A value that stands exactly in so many decimals. */
const anyValue = fc
  .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => ({ value: roundTo(Number(`${digits}e-${decimals}`), decimals), decimals }));
