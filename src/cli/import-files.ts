import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { applyImport, previewImport, previewWithoutBad } from '../exchange/apply-import.js';
import type { PlacedFault } from '../exchange/faults.js';
import type { ImportPlan } from '../exchange/plan-import.js';
import { type FileGiven, isTableFile } from '../exchange/read-file.js';
import { type ReadRows, type Rows, readRows, withLetters } from '../exchange/read-rows.js';
import { faultText, remarkText } from '../replies/exchange/exchange-fault-texts.js';
import { changeLines, countLines, exchangeTexts as texts } from '../replies/exchange/exchange-texts.js';
import type { ExchangePlace } from './open-exchange.js';

export type ImportGiven = { readonly files: readonly string[]; readonly dryRun: boolean; readonly skipBad: boolean };

/** How many changes of a table are told: a dry run is there to be read. */
const [shownChanges, shownOnDryRun] = [20, 1_000];

/** Takes files in and says what came of it; gives the exit code. Without `skipBad` nothing is written where anything is wrong. */
export async function importFiles(place: ExchangePlace, { files, dryRun, skipBad }: ImportGiven): Promise<number> {
  const given = await readGiven(files);
  if (typeof given === 'string') return refuse([given]);
  const read = await readRows(given, place.strategy);
  const planned = await plan(place, read, skipBad);
  const faults = withLetters([...read.faults, ...planned.faults], read.letters);
  print([...read.remarks, ...planned.remarks].map(remarkText));
  refuse(faults.map(faultText));
  // A file or its headings that cannot be read is no row that could be skipped.
  if (read.faults.some((fault) => fault.place.row === undefined)) return refuse([texts.fileFaults]);
  if (faults.length > 0 && !skipBad) return refuse([texts.nothingChanged(faults.length)]);
  if (faults.length > 0) console.log(texts.skipped(countRows(faults)));

  print(changeReport(planned, dryRun ? shownOnDryRun : shownChanges));
  if (planned.changes.length === 0) return say(isEmpty(planned.rows) ? texts.noRows : texts.nothingNew);
  return dryRun ? say(texts.dryRun) : apply(place, planned.rows);
}

async function plan(
  place: ExchangePlace,
  { rows }: ReadRows,
  skipBad: boolean,
): Promise<ImportPlan & { readonly rows: Rows }> {
  return skipBad ? previewWithoutBad(place, rows) : { ...(await previewImport(place, rows)), rows };
}

async function apply(place: ExchangePlace, rows: Rows): Promise<number> {
  const applied = await applyImport(place, rows, () => true);
  switch (applied.is) {
    case 'done':
      return say(texts.saved);
    case 'faulty':
      return refuse([...applied.faults.map(faultText), texts.nothingChanged(applied.faults.length)]);
    case 'changed-meanwhile':
    case 'busy':
      return refuse([texts.busy]);
  }
}

function isEmpty(rows: Rows): boolean {
  return Object.values(rows).every((list) => list.length === 0);
}

function changeReport({ changes }: ImportPlan, most: number): readonly string[] {
  return countLines(changes).flatMap(({ table, text }) => [
    text,
    ...changeLines(changes, table, most).map((line) => `  ${line}`),
  ]);
}

/** Gives the files, those of a folder in the order of their names; a sentence where one cannot be read. */
async function readGiven(paths: readonly string[]): Promise<readonly FileGiven[] | string> {
  const files: FileGiven[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const names = isFolder
        ? (await readdir(path))
            .filter(isTableFile)
            .sort()
            .map((name) => join(path, name))
        : [path];
      for (const name of names) files.push({ name: basename(name), bytes: new Uint8Array(await readFile(name)) });
    } catch {
      return texts.noFile(path);
    }
  }
  return files.length === 0 ? texts.nothingRead : files;
}

function countRows(faults: readonly PlacedFault[]): number {
  return new Set(faults.map(({ place }) => `${place.file}\n${place.sheet}\n${place.row}`)).size;
}

function say(line: string): number {
  print([line]);
  return 0;
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
