import type { FeatureTurn } from '../conversation/feature.js';
import { draftOf } from '../store/document-type.js';
import { type Importing, previewWithoutBad } from './apply-import.js';
import type { Change } from './changes.js';
import type { PlacedFault, PlacedRemark } from './faults.js';
import { importDocument, importKey, type KeptImport, keptForMs } from './import-plan.js';
import { keepRows } from './kept-rows.js';
import type { FileGiven } from './read-file.js';
import { readRows, withLetters } from './read-rows.js';

/** What an admin is shown before anything is written. */
export type Preview = {
  readonly files: readonly string[];
  readonly changes: readonly Change[];
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
} & (
  | { readonly is: 'shown'; readonly importId: string; readonly leftOut: number }
  /** Nothing of it can be used, or nothing is new. */
  | { readonly is: 'nothing-to-do' }
  /** It is more than can be kept until the answer. */
  | { readonly is: 'too-much' }
);

/** What a store keeps of one document, less than its own limit (1.5 MB): the rest is left for the envelope. */
const mostCharacters = 1_200_000;

/**
 * Reads files, plans what they would change, and keeps that for an hour until the admin answers. Rows with faults are left
 * out of it; where headings or whole files cannot be read, nothing is offered.
 */
export async function keepPreview(
  files: readonly FileGiven[],
  { store, caller, newId, now }: FeatureTurn,
  importing: Importing,
): Promise<Preview> {
  const read = await readRows(files, importing.strategy);
  const plan = await previewWithoutBad(importing, read.rows);
  const faults = withLetters([...read.faults, ...plan.faults], read.letters);
  const shown = {
    files: files.map(({ name }) => name),
    changes: plan.changes,
    faults,
    remarks: [...read.remarks, ...plan.remarks],
  };
  const isUnreadable = read.faults.some(({ place }) => place.row === undefined);
  if (isUnreadable) return { is: 'nothing-to-do', ...shown, changes: [] };
  if (plan.changes.length === 0) return { is: 'nothing-to-do', ...shown };

  const kept: KeptImport = {
    aadObjectId: caller.aadObjectId ?? '',
    files: shown.files,
    rows: [...keepRows(plan.rows)],
    shown: plan.changes.map((change) => ({ ...change, about: [...change.about], cells: [...change.cells] })),
    leftOut: countRows(faults),
  };
  if (JSON.stringify(kept).length > mostCharacters) return { is: 'too-much', ...shown };
  const importId = newId();
  const expiresAt = new Date(now.getTime() + keptForMs).toISOString();
  await store.create(draftOf(importDocument, importKey(importId), kept, expiresAt));
  return { is: 'shown', importId, leftOut: kept.leftOut, ...shown };
}

function countRows(faults: readonly PlacedFault[]): number {
  return new Set(faults.map(({ place }) => `${place.file}\n${place.sheet}\n${place.row}`)).size;
}
