import type { ZipLimits } from '../files/unpack-zip.js';

/** The largest file that is taken: a municipality's whole set-up is some hundred kilobytes. */
export const mostFileBytes = 5_000_000;
/** What a workbook may come to when it is unpacked: some seconds of reading at the most. */
export const workbookLimits: ZipLimits = { mostBytes: 30_000_000, mostEntries: 500 };
/** The most rows that a table may have. */
export const mostRows = 5_000;
/** The most cells that merged areas of a workbook may cover: each of them is made when it is read. */
export const mostMergedCells = 50_000;
