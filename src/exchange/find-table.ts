import { similar } from '../language/similar.js';
import type { PlacedFault, PlacedRemark } from './faults.js';
import { plain } from './names.js';
import { columnLetter, type Sheet, type SheetRow, textOf } from './sheet.js';
import { type Column, type Table, tableIds, tables } from './tables.js';

/** A sheet whose headings are known: which table it is, and in which column of it each of ours stands. */
export type FoundTable = {
  readonly sheet: Sheet;
  readonly table: Table;
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

/** Headings are looked for in so many rows: a title or a note may stand above them. */
const mostRowsAbove = 15;
/** A row is one of headings when it has at least so many that are known. */
const leastHeadings = 2;

/** Gives which table a sheet holds, by its name where that is one of ours, else by its headings; undefined when it is none. */
export function findTable(sheet: Sheet): FoundTable | undefined {
  const named = tableIds.map((id) => tables[id] as Table).filter((table) => isNamedAs(sheet, table));
  const candidates = named.length > 0 ? named : tableIds.map((id) => tables[id] as Table);
  const found = candidates
    .flatMap((table) =>
      sheet.rows.slice(0, mostRowsAbove).map((row, index) => ({ table, index, count: knownIn(row, table).size })),
    )
    .sort((a, b) => b.count - a.count || a.index - b.index)[0];
  const headings = found === undefined ? undefined : sheet.rows[found.index];
  if (found === undefined || headings === undefined || found.count < leastHeadings) return undefined;
  return {
    sheet,
    table: found.table,
    rows: sheet.rows.slice(found.index + 1),
    indexOf: knownIn(headings, found.table),
    ...aboutHeadings(sheet, headings, found.table),
  };
}

function isNamedAs({ name, file }: Sheet, table: Table): boolean {
  const words = plain(name ?? file.replace(/\.[^.]*$/, '')).split(' ');
  return words.includes(plain(table.sheet));
}

/** Our columns by where they stand; a heading of ours goes before other names for it. */
function knownIn({ cells }: SheetRow, { columns }: Table): ReadonlyMap<string, number> {
  const written = cells.map((cell) => (cell === undefined ? '' : plain(textOf(cell))));
  const indexOf = new Map<string, number>();
  for (const { key, heading } of columns) {
    const index = written.indexOf(plain(heading));
    if (index !== -1) indexOf.set(key, index);
  }
  for (const { key, also = [] } of columns) {
    const index = written.findIndex((text, at) => isOtherName(text, also) && ![...indexOf.values()].includes(at));
    if (!indexOf.has(key) && index !== -1) indexOf.set(key, index);
  }
  return indexOf;
}

function isOtherName(text: string, also: readonly string[]): boolean {
  return also.some((name) => plain(name) === text);
}

function aboutHeadings(
  sheet: Sheet,
  headings: SheetRow,
  table: Table,
): { readonly faults: readonly PlacedFault[]; readonly remarks: readonly PlacedRemark[] } {
  const known = knownIn(headings, table);
  const used = new Set(known.values());
  const missing = table.columns.filter(({ key }) => !known.has(key));
  const place = { file: sheet.file, sheet: sheet.name };
  const faults: PlacedFault[] = [];
  const remarks: PlacedRemark[] = [];
  headings.cells.forEach((cell, index) => {
    if (cell === undefined || used.has(index)) return;
    const heading = textOf(cell).slice(0, 60);
    const at = { ...place, column: { letter: letterIn(sheet, index), heading } };
    const meant = missing.find((column) => similar(plain(column.heading), plain(heading)));
    if (isWritten(heading, table.columns)) faults.push({ place: at, fault: { is: 'column-twice', heading } });
    else if (meant !== undefined)
      faults.push({ place: at, fault: { is: 'column-misspelt', heading, meant: meant.heading } });
    else remarks.push({ place: at, remark: { is: 'unknown-column', heading } });
  });
  // Somebody without an e-mail is named by their Entra id.
  const lacking = missing.filter(
    ({ key, isRequired }) => isRequired === true && !(key === 'email' && known.has('entraId')),
  );
  return {
    faults: [
      ...faults,
      ...lacking.map(({ heading }): PlacedFault => ({ place, fault: { is: 'column-missing', heading } })),
    ],
    remarks,
  };
}

function isWritten(heading: string, columns: readonly Column[]): boolean {
  return columns.some((column) => plain(column.heading) === plain(heading));
}

/** Gives what a column is called where the file's columns have letters. */
export function letterIn({ counted }: Sheet, index: number): string | undefined {
  return counted === 'rows' ? columnLetter(index) : undefined;
}
