import type { Place } from '../../exchange/sheet.js';
import { maskCpr } from '../../language/cpr.js';

/** Gives a place as people find it: "personer.xlsx, arket Personer, række 4, kolonne B (E-mail)". */
export function placeText({ file, sheet, counted, row, column }: Place): string {
  const parts = [
    file,
    ...(sheet === undefined ? [] : [counted === 'items' ? `listen ${sheet}` : `arket ${sheet}`]),
    ...(row === undefined ? [] : [`${rowWords[counted ?? 'rows']} ${row}`]),
    ...(column === undefined ? [] : [columnText(column)]),
  ];
  // Names of files and sheets are written by people, too.
  return maskCpr(parts.join(', ')).text;
}

const rowWords = { rows: 'række', items: 'nr.', lines: 'linje' } as const;

function columnText({ letter, heading }: NonNullable<Place['column']>): string {
  if (letter === undefined) return `»${heading}«`;
  return heading === '' ? `kolonne ${letter}` : `kolonne ${letter} (${heading})`;
}

/** Gives which row it is, where the file is known. */
export function rowText({ sheet, counted, row }: Place): string {
  const where = `${rowWords[counted ?? 'rows']} ${row ?? ''}`;
  return sheet === undefined ? where : `${where} på arket ${sheet}`;
}
