import type { Strategy } from '../strategy/strategy.js';
import type { ActionRow } from './action-rows.js';
import { inFileOrder, type Placed, type PlacedFault, type PlacedRemark } from './faults.js';
import { type FoundTable, findTable, letterIn } from './find-table.js';
import type { IndicatorRow } from './indicator-rows.js';
import type { MeetingRow } from './meeting-rows.js';
import type { PeopleRow } from './people-rows.js';
import { rawRows } from './raw-rows.js';
import { type FileGiven, readFile } from './read-file.js';
import type { Place } from './sheet.js';
import { understandRow } from './understand-row.js';

/** What files say, row by row, each with where it stands. */
export type Rows = {
  readonly people: readonly Placed<PeopleRow>[];
  readonly indicators: readonly Placed<IndicatorRow>[];
  readonly actions: readonly Placed<ActionRow>[];
  readonly meetings: readonly Placed<MeetingRow>[];
};

const noLetters: ReadonlyMap<string, string> = new Map();

export const noRows: Rows = { people: [], indicators: [], actions: [], meetings: [] };

export type ReadRows = {
  readonly rows: Rows;
  /** The letters of the columns of each sheet, by `columnKey`, so that a fault that is found later can name them. */
  readonly letters: ReadonlyMap<string, string>;
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

/** Gives what files say, and every fault and remark with its place. Nothing here looks at what the bot holds already. */
export async function readRows(files: readonly FileGiven[], strategy: Strategy): Promise<ReadRows> {
  const read: ReadRows[] = [];
  for (const file of files) read.push(await readOne(file, strategy));
  return together(read);
}

async function readOne(file: FileGiven, strategy: Strategy): Promise<ReadRows> {
  const { sheets, faults, remarks } = await readFile(file, strategy);
  const tables = sheets.flatMap((sheet) => findTable(sheet) ?? []);
  const others = sheets.filter((sheet) => !tables.some((found) => found.sheet === sheet));
  const unknown = others.map((sheet) => ({
    place: { file: file.name, sheet: sheet.name },
    remark: { is: sheet.rows.length === 0 ? 'sheet-without-rows' : 'unknown-sheet' } as const,
  }));
  const noTable = { place: { file: file.name }, fault: { is: 'no-table' } } as const;
  const isNone = tables.length === 0 && faults.length === 0;
  return together([
    {
      rows: noRows,
      letters: noLetters,
      faults: [...faults, ...(isNone ? [noTable] : [])],
      remarks: [...remarks, ...(isNone ? [] : unknown)],
    },
    ...tables.map((found) => readTable(found, strategy)),
  ]);
}

function readTable(found: FoundTable, strategy: Strategy): ReadRows {
  // Where the headings cannot be trusted, neither can what stands under them.
  if (found.faults.length > 0)
    return { rows: noRows, letters: noLetters, faults: found.faults, remarks: found.remarks };
  const raw = rawRows(found);
  const read = raw.rows.map((row) => understandRow(found.table.id, row, strategy));
  const rows = read.flatMap((one) => (one.is === 'row' ? [one.placed] : []));
  const letters = lettersOf(found);
  const faults = read.flatMap((one) => (one.is === 'faulty' ? one.faults : []));
  return {
    rows: { ...noRows, [found.table.id]: rows },
    letters,
    faults: [...raw.faults, ...withLetters(faults, letters)],
    remarks: [...found.remarks, ...raw.remarks],
  };
}

function together(parts: readonly ReadRows[]): ReadRows {
  return {
    rows: {
      people: parts.flatMap(({ rows }) => rows.people),
      indicators: parts.flatMap(({ rows }) => rows.indicators),
      actions: parts.flatMap(({ rows }) => rows.actions),
      meetings: parts.flatMap(({ rows }) => rows.meetings),
    },
    letters: new Map(parts.flatMap(({ letters }) => [...letters])),
    faults: inFileOrder(parts.flatMap(({ faults }) => faults)),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function lettersOf({ sheet, table, indexOf }: FoundTable): ReadonlyMap<string, string> {
  const place = { file: sheet.file, sheet: sheet.name };
  return new Map(
    table.columns.flatMap(({ key, heading }) => {
      const letter = letterIn(sheet, indexOf.get(key) ?? -1);
      return indexOf.has(key) && letter !== undefined ? [[columnKey(place, heading), letter]] : [];
    }),
  );
}

/** Gives faults with the letters of their columns, where the files have letters. */
export function withLetters(
  faults: readonly PlacedFault[],
  letters: ReadonlyMap<string, string>,
): readonly PlacedFault[] {
  return faults.map(({ place, fault }) => {
    if (place.column === undefined || place.column.letter !== undefined) return { place, fault };
    const letter = letters.get(columnKey(place, place.column.heading));
    return { place: { ...place, column: { ...place.column, letter } }, fault };
  });
}

function columnKey({ file, sheet = '' }: Place, heading: string): string {
  return [file, sheet, heading].join('\n');
}
