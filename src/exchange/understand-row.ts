import type { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import { actionRow } from './action-rows.js';
import { FaultParams } from './cell-readers.js';
import type { Placed, PlacedFault } from './faults.js';
import { indicatorRow } from './indicator-rows.js';
import { meetingRow } from './meeting-rows.js';
import { peopleRow } from './people-rows.js';
import type { RawRow } from './raw-rows.js';
import { textOf } from './sheet.js';
import { type Column, type TableId, tables } from './tables.js';

export type UnderstoodRow =
  | { readonly is: 'row'; readonly placed: Placed<unknown> }
  | { readonly is: 'faulty'; readonly faults: readonly PlacedFault[] };

/** Gives what a row of a table says, or every fault in it. */
export function understandRow(table: TableId, { place, cells }: RawRow, strategy: Strategy): UnderstoodRow {
  const parsed = schemaOf(table, cells, strategy).safeParse(cells);
  if (parsed.success) return { is: 'row', placed: { place, row: parsed.data, cells } };
  const faults = parsed.error.issues.map((issue): PlacedFault => {
    const columns: readonly Column[] = tables[table].columns;
    const heading = columns.find(({ key }) => key === issue.path[0])?.heading;
    const column = heading === undefined ? {} : { column: { letter: undefined, heading } };
    return { place: { ...place, ...column }, fault: faultOf(issue) };
  });
  return { is: 'faulty', faults };
}

function schemaOf(table: TableId, cells: RawRow['cells'], strategy: Strategy): z.ZodType {
  switch (table) {
    case 'people':
      return peopleRow(strategy);
    case 'indicators':
      return indicatorRow(strategy, cells.unit === undefined ? '' : textOf(cells.unit));
    case 'actions':
      return actionRow(strategy);
    case 'meetings':
      return meetingRow(strategy);
  }
}

/** Throws when a schema refused something without saying why in our words: that is a fault of ours. */
function faultOf(issue: z.core.$ZodIssue): PlacedFault['fault'] {
  const params = FaultParams.safeParse('params' in issue ? issue.params : undefined);
  if (!params.success) throw new Error(`A row was refused with ${issue.code}, which has no words`);
  return params.data.fault;
}
