import type { Workbook } from 'exceljs';
import { zipSync } from 'fflate';
import { unpackZip } from '../files/unpack-zip.js';
import type { FileFault } from './faults.js';
import { mostMergedCells, workbookLimits } from './limits.js';

export type OpenedWorkbook =
  | { readonly is: 'opened'; readonly workbook: Workbook }
  | { readonly is: 'refused'; readonly fault: FileFault };

/** The parts of a workbook that hold what its cells say: no pictures, comments, tables, macros. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

/** What reading a sheet can do without. Column widths and validations of whole columns would be made cell by cell. */
const ignored = [
  'autoFilter',
  'colBreaks',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
];

/**
 * Opens a workbook that came from outside. It is unpacked within limits first, and only the parts that are needed go on to
 * exceljs, packed anew: what was measured is what is read.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const unpacked = unpackZip(bytes, workbookLimits, (name) => parts.test(name.replace(/^\//, '')));
  if (unpacked.is === 'refused') {
    return refused(unpacked.why === 'too-large' ? { is: 'too-large' } : { is: 'unreadable' });
  }
  const entries = [...unpacked.entries].map(([name, content]) => [name, withoutNames(name, content)] as const);
  if (!entries.some(([name]) => name.endsWith('xl/workbook.xml'))) return refused({ is: 'unknown-format' });
  if (mergedCells(entries) > mostMergedCells || entries.some(hasImpossibleRow)) return refused({ is: 'too-large' });
  return load(zipSync(Object.fromEntries(entries), { level: 0 }));
}

async function load(bytes: Uint8Array): Promise<OpenedWorkbook> {
  // Loaded only where it is used: it takes a good part of a second, and the bot seldom reads a workbook.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(bytes as never, { ignoreNodes: ignored });
  } catch {
    return refused({ is: 'unreadable' });
  }
  return { is: 'opened', workbook };
}

function refused(fault: FileFault): OpenedWorkbook {
  return { is: 'refused', fault };
}

/** Named areas (a print area, say) may be whole sheets, which exceljs would go through cell by cell. */
function withoutNames(name: string, content: Uint8Array): Uint8Array {
  if (!name.endsWith('xl/workbook.xml')) return content;
  const text = new TextDecoder().decode(content);
  return new TextEncoder().encode(text.replace(/<(\w+:)?definedNames\b[\s\S]*?<\/(\w+:)?definedNames>/g, ''));
}

const mergeTag = /<(?:\w+:)?mergeCell\b[^>]*>/g;
const mergeRange = /\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;

/** Gives how many cells the merged areas cover; one that cannot be read counts as too many. */
function mergedCells(entries: readonly (readonly [string, Uint8Array])[]): number {
  let count = 0;
  for (const [name, content] of entries) {
    if (!name.includes('xl/worksheets/')) continue;
    for (const [tag] of new TextDecoder().decode(content).matchAll(mergeTag)) {
      const range = mergeRange.exec(tag);
      if (range === null) return Number.POSITIVE_INFINITY;
      const [, left = '', top, right = '', bottom] = range;
      count += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
    }
  }
  return count;
}

/** Excel ends at row 1,048,576; going through a sheet that claims billions would never end. */
function hasImpossibleRow([name, content]: readonly [string, Uint8Array]): boolean {
  return (
    name.includes('xl/worksheets/') &&
    /<(?:\w+:)?row\b[^>]*\br\s*=\s*["'][^"']{8,}/.test(new TextDecoder().decode(content))
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
