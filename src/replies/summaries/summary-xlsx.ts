import ExcelJS from 'exceljs';
import type { Terms } from '../../indicators/indicator.js';
import type { Point } from '../../indicators/series.js';
import { statusOf } from '../../indicators/status.js';
import { roundTo } from '../../language/print-number.js';
import { quarterName } from '../../language/quarter.js';
import { fokusomraadeById, sigtepunktById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { QuarterlyReport } from '../../summaries/compose-report.js';
import type { AreaSummary, Change, IndicatorLine } from '../../summaries/quarterly-summary.js';
import type { IndicatorRecord, Records } from '../../summaries/records.js';
import { colourWords } from '../colour-words.js';
import { type Version, versionWords } from './summary-report.js';
import { periodWords } from './summary-text.js';
import { ageWords, colourRule, correctionWords, markWords, targetDayWords } from './summary-words.js';
import { xmlText } from './summary-xml.js';

type Value = string | number | undefined;
type Column = { readonly title: string; readonly width: number };

/** Gives the numbers of a report as a workbook: this quarter's, all approved ones so far, handlinger, and how to read it. */
export async function workbookFile(report: QuarterlyReport, records: Records, version: Version): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Sigtebot';
  workbook.title = xmlText(`Strategien i tal, ${quarterName(report.quarter)}`);
  addSheet(workbook, 'Kvartalet', quarterColumns, quarterRows(report));
  addSheet(workbook, 'Alle tal', seriesColumns, seriesRows(report, records));
  addSheet(workbook, 'Handlinger', actionColumns, actionRows(report));
  addSheet(workbook, 'Om', [{ title: 'Om regnearket', width: 110 }], aboutRows(report, version));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const placeColumns: readonly Column[] = [
  { title: 'Sigtepunkt', width: 24 },
  { title: 'Udvalg', width: 18 },
  { title: 'Fokusområde', width: 40 },
];

const quarterColumns: readonly Column[] = [
  ...placeColumns,
  { title: 'Indikator', width: 34 },
  { title: 'Tal', width: 12 },
  { title: 'Enhed', width: 12 },
  { title: 'Tallet er for', width: 16 },
  { title: 'Mål', width: 12 },
  { title: 'Mål, øvre grænse', width: 12 },
  { title: 'Mål senest', width: 18 },
  { title: 'Farve', width: 16 },
  { title: 'Ændring siden sidst', width: 12 },
  { title: 'Sidst var', width: 16 },
  { title: 'Ændring på et år', width: 12 },
  { title: 'Status', width: 34 },
  { title: 'Ord', width: 60 },
  { title: 'Rettelse', width: 30 },
  { title: 'Kilde', width: 26 },
];

function quarterRows(report: QuarterlyReport): readonly (readonly Value[])[] {
  return report.areas.flatMap((area) => area.lines.map((line) => quarterRow(report, area, line)));
}

function quarterRow(report: QuarterlyReport, { area }: AreaSummary, line: IndicatorLine): readonly Value[] {
  const { figure, terms, indicator, sinceLast, sinceLastYear } = line;
  const isNumber = indicator.kind === 'number';
  const range = terms.direction === 'range' ? terms.range : undefined;
  return [
    ...placeOf(report.strategy, area.id),
    indicator.name,
    figure?.value,
    isNumber ? terms.unit : '',
    figure === undefined ? '' : quarterName(figure.quarter),
    isNumber ? (range?.low ?? terms.target?.value) : undefined,
    isNumber ? range?.high : undefined,
    isNumber ? targetDayWords(terms) : '',
    markWords(line).word,
    line.state === 'reported' ? changeOf(sinceLast, terms) : undefined,
    line.state === 'reported' && sinceLast !== undefined ? quarterName(sinceLast.since) : '',
    line.state === 'reported' ? changeOf(sinceLastYear, terms) : undefined,
    ageWords(line, report.quarter),
    line.narrative || line.reason,
    correctionWords(line),
    indicator.source,
  ];
}

/** Rounded as the numbers are: 100,1 less 91,5 is 8,6 and not 8,60000000000001. */
function changeOf(change: Change | undefined, { decimals }: Terms): number | undefined {
  return change === undefined ? undefined : roundTo(change.by, decimals);
}

const seriesColumns: readonly Column[] = [
  ...placeColumns,
  { title: 'Indikator', width: 34 },
  { title: 'Kvartal', width: 12 },
  { title: 'Tal', width: 12 },
  { title: 'Enhed', width: 12 },
  { title: 'Farve', width: 14 },
  { title: 'Ord', width: 60 },
];

/** Every approved report up to the quarter, one row each: long form, so that a pivot table can be made of it. */
function seriesRows(report: QuarterlyReport, records: Records): readonly (readonly Value[])[] {
  return report.areas.flatMap(({ area }) =>
    (records.indicatorsOf.get(area.id) ?? []).flatMap((record) =>
      record.approved
        .filter(({ quarter }) => quarter <= report.quarter)
        .map((point) => [...placeOf(report.strategy, area.id), ...pointCells(record, point)]),
    ),
  );
}

function pointCells({ indicator }: IndicatorRecord, { quarter, revision }: Point): readonly Value[] {
  const { report, terms } = revision;
  const status = statusOf(report, terms, quarter);
  return [
    indicator.name,
    quarter,
    report.value,
    indicator.kind === 'number' ? terms.unit : '',
    status.is === 'judged' ? colourWords[status.colour].word : colourWords.none.word,
    report.narrative || report.notApplicable,
  ];
}

const actionColumns: readonly Column[] = [
  ...placeColumns,
  { title: 'Handling', width: 44 },
  { title: 'Frist', width: 12 },
  { title: 'Tilstand', width: 14 },
  { title: 'Dage over fristen', width: 12 },
];

const actionStates = { planned: 'planlagt', 'under-way': 'i gang', done: 'færdig', stopped: 'stoppet' } as const;

function actionRows(report: QuarterlyReport): readonly (readonly Value[])[] {
  return report.areas.flatMap(({ area, actions }) => {
    const told = [...actions.done, ...actions.fresh, ...actions.overdue];
    return [...new Map(told.map((line) => [line.action.id, line])).values()].map(({ action, overdueDays }) => [
      ...placeOf(report.strategy, area.id),
      action.title,
      action.deadline,
      actionStates[action.state],
      overdueDays,
    ]);
  });
}

function aboutRows(report: QuarterlyReport, version: Version): readonly (readonly Value[])[] {
  return [
    periodWords(report),
    `${quarterName(report.quarter)}. ${versionWords(version)}.`,
    'Arket »Kvartalet« har hver indikators seneste godkendte tal, og hvor gammelt det er. »Alle tal« har alle godkendte tal indtil da. »Handlinger« har dem, der er nye, færdige eller over fristen.',
    'Kun tal, som formanden har godkendt, er med.',
    colourRule,
  ].map((text) => [text]);
}

function placeOf(strategy: Strategy, fokusomraadeId: string): readonly string[] {
  const { title, udvalgId, sigtepunktId } = fokusomraadeById(strategy, fokusomraadeId);
  return [sigtepunktById(strategy, sigtepunktId).title, udvalgById(strategy, udvalgId).title, title];
}

/** Numbers stay numbers and words stay words: nothing that somebody wrote becomes a formula. */
function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(row.map((value) => (typeof value === 'string' ? xmlText(value) : (value ?? null))));
  }
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  if (columns.length > 1) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
}
