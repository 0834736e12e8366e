import { csvField, csvLine } from './csv-line.js';
import type { Column, TableId, TableRow, Tables } from './tables.js';
import { tableIds, tables } from './tables.js';
import { columnsOf } from './written-columns.js';

/** A file that is written: its name, and its bytes. */
export type WrittenFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Gives each table as a CSV file that Danish Excel opens as a table: semicolons, comma decimals, UTF-8 with its mark. Text
 * that a spreadsheet would take for a formula gets an apostrophe before it, which import takes off again.
 */
export function writeCsv(all: Tables): readonly WrittenFile[] {
  return tableIds.map((id) => ({
    name: `${fileNames[id]}.csv`,
    bytes: new TextEncoder().encode(`\uFEFF${csvOf(id, all)}`),
  }));
}

/** What the files of the tables are called. */
export const fileNames: Readonly<Record<TableId, string>> = {
  people: 'personer',
  indicators: 'indikatorer',
  actions: 'handlinger',
  meetings: 'møder',
};

function csvOf(id: TableId, all: Tables): string {
  const rows: readonly TableRow[] = all[id];
  const columns = columnsOf(tables[id].columns, rows);
  const lines = [
    columns.map(({ heading }) => csvField(heading)),
    ...rows.map((row) => columns.map((column) => fieldOf(column, row))),
  ];
  return lines.map(csvLine).join('');
}

function fieldOf({ key, kind }: Column, row: TableRow): string {
  const value = (row as Readonly<Record<string, string | number>>)[key];
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (kind === 'day') return `${value.slice(8)}-${value.slice(5, 7)}-${value.slice(0, 4)}`;
  return csvField(value);
}
