import { readDigits } from './digits.js';
import { type NumberUnit, printWithUnit, roundTo } from './print-number.js';
import { readUnit, scaleOf, type UnitReading } from './units.js';

/** A value in the indicator's own unit, and how it is shown. */
export type ReadNumber = { readonly value: number; readonly echo: string };

/** How somebody's words are read as a number. Only `number` may be stored; `ambiguous` is asked about, never guessed. */
export type NumberReading =
  | (ReadNumber & {
      readonly is: 'number';
      /** Whether it was rounded to the decimals that the indicator has. */
      readonly rounded: boolean;
    })
  /** The likeliest first; at least one, for what is not Danish notation is asked about even when it can mean one thing only. */
  | { readonly is: 'ambiguous'; readonly readings: readonly ReadNumber[] }
  | {
      readonly is: 'not-a-number';
      readonly why: 'empty' | 'no-digits' | 'several-numbers' | 'form' | 'too-long' | 'other-unit';
    };

/** The unit and decimals of what is counted, and its last value where there is one: it puts the likeliest reading first. */
export type Counted = NumberUnit & { readonly last?: number };

/** More digits than these a number cannot keep exactly. */
const mostDigits = 15;

const approximately = /^(?:(?:ca|cirka|omkring|omtrent|rundt regnet)\b\.?|[~≈])\s*/i;
const currency = /^(?:kr|dkk)\b\.?\s*/i;
const minus = /^(?:[-−–‐‑]|minus\b)\s*/i;
const plus = /^(?:\+|plus\b)\s*/i;

/**
 * Reads what a person writes as the value of an indicator: "1.234,5", "12 %", "−3,4 mio. kr.", "ca. 12", "1 250". A scale
 * word (tusind, mio., mia.) is turned into the indicator's unit.
 */
export function parseDanishNumber(text: string, counted: Counted): NumberReading {
  const trimmed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (trimmed === '') return { is: 'not-a-number', why: 'empty' };
  if (!/\d/.test(trimmed)) return { is: 'not-a-number', why: 'no-digits' };

  const { sign, rest, before } = withoutPrefix(trimmed);
  const [, row = '', after = ''] = /^([\d., ]*)(.*)$/.exec(rest.replace(/(?<=\d),[-–](?!\d)/, '')) ?? [];
  const digits = readDigits(row.trim(), counted.decimals);
  if (digits === undefined) return { is: 'not-a-number', why: 'form' };
  const unit = readUnit(`${before} ${after}`.trim(), counted.unit);
  if (unit === undefined) return { is: 'not-a-number', why: /\d/.test(after) ? 'several-numbers' : 'other-unit' };

  const written = digits.plain.map((plain) => `${sign}${plain}`);
  const possible = unique(written.flatMap((plain) => valuesOf(plain, unit, counted)));
  const isTooLong = row.replace(/\D/g, '').length > mostDigits || possible.some(isTooLarge);
  return isTooLong ? { is: 'not-a-number', why: 'too-long' } : reading(possible, digits.sure, counted);
}

type Prefix = { readonly sign: '' | '-'; readonly rest: string; readonly before: string };

/** Takes "ca.", "kr." and the sign off, in any order, each at most once. */
function withoutPrefix(text: string): Prefix {
  let rest = text;
  const taken = [approximately, currency, minus, plus, approximately, currency].map((pattern) => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found;
  });
  return { sign: taken[2] === '' ? '' : '-', rest, before: `${taken[1]}${taken[5]}`.trim() };
}

/**
 * Gives what a number can be in the indicator's unit. Whoever writes 3.400.000 where it is mio. kr. has probably written
 * kroner, and whoever writes "3,4 kr." there has probably forgotten "mio.": both are asked about.
 */
function valuesOf(plain: string, { shift, isBare }: UnitReading, { unit, decimals }: Counted): readonly number[] {
  const scale = scaleOf(unit);
  const value = Number(`${plain}e${shift}`);
  if (isBare && scale > 0 && Math.abs(value) >= 10 ** scale) return [Number(`${plain}e-${scale}`), value];
  if (shift < 0 && value !== 0 && roundTo(value, decimals) === 0) return [Number(plain), value];
  return [value];
}

function reading(possible: readonly number[], sure: boolean, counted: Counted): NumberReading {
  const [first] = possible;
  if (sure && possible.length === 1 && first !== undefined) {
    const read = readAs(first, counted);
    return { is: 'number', ...read, rounded: read.value !== first };
  }
  const whole = counted.decimals === 0 ? possible.filter(Number.isInteger) : [];
  const values = unique(
    byLikelihood(whole.length > 0 ? whole : possible, counted).map((value) => roundTo(value, counted.decimals)),
  );
  return { is: 'ambiguous', readings: values.map((value) => readAs(value, counted)) };
}

function readAs(value: number, counted: Counted): ReadNumber {
  const rounded = roundTo(value, counted.decimals);
  return { value: rounded, echo: printWithUnit(rounded, counted) };
}

/** The nearest to the last value first, where there is one; else those first that need no rounding. */
function byLikelihood(values: readonly number[], { decimals, last }: Counted): readonly number[] {
  const away = (value: number) =>
    last === undefined || last === 0 || value === 0 ? 0 : Math.abs(Math.log(Math.abs(value / last)));
  const loss = (value: number) => (roundTo(value, decimals) === value ? 0 : 1);
  return [...values].sort((a, b) => away(a) - away(b) || loss(a) - loss(b));
}

function isTooLarge(value: number): boolean {
  return Math.abs(value) >= 10 ** mostDigits;
}

/** Each once; minus zero is zero. */
function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values.map((value) => value + 0))];
}
