import { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import type { PlacedFault } from './faults.js';
import type { RawRow } from './raw-rows.js';
import type { Rows } from './read-rows.js';
import { type TableId, tableIds } from './tables.js';
import { understandRow } from './understand-row.js';

const Cell = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: z.string() }),
  z.strictObject({ is: z.literal('number'), value: z.number(), isPercent: z.boolean() }),
  z.strictObject({ is: z.literal('day'), day: z.iso.date() }),
]);

const Place = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  counted: z.enum(['rows', 'items', 'lines']).optional(),
  row: z.number().optional(),
});

/** A row as it can be kept until somebody has agreed to it: its cells, where an empty one is null and one without a column is not there. */
export const KeptRow = z.strictObject({
  table: z.enum(['people', 'indicators', 'actions', 'meetings']),
  place: Place,
  cells: z.record(z.string(), Cell.nullable()),
});
export type KeptRow = z.infer<typeof KeptRow>;

/** Gives the cells of rows, to keep. */
export function keepRows(rows: Rows): readonly KeptRow[] {
  return tableIds.flatMap((table) =>
    rows[table].map(({ place, cells }) => ({ table, place: Place.parse(place), cells: withNulls(cells) })),
  );
}

/** Gives what kept rows say, read by the same rules as the first time. */
export function rowsFrom(
  kept: readonly KeptRow[],
  strategy: Strategy,
): { readonly rows: Rows; readonly faults: readonly PlacedFault[] } {
  const read = kept.map(({ table, place, cells }) => ({
    table,
    read: understandRow(table, { place, cells: withoutNulls(cells) }, strategy),
  }));
  const placedIn = (id: TableId) =>
    read.flatMap(({ table, read: one }) => (table === id && one.is === 'row' ? [one.placed] : []));
  const rows = Object.fromEntries(tableIds.map((id) => [id, placedIn(id)])) as unknown as Rows;
  return { rows, faults: read.flatMap(({ read: one }) => (one.is === 'faulty' ? one.faults : [])) };
}

function withNulls(cells: RawRow['cells']): KeptRow['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, cell === undefined ? null : Cell.parse(cell)]),
  );
}

function withoutNulls(cells: KeptRow['cells']): RawRow['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell ?? undefined]));
}
