import type { CellValue, Cell as ExcelCell, Workbook, Worksheet } from 'exceljs';
import type { FileFault, PlacedRemark } from './faults.js';
import { mostRows } from './limits.js';
import { openWorkbook } from './open-workbook.js';
import { type Cell, columnLetter, type Sheet, type SheetRow, textCell } from './sheet.js';
import { guideSheet, listsSheet } from './tables.js';

export type ReadWorkbook =
  | { readonly is: 'read'; readonly sheets: readonly Sheet[]; readonly remarks: readonly PlacedRemark[] }
  | { readonly is: 'refused'; readonly fault: FileFault };

const mostColumns = 200;
/** How many cells a remark names. */
const namedCells = 3;

/** Gives the sheets of a workbook as tables. Hidden sheets are left out, and it is said; formulas count by their saved value. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<ReadWorkbook> {
  const opened = await openWorkbook(bytes);
  if (opened.is === 'refused') return opened;

  const sheets: Sheet[] = [];
  const remarks: PlacedRemark[] = [];
  for (const worksheet of opened.workbook.worksheets) {
    if (worksheet.name === guideSheet) continue;
    const place = { file, sheet: worksheet.name };
    if (worksheet.state !== 'visible') {
      if (worksheet.name !== listsSheet) remarks.push({ place, remark: { is: 'hidden-sheet' } });
      continue;
    }
    if (worksheet.actualRowCount > mostRows) return { is: 'refused', fault: { is: 'too-many-rows', most: mostRows } };
    const read = readSheet(worksheet, opened.workbook);
    sheets.push({ file, name: worksheet.name, counted: 'rows', rows: read.rows });
    if (read.formulas.length > 0) {
      const cells = read.formulas.slice(0, namedCells);
      remarks.push({ place, remark: { is: 'formulas', cells, count: read.formulas.length } });
    }
    if (read.merged > 0) remarks.push({ place, remark: { is: 'merged-cells', count: read.merged } });
  }
  return { is: 'read', sheets, remarks };
}

type ReadSheet = { readonly rows: readonly SheetRow[]; readonly formulas: readonly string[]; readonly merged: number };

function readSheet(worksheet: Worksheet, workbook: Workbook): ReadSheet {
  const is1904 = workbook.properties.date1904 === true;
  const formulas: string[] = [];
  const rows: SheetRow[] = [];
  let merged = 0;
  worksheet.eachRow((row, number) => {
    const width = Math.min(row.cellCount, mostColumns);
    const cells = Array.from({ length: width }, (_, index) => {
      const cell = row.getCell(index + 1);
      if (isFormula(cell.value)) formulas.push(`${columnLetter(index)}${number}`);
      if (!isMergedInto(cell)) return cellOf(cell.value, cell.numFmt, is1904);
      // What is merged downwards holds for every row of it; what is merged to the side stands in its first column only.
      merged += 1;
      return Number(cell.master.col) === index + 1 ? cellOf(cell.master.value, cell.master.numFmt, is1904) : undefined;
    });
    if (cells.some((cell) => cell !== undefined)) rows.push({ row: number, cells });
  });
  return { rows, formulas, merged };
}

function isMergedInto(cell: ExcelCell): boolean {
  return cell.isMerged && cell.master !== cell;
}

function isFormula(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function cellOf(value: CellValue, format: string | undefined, is1904: boolean): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { is: 'number', value, isPercent: format?.includes('%') ?? false };
  if (typeof value === 'boolean') return textCell(value ? 'Ja' : 'Nej');
  if (value instanceof Date) return dayCell(value);
  if ('error' in value) return { is: 'unusable', why: 'error', text: value.error };
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    return result === undefined || result === null
      ? { is: 'unusable', why: 'formula-without-value', text: 'formel' }
      : cellOf(result as CellValue, format, is1904);
  }
  if ('text' in value) return cellOf(value.text as CellValue, format, is1904);
  return undefined;
}

/** exceljs gives a day as UTC midnight of it; half a second more evens out what fractions of a day lose. */
function dayCell(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { is: 'unusable', why: 'error', text: 'dato' };
  return { is: 'day', day: new Date(date.getTime() + 500).toISOString().slice(0, 10) };
}
