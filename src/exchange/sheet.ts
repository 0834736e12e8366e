/** What stands in one cell of a file, whatever kind of file it is; an empty one is undefined. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  /** `isPercent`: 0.85 that is shown as 85 %. */
  | { readonly is: 'number'; readonly value: number; readonly isPercent: boolean }
  /** ISO. */
  | { readonly is: 'day'; readonly day: string }
  /** A formula that was never counted, or one that came to an error. */
  | { readonly is: 'unusable'; readonly why: 'formula-without-value' | 'error'; readonly text: string };

export type SheetRow = {
  /** As the file counts it: the row of a sheet from 1, the item of a JSON list, the line of a calendar. */
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
};

/** A table as it was read: a sheet of a workbook, a CSV file, a list in a JSON file, the events of a calendar. */
export type Sheet = {
  readonly file: string;
  /** The name of the sheet, where the file has several. */
  readonly name: string | undefined;
  readonly counted: 'rows' | 'items' | 'lines';
  /** Without those that are empty. One of the first holds the headings. */
  readonly rows: readonly SheetRow[];
};

/** Where in a file something stands. */
export type Place = {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly counted?: Sheet['counted'];
  readonly row?: number;
  /** `letter` where the file has columns with letters. */
  readonly column?: { readonly letter: string | undefined; readonly heading: string };
};

/** Gives a cell's content as a person would read it. */
export function textOf(cell: Cell): string {
  switch (cell.is) {
    case 'text':
    case 'unusable':
      return cell.text;
    case 'number':
      return cell.isPercent ? `${inDanish(exactly(cell.value * 100))} %` : inDanish(cell.value);
    case 'day':
      return `${cell.day.slice(8)}-${cell.day.slice(5, 7)}-${cell.day.slice(0, 4)}`;
  }
}

/** Gives a cell with this text, or undefined when there is nothing in it. */
export function textCell(text: string): Cell | undefined {
  const trimmed = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim();
  return trimmed === '' ? undefined : { is: 'text', text: trimmed };
}

/** Gives the letters of a column, counted from 0: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before >= 0 ? columnLetter(before) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function inDanish(value: number): string {
  return String(value).replace('.', ',');
}

/** 0.07 · 100 is 7.000000000000001. */
function exactly(value: number): number {
  return Number(value.toPrecision(12));
}
