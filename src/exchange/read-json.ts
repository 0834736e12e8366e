import { z } from 'zod';
import { type Cell, type Sheet, textCell } from './sheet.js';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
const Item = z.record(z.string(), Value);
const JsonFile = z.union([z.record(z.string(), z.array(Item)), z.array(Item)]);

/**
 * Gives the tables of a JSON file: `{ "Personer": [ { "Navn": "…" } ] }`, or one list alone. Undefined when it is no JSON or
 * none of this form.
 */
export function readJson(text: string, file: string): readonly Sheet[] | undefined {
  const { data } = JsonFile.safeParse(parse(text));
  if (data === undefined) return undefined;
  const lists = Array.isArray(data) ? [[undefined, data] as const] : Object.entries(data);
  return lists.map(([name, items]) => sheetOf(file, name, items));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The names of the fields become the headings, in row 0; items are counted from 1. */
function sheetOf(file: string, name: string | undefined, items: readonly z.infer<typeof Item>[]): Sheet {
  const headings = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item, index) => ({
    row: index + 1,
    cells: headings.map((heading) => (Object.hasOwn(item, heading) ? cellOf(item[heading] ?? null) : undefined)),
  }));
  return { file, name, counted: 'items', rows: [{ row: 0, cells: headings.map(textCell) }, ...rows] };
}

function cellOf(value: z.infer<typeof Value>): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { is: 'number', value, isPercent: false };
  if (typeof value === 'boolean') return textCell(value ? 'Ja' : 'Nej');
  return textCell(typeof value === 'string' ? value : value.join('; '));
}
