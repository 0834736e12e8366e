import type { Sheet, SheetRow } from './sheet.js';
import { textCell } from './sheet.js';

/** Gives a CSV file as one table. It takes what Excel writes in Denmark, and what others write: any of the separators below. */
export function readCsv(text: string, file: string): Sheet {
  const { body, separator, skipped } = separatorOf(text);
  const rows = parseCsv(body, separator).map(
    (cells, index): SheetRow => ({ row: index + 1 + skipped, cells: cells.map(cellOf) }),
  );
  return {
    file,
    name: undefined,
    counted: 'rows',
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  };
}

/**
 * Gives the text of a file as Excel and others save it: UTF-8 (with a mark or without) or UTF-16 with its mark, else
 * Windows-1252, which Danish Excel writes where it says CSV and not "CSV UTF-8".
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const separators = [';', '\t', ','] as const;

/** The separator that the first line has most of; Excel's own first line `sep=;` says it outright. */
function separatorOf(text: string): { readonly body: string; readonly separator: string; readonly skipped: number } {
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told !== null) return { body: text.slice(told[0].length), separator: told[1] ?? ';', skipped: 1 };
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const count = (separator: string) => firstLine.split(separator).length;
  const separator = [...separators].sort((a, b) => count(b) - count(a))[0] ?? ';';
  return { body: text, separator, skipped: 0 };
}

/** Splits into rows of fields (RFC 4180): a field in quotes may hold separators, line breaks and doubled quotes. */
export function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, end } = fieldAt(text, at, separator);
    row.push(field);
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function fieldAt(text: string, start: number, separator: string): { readonly field: string; readonly end: number } {
  if (text[start] !== '"') return plainField(text, start, separator);
  let at = start + 1;
  let field = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    field += '"';
    at += 1;
  }
  // What some programs leave between the closing quote and the separator belongs to the field.
  const rest = plainField(text, at, separator);
  return { field: field + rest.field, end: rest.end };
}

function plainField(text: string, start: number, separator: string): { readonly field: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { field: text.slice(start, end), end };
}

/** What export puts before a text that a spreadsheet would take for a formula (write-csv.ts) is taken off again. */
function cellOf(field: string) {
  return textCell(/^'+[=+\-@\t]/.test(field) ? field.slice(1) : field);
}
