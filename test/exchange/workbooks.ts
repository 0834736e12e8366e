import excel, { type Workbook, type Worksheet } from 'exceljs';
import type { FileGiven } from '../../src/exchange/read-file.js';

/** Gives a workbook that `fill` has filled, as Excel would save it. */
export async function workbookWith(fill: (workbook: Workbook) => void, name = 'fil.xlsx'): Promise<FileGiven> {
  const workbook = new excel.Workbook();
  fill(workbook);
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** Gives a workbook with one sheet of these rows. */
export function sheetWith(
  name: string,
  rows: readonly (readonly unknown[])[],
  change: (sheet: Worksheet) => void = () => {},
): Promise<FileGiven> {
  return workbookWith((workbook) => {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    change(sheet);
  });
}
