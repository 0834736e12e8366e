import type { Strategy } from '../strategy/strategy.js';
import type { FileFault, PlacedFault, PlacedRemark } from './faults.js';
import { mostFileBytes, mostRows } from './limits.js';
import { decodeText, readCsv } from './read-csv.js';
import { readIcs } from './read-ics.js';
import { readJson } from './read-json.js';
import { readWorkbook } from './read-workbook.js';
import type { Sheet } from './sheet.js';

/** A file as it came: its name without folders, and its bytes. */
export type FileGiven = { readonly name: string; readonly bytes: Uint8Array };

/** The tables of a file as they were read, before anything in them is understood. */
export type ReadTables = {
  readonly sheets: readonly Sheet[];
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

/** Whether a file is of a kind that import reads, by the ending of its name. */
export function isTableFile(name: string): boolean {
  return /\.(?:xlsx|xlsm|csv|json|ics)$/i.test(name);
}

/** Gives the tables of a file: .xlsx, .csv, .json or .ics. What it is, a workbook's first bytes tell, else its name. */
export async function readFile({ name, bytes }: FileGiven, strategy: Strategy): Promise<ReadTables> {
  if (bytes.length > mostFileBytes) return refused(name, { is: 'too-large' });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused(name, { is: 'old-or-locked-workbook' });
  if (startsWith(bytes, [0x50, 0x4b])) {
    const read = await readWorkbook(bytes, name);
    return read.is === 'read' ? { ...read, faults: [] } : refused(name, read.fault);
  }
  const read = readTextFile(name, decodeText(bytes), strategy);
  const isLong = read.sheets.some(({ rows }) => rows.length > mostRows);
  return isLong ? refused(name, { is: 'too-many-rows', most: mostRows }) : read;
}

function readTextFile(name: string, text: string, strategy: Strategy): ReadTables {
  switch (name.toLowerCase().split('.').at(-1)) {
    case 'csv':
    case 'txt':
      return { sheets: [readCsv(text, name)], faults: [], remarks: [] };
    case 'json': {
      const sheets = readJson(text, name);
      return sheets === undefined ? refused(name, { is: 'unreadable' }) : { sheets, faults: [], remarks: [] };
    }
    case 'ics':
      return readIcs(text, name, strategy);
    default:
      return refused(name, { is: 'unknown-format' });
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function refused(file: string, fault: FileFault): ReadTables {
  return { sheets: [], faults: [{ place: { file }, fault }], remarks: [] };
}
