import type { Column, TableRow } from './tables.js';

/** Gives the columns that are written for these rows: those that only the bot fills are left out where they are empty. */
export function columnsOf(columns: readonly Column[], rows: readonly TableRow[]): readonly Column[] {
  return columns.filter(({ key, isOwn }) => isOwn !== true || rows.some((row) => key in row));
}
