import { z } from 'zod';
import { parseDanishNumber } from '../language/danish-number.js';
import { addDays } from '../language/days.js';
import { parseDay } from '../language/parse-day.js';
import { parseQuarter, type Quarter, quarterOf } from '../language/quarter.js';
import { parseEmail } from '../people/find-person.js';
import type { CellFault } from './faults.js';
import { plain } from './names.js';
import { quoted, unusable } from './raw-rows.js';
import { type Cell, textOf } from './sheet.js';

/** What came of reading a cell. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CellFault };

type Read<T> = (cell: Cell) => Reading<T>;

/** What an issue of our schemas carries, so that its Danish can be made elsewhere. */
export const FaultParams = z.object({ fault: z.custom<CellFault>() });

/** A schema of one cell: what `read` makes of it; undefined when it is empty. */
export function optional<T>(read: Read<T>) {
  return z
    .custom<Cell | undefined>(() => true)
    .transform((cell, ctx): T | undefined => {
      if (cell === undefined) return undefined;
      const fault = unusable(cell);
      const reading: Reading<T> = fault === undefined ? read(cell) : { ok: false, fault: fault as CellFault };
      if (reading.ok) return reading.value;
      ctx.addIssue({ code: 'custom', params: { fault: reading.fault } });
      return z.NEVER;
    });
}

/** The same for a cell that must not be empty. */
export function required<T>(read: Read<T>) {
  return optional(read).transform((value, ctx): T => {
    if (value !== undefined) return value;
    ctx.addIssue({ code: 'custom', params: { fault: { is: 'empty' } } });
    return z.NEVER;
  });
}

/** Text of at most so many characters. */
export function text(most: number): Read<string> {
  return (cell) => {
    const written = textOf(cell);
    return written.length > most ? no({ is: 'too-long', most }) : yes(written);
  };
}

/** One of these words; a person may write any of those that stand for a value. */
export function oneOf<Value extends string>(
  list: readonly { readonly value: Value; readonly words: readonly string[] }[],
): Read<Value> {
  return (cell) => {
    const written = plain(textOf(cell));
    const found = list.find(({ words }) => words.some((word) => plain(word) === written));
    const words = list.flatMap(({ words: [first] }) => first ?? []);
    return found === undefined ? no({ is: 'not-one-of', text: quoted(cell), words }) : yes(found.value);
  };
}

/** An e-mail address or UPN, as it is compared. */
export function email(cell: Cell): Reading<string> {
  const parsed = parseEmail(textOf(cell));
  return parsed === undefined ? no({ is: 'not-an-email', text: quoted(cell) }) : yes(parsed);
}

/** Several people, by e-mail or name, parted by semicolons, commas or line breaks; each once. */
export function people(cell: Cell): Reading<readonly string[]> {
  const written = textOf(cell)
    .split(/[;,\n]/)
    .map((one) => one.trim());
  const bad = written.find((one) => one.includes('@') && parseEmail(one) === undefined);
  if (bad !== undefined) return no({ is: 'not-an-email', text: bad.slice(0, 60) });
  return yes([...new Set(written.filter((one) => one !== '').map((one) => parseEmail(one) ?? one))]);
}

/** One id of ours, as export writes it. */
export function id(cell: Cell): Reading<string> {
  const written = textOf(cell);
  return /^[\w:.-]{1,120}$/.test(written) ? yes(written) : no({ is: 'not-an-id', text: quoted(cell) });
}

/** Serials of the days that a plan is about: 1954 to 2173. Smaller numbers are no days, whatever the format. */
const [firstSerial, lastSerial] = [20_000, 100_000];
const firstDay = '2000-01-01';
const lastDay = '2099-12-31';

/** A day: as the file knows days, as a spreadsheet's number, or as a person writes it. The year must be told. */
export function day(cell: Cell): Reading<string> {
  const read = dayIn(cell);
  if (!read.ok) return read;
  return read.value < firstDay || read.value > lastDay ? no({ is: 'day-too-far', day: read.value }) : read;
}

function dayIn(cell: Cell): Reading<string> {
  if (cell.is === 'day') return yes(cell.day);
  if (cell.is === 'number') {
    const serial = Math.floor(cell.value);
    const isSerial = serial >= firstSerial && serial <= lastSerial;
    return isSerial ? yes(addDays('1899-12-30', serial)) : no({ is: 'not-a-day', text: quoted(cell) });
  }
  const written = textOf(cell).replace(/[ T]\d{1,2}[:.]\d{2}.*$/, '');
  const [one, other] = ['2001-06-15', '2071-06-15'].map((today) => parseDay(written, today));
  if (one === undefined) return no({ is: 'not-a-day', text: quoted(cell) });
  return one === other ? yes(one) : no({ is: 'day-without-year', text: quoted(cell) });
}

/** A quarter with its year; a day stands for the quarter that it lies in. */
export function quarter(cell: Cell): Reading<Quarter> {
  if (cell.is === 'day') return yes(quarterOf(cell.day));
  const written = textOf(cell);
  const [one, other] = ['2001-06-15', '2071-06-15'].map((today) => parseQuarter(written, today));
  if (one === undefined) return no({ is: 'not-a-quarter', text: quoted(cell) });
  return one === other ? yes(one) : no({ is: 'quarter-without-year', text: quoted(cell) });
}

const rhythms: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:hvert kvartal|kvartalsvis|kvartal|alle|1 til 4|1 4)$/, [1, 2, 3, 4]],
  [/^(?:halvaarlig|halvaarligt|hvert halvaar)$/, [2, 4]],
  [/^(?:aarlig|aarligt|hvert aar|en gang om aaret)$/, [4]],
];

/** In which quarters of the year: "1, 2, 3, 4", "2. og 4.", "hvert kvartal". `2,4` that became a number is read as it was meant. */
export function quartersOfYear(cell: Cell): Reading<number[]> {
  const written = plain(textOf(cell).replaceAll(',', ' '));
  const rhythm = rhythms.find(([pattern]) => pattern.test(written))?.[1];
  if (rhythm !== undefined) return yes([...rhythm]);
  const words = written.split(' ').filter((word) => !/^(?:og|kvartal|kvt|q|k)$/.test(word));
  const numbers = words.map((word) => Number(/^[qk]?([1-4])$/.exec(word)?.[1]));
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return no({ is: 'not-quarters', text: quoted(cell) });
  return yes([...new Set(numbers)].sort());
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): Read<number> {
  return (cell) => {
    const value = cell.is === 'number' ? cell.value : Number(textOf(cell).replace(',', '.'));
    const isGood = Number.isInteger(value) && value >= low && value <= high && textOf(cell) !== '';
    return isGood ? yes(value) : no({ is: 'not-whole', text: quoted(cell), low, high });
  };
}

/** More decimals than any indicator has: a file's own are kept. */
const mostDecimals = 10;

/**
 * A value in this unit. What is doubtful in Danish (`1.250`) is not guessed; 0.85 that is shown as 85 % is 85 %. A bare number
 * counts in the unit that stands beside it, however large it is.
 */
export function number(unit: string): Read<number> {
  return (cell) => {
    if (cell.is === 'number' && !cell.isPercent) return yes(cell.value);
    const isBare = /^[-−–]?[\d., ]+$/.test(textOf(cell));
    const read = parseDanishNumber(textOf(cell), { unit: isBare ? '' : unit, decimals: mostDecimals });
    if (read.is === 'number') return yes(read.value);
    const written = quoted(cell);
    if (read.is === 'ambiguous') {
      return no({
        is: 'doubtful-number',
        text: written,
        readings: read.readings.map(({ value }) => plainNumber(value)),
      });
    }
    return no(
      read.why === 'other-unit' ? { is: 'other-unit', text: written, unit } : { is: 'not-a-number', text: written },
    );
  };
}

/** As a person writes it without thousands, which is what is asked for. */
function plainNumber(value: number): string {
  return String(value).replace('.', ',');
}

function yes<T>(value: T): Reading<T> {
  return { ok: true, value };
}

function no(fault: CellFault): { readonly ok: false; readonly fault: CellFault } {
  return { ok: false, fault };
}
