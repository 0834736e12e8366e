import { maskCpr } from '../language/cpr.js';
import type { Fault, PlacedFault, PlacedRemark } from './faults.js';
import type { FoundTable } from './find-table.js';
import { letterIn } from './find-table.js';
import { type Cell, type Place, type SheetRow, textOf } from './sheet.js';
import { exampleMark } from './tables.js';

/** A row by our own columns; a column that the file does not have is not in it, an empty cell is undefined. */
export type RawRow = { readonly place: Place; readonly cells: Readonly<Record<string, Cell | undefined>> };

export type RawRows = {
  readonly rows: readonly RawRow[];
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

/**
 * Gives the rows of a table by our own columns. Examples are left out and counted. A row with a CPR number anywhere, in
 * columns of ours or not, is refused before anything else looks at it: nothing of it is kept but its place.
 */
export function rawRows(found: FoundTable): RawRows {
  const { file, name } = found.sheet;
  const rows: RawRow[] = [];
  const faults: PlacedFault[] = [];
  let examples = 0;
  for (const row of found.rows) {
    const place: Place = { file, sheet: name, counted: found.sheet.counted, row: row.row };
    const cprAt = row.cells.findIndex(holdsCpr);
    if (cprAt !== -1) faults.push({ place: placeOfCell(found, place, cprAt), fault: { is: 'cpr' } });
    else if (row.cells.some(isExampleMark)) examples += 1;
    else if (hasOwnCells(found, row)) rows.push({ place, cells: cellsByKey(found, row) });
  }
  return {
    rows,
    faults,
    remarks: examples === 0 ? [] : [{ place: { file, sheet: name }, remark: { is: 'examples', count: examples } }],
  };
}

/** Gives what is wrong with a cell whatever is wanted of it. */
export function unusable(cell: Cell | undefined): Fault | undefined {
  if (cell?.is !== 'unusable') return undefined;
  return cell.why === 'error' ? { is: 'error-value', text: cell.text } : { is: 'formula-without-value' };
}

function placeOfCell({ table, indexOf, sheet }: FoundTable, place: Place, index: number): Place {
  const key = [...indexOf].find(([, at]) => at === index)?.[0];
  const heading = table.columns.find((column) => column.key === key)?.heading ?? '';
  return { ...place, column: { letter: letterIn(sheet, index), heading } };
}

/** A number that a spreadsheet made of a CPR number has lost the nought that it began with. */
function holdsCpr(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.is === 'day') return false;
  if (cell.is !== 'number') return maskCpr(cell.text).count > 0;
  const digits = String(cell.value);
  return /^\d{9,10}$/.test(digits) && maskCpr(digits.padStart(10, '0')).count > 0;
}

function isExampleMark(cell: Cell | undefined): boolean {
  return cell?.is === 'text' && cell.text.toUpperCase().startsWith(exampleMark);
}

function hasOwnCells({ indexOf }: FoundTable, { cells }: SheetRow): boolean {
  return [...indexOf.values()].some((index) => cells[index] !== undefined);
}

function cellsByKey({ indexOf }: FoundTable, { cells }: SheetRow): Readonly<Record<string, Cell | undefined>> {
  return Object.fromEntries([...indexOf].map(([key, index]) => [key, cells[index]]));
}

/** Gives a cell's content, short enough to be named in a sentence. */
export function quoted(cell: Cell): string {
  const text = textOf(cell).replaceAll(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
