import type { Workbook, Worksheet } from 'exceljs';
import { columnHelp, guideTexts } from '../replies/exchange/template-texts.js';
import type { Strategy } from '../strategy/strategy.js';
import { areaLabel } from './names.js';
import { columnLetter } from './sheet.js';
import {
  type Column,
  guideSheet,
  type ListName,
  listsSheet,
  type Table,
  type TableRow,
  type Tables,
  tableIds,
  tables,
} from './tables.js';
import { actionStates, directions, kinds, roles, yesNo } from './words.js';
import type { WrittenFile } from './write-csv.js';
import { columnsOf } from './written-columns.js';

const blue = 'FF1F3864';
const grey = 'FF7F7F7F';
/** Drop-downs reach so many rows beyond those that are filled. */
const roomBelow = 300;
/** Of the guide's last column, and of all four. */
const [helpWidth, guideWidth] = [100, 152];
/** Printed, a sheet is as wide as the page (A4 on its side). */
const pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/**
 * Gives all tables as a workbook, a sheet each, with drop-downs, a line of help at every cell, and a sheet that explains it.
 * Rows that are marked as examples are grey.
 */
export async function writeWorkbook(
  all: Tables,
  strategy: Strategy,
  about: { readonly name: string; readonly at: Date },
): Promise<WrittenFile> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  Object.assign(workbook, { creator: 'Sigtebot', created: about.at, modified: about.at });
  addGuide(workbook);
  const lists = listsOf(strategy);
  for (const id of tableIds) addTable(workbook, tables[id], all[id], lists);
  addLists(workbook, lists);
  return { name: about.name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

type Lists = Readonly<Record<ListName, readonly string[]>>;

function listsOf(strategy: Strategy): Lists {
  const first = (list: readonly { readonly words: readonly string[] }[]) =>
    list.flatMap(({ words: [word] }) => word ?? []);
  return {
    udvalg: strategy.udvalg.map(({ title }) => title),
    area: strategy.udvalg.flatMap(({ id }) =>
      strategy.fokusomraader.filter(({ udvalgId }) => udvalgId === id).map((area) => areaLabel(strategy, area)),
    ),
    role: first(roles),
    kind: first(kinds),
    direction: first(directions),
    state: first(actionStates),
    'yes-no': first(yesNo),
  };
}

function addTable(workbook: Workbook, table: Table, rows: readonly TableRow[], lists: Lists): void {
  const columns = columnsOf(table.columns, rows);
  // The widest table keeps what its rows are about in sight.
  const xSplit = columns.findIndex(({ heading }) => heading === 'Indikator') + 1;
  const sheet = workbook.addWorksheet(table.sheet, { views: [{ state: 'frozen', xSplit, ySplit: 1 }], pageSetup });
  sheet.columns = columns.map(({ key, heading, width, kind }) => ({
    key,
    header: heading,
    width,
    style: { alignment: { vertical: 'top', wrapText: true }, ...(kind === 'day' ? { numFmt: 'dd-mm-yyyy' } : {}) },
  }));
  styleHeadings(sheet);
  for (const row of rows) {
    const added = sheet.addRow(Object.fromEntries(columns.map((column) => [column.key, written(column, row)])));
    added.height = heightOf(columns.map((column) => [cellText(column, row), column.width]));
    if ('example' in row) added.font = { italic: true, color: { argb: grey } };
  }
  sheet.autoFilter = { from: 'A1', to: `${columnLetter(columns.length - 1)}1` };
  for (const [index, column] of columns.entries()) {
    addHelp(sheet, table, column, { letter: columnLetter(index), last: rows.length + roomBelow, lists });
  }
}

function written({ key, kind }: Column, row: TableRow): string | number | Date | undefined {
  const value = (row as Readonly<Record<string, string | number>>)[key];
  return kind === 'day' && value !== undefined ? new Date(`${value}T00:00Z`) : value;
}

function cellText({ key }: Column, row: TableRow): string {
  return String((row as Readonly<Record<string, string | number>>)[key] ?? '');
}

/** Gives the height that wrapped texts need in columns of a width, in points. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) =>
    text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0),
  );
  return 15 * Math.max(1, ...lines);
}

/** A drop-down only warns, for other words are read as well, and a cell may hold several fokusområder. */
function addHelp(
  sheet: Worksheet,
  table: Table,
  { key, heading, list }: Column,
  { letter, last, lists }: { readonly letter: string; readonly last: number; readonly lists: Lists },
): void {
  const help = (columnHelp[table.id] as Readonly<Record<string, string>>)[key] ?? '';
  const choices = list === undefined ? undefined : lists[list];
  const listColumn = columnLetter(Object.keys(lists).indexOf(list ?? ''));
  validations(sheet).add(`${letter}2:${letter}${last}`, {
    ...(choices === undefined
      ? { type: 'custom', formulae: ['TRUE'] }
      : { type: 'list', formulae: [`${listsSheet}!$${listColumn}$2:$${listColumn}$${choices.length + 1}`] }),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: heading,
    prompt: help,
    ...(choices === undefined || key === 'areas'
      ? {}
      : { showErrorMessage: true, errorStyle: 'warning', errorTitle: heading, error: guideTexts.notListed }),
  });
}

/** exceljs has it, and its own types have forgotten it: one entry for a whole column. */
function validations(sheet: Worksheet): { add(range: string, validation: object): void } {
  return (sheet as unknown as { readonly dataValidations: { add(range: string, validation: object): void } })
    .dataValidations;
}

function addGuide(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(guideSheet, { pageSetup, views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 14 }, { width: 24 }, { width: 14 }, { width: helpWidth }];
  sheet.addRow([guideTexts.title]).font = { bold: true, size: 14 };
  for (const line of guideTexts.lines) {
    const row = sheet.addRow([line]);
    sheet.mergeCells(row.number, 1, row.number, 4);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = heightOf([[line, guideWidth]]) + 4;
  }
  sheet.addRow([]);
  const headings = sheet.addRow([...guideTexts.headings]);
  headings.font = { bold: true };
  for (const id of tableIds) {
    for (const { key, heading, isRequired, isOwn } of tables[id].columns as readonly Column[]) {
      const help = (columnHelp[id] as Readonly<Record<string, string>>)[key] ?? '';
      if (isOwn === true && key !== 'example') continue;
      const row = sheet.addRow([tables[id].sheet, heading, isRequired === true ? guideTexts.isRequired : '', help]);
      row.alignment = { wrapText: true, vertical: 'top' };
      row.height = heightOf([[help, helpWidth]]);
    }
  }
}

function addLists(workbook: Workbook, lists: Lists): void {
  const sheet = workbook.addWorksheet(listsSheet, { state: 'hidden' });
  Object.entries(lists).forEach(([name, words], index) => {
    [name, ...words].forEach((word, row) => {
      sheet.getCell(row + 1, index + 1).value = word;
    });
  });
}

function styleHeadings(sheet: Worksheet): void {
  const row = sheet.getRow(1);
  row.height = 30;
  row.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: blue } };
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}
