import type { TermsFault } from '../indicators/terms-faults.js';
import type { Cell, Place } from './sheet.js';

/** What can be wrong with a whole file or sheet. */
export type FileFault =
  | { readonly is: 'unknown-format' }
  /** The old .xls, or a workbook with a password: both are the same kind of container. */
  | { readonly is: 'old-or-locked-workbook' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'too-large' }
  | { readonly is: 'too-many-rows'; readonly most: number }
  /** No sheet has headings that are known. */
  | { readonly is: 'no-table' }
  /** A calendar in which no event names an udvalg. */
  | { readonly is: 'no-meetings' }
  | { readonly is: 'column-missing'; readonly heading: string }
  | { readonly is: 'column-twice'; readonly heading: string }
  | { readonly is: 'column-misspelt'; readonly heading: string; readonly meant: string };

/** What can be wrong with what stands in one cell. */
export type CellFault =
  | { readonly is: 'cpr' }
  | { readonly is: 'formula-without-value' }
  | { readonly is: 'error-value'; readonly text: string }
  | { readonly is: 'empty' }
  | { readonly is: 'too-long'; readonly most: number }
  | { readonly is: 'not-a-day'; readonly text: string }
  | { readonly is: 'day-without-year'; readonly text: string }
  | { readonly is: 'day-too-far'; readonly day: string }
  | { readonly is: 'not-a-quarter'; readonly text: string }
  | { readonly is: 'quarter-without-year'; readonly text: string }
  | { readonly is: 'not-quarters'; readonly text: string }
  | { readonly is: 'not-a-number'; readonly text: string }
  | { readonly is: 'other-unit'; readonly text: string; readonly unit: string }
  | { readonly is: 'doubtful-number'; readonly text: string; readonly readings: readonly string[] }
  | { readonly is: 'not-whole'; readonly text: string; readonly low: number; readonly high: number }
  | { readonly is: 'not-one-of'; readonly text: string; readonly words: readonly string[] }
  | { readonly is: 'not-an-email'; readonly text: string }
  | { readonly is: 'unknown-udvalg'; readonly text: string; readonly titles: readonly string[] }
  | { readonly is: 'unknown-area'; readonly text: string; readonly meant: string | undefined }
  | { readonly is: 'area-elsewhere'; readonly area: string; readonly udvalg: string }
  | { readonly is: 'unit-like-number'; readonly text: string }
  | { readonly is: 'not-an-id'; readonly text: string };

/** What can be wrong with a row as a whole: its cells do not go together. */
export type RowFault =
  /** A calendar's event that stands for many days. */
  | { readonly is: 'repeating-event' }
  | { readonly is: 'nobody-named' | 'email-and-entra-id' }
  | { readonly is: 'role-without-udvalg' | 'udvalg-without-role' | 'areas-without-role' }
  | { readonly is: 'stand-in-unfinished' }
  | { readonly is: 'stand-in-cells-without-role' }
  | { readonly is: 'days-backwards'; readonly from: string; readonly to: string }
  | { readonly is: 'deadline-after-meeting'; readonly deadline: string; readonly date: string }
  | { readonly is: 'direction-missing' }
  | { readonly is: 'half-baseline' | 'half-target' | 'half-range' | 'half-thresholds' | 'half-rhythm' | 'half-retired' }
  | { readonly is: 'done-day-without-state' }
  | { readonly is: 'terms'; readonly fault: TermsFault };

/** What can be wrong with a row beside the other rows, or beside what the bot holds already. */
export type PlanFault =
  | { readonly is: 'row-twice'; readonly other: Place }
  | { readonly is: 'differs-from-row'; readonly other: Place }
  | { readonly is: 'area-taken'; readonly other: Place; readonly areas: readonly string[] | 'all' }
  | { readonly is: 'unknown-person'; readonly text: string }
  | { readonly is: 'several-people'; readonly text: string }
  | { readonly is: 'last-admin' }
  | { readonly is: 'first-admin' }
  | { readonly is: 'stands-in-for-self' }
  | { readonly is: 'away-without-seat'; readonly away: string; readonly udvalg: string }
  | { readonly is: 'stand-in-overlaps'; readonly other: string; readonly from: string; readonly to: string }
  /** The id is that of something in another fokusområde, which it cannot leave. */
  | { readonly is: 'other-area' }
  /** An indicator's past hangs on its type: another one is another indicator. */
  | { readonly is: 'other-kind' }
  /** The id is that of something in an earlier strategy. */
  | { readonly is: 'id-taken' }
  | { readonly is: 'retired'; readonly on: string }
  | { readonly is: 'too-many-people'; readonly most: number };

export type Fault = FileFault | CellFault | RowFault | PlanFault;

export type PlacedFault = { readonly place: Place; readonly fault: Fault };

/** What is worth telling though nothing is wrong. */
export type Remark =
  | { readonly is: 'hidden-sheet' }
  | { readonly is: 'formulas'; readonly cells: readonly string[]; readonly count: number }
  | { readonly is: 'merged-cells'; readonly count: number }
  | { readonly is: 'examples'; readonly count: number }
  | { readonly is: 'unknown-sheet' }
  | { readonly is: 'unknown-column'; readonly heading: string }
  | { readonly is: 'other-events'; readonly count: number }
  | { readonly is: 'sheet-without-rows' }
  | { readonly is: 'stand-in-over'; readonly to: string }
  | { readonly is: 'more-decimals'; readonly value: number }
  | { readonly is: 'new-owner'; readonly email: string };

export type PlacedRemark = { readonly place: Place; readonly remark: Remark };

/** A row as it was understood, with where it stands and the cells that say it. */
export type Placed<Row> = {
  readonly place: Place;
  readonly row: Row;
  readonly cells: Readonly<Record<string, Cell | undefined>>;
};

/** Gives faults in the order of the file, one for each cell: what follows from the first says nothing new. */
export function inFileOrder(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const sheets = [...new Set(faults.map(({ place }) => sheetOf(place)))];
  const cells = new Set<string>();
  return [...faults]
    .sort(
      (a, b) =>
        sheets.indexOf(sheetOf(a.place)) - sheets.indexOf(sheetOf(b.place)) || (a.place.row ?? 0) - (b.place.row ?? 0),
    )
    .filter(({ place }) => {
      const cell = `${sheetOf(place)} ${place.row} ${place.column?.letter} ${place.column?.heading}`;
      return place.row === undefined || (!cells.has(cell) && cells.add(cell));
    });
}

function sheetOf({ file, sheet = '' }: Place): string {
  return `${file}\n${sheet}`;
}
