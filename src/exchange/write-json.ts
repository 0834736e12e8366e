import { type TableRow, type Tables, tableIds, tables } from './tables.js';
import type { WrittenFile } from './write-csv.js';
import { columnsOf } from './written-columns.js';

/** Gives all tables as one JSON file, each a list under its sheet's name; days are ISO, and what is empty is left out. */
export function writeJson(all: Tables, name: string): WrittenFile {
  const content = Object.fromEntries(
    tableIds.map((id) => {
      const rows: readonly TableRow[] = all[id];
      const columns = columnsOf(tables[id].columns, rows);
      return [
        tables[id].sheet,
        rows.map((row) =>
          Object.fromEntries(
            columns.flatMap(({ key, heading }) => {
              const value = (row as Readonly<Record<string, string | number>>)[key];
              return value === undefined ? [] : [[heading, value]];
            }),
          ),
        ),
      ];
    }),
  );
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`) };
}
