import { z } from 'zod';
import type { DocumentType } from '../store/document-type.js';
import type { Change } from './changes.js';
import { KeptRow } from './kept-rows.js';

const Shown = z.strictObject({
  table: z.enum(['people', 'indicators', 'actions', 'meetings']),
  is: z.enum(['new', 'changed', 'gone']),
  key: z.string(),
  about: z.array(z.string()),
  cells: z.array(z.strictObject({ heading: z.string(), from: z.string(), to: z.string() })),
}) satisfies z.ZodType<Change>;

/**
 * An import that an admin has been shown and has not agreed to yet: the rows, and what they were said to change. It is
 * agreed to by whoever sent the files, within an hour, and holds only as long as it would still change just that.
 */
export const KeptImport = z.strictObject({
  /** Whose it is, by Entra object id. */
  aadObjectId: z.string().min(1),
  files: z.array(z.string()),
  rows: z.array(KeptRow),
  shown: z.array(Shown),
  /** How many rows are left out for their faults. */
  leftOut: z.int().min(0),
  /** Once it is carried out; the same press again is answered the same. */
  doneAt: z.iso.datetime().optional(),
});
export type KeptImport = z.infer<typeof KeptImport>;

export const importDocument: DocumentType<KeptImport> = { kind: 'import', schemaVersion: 1, body: KeptImport };

/** How long an admin may think about it. */
export const keptForMs = 60 * 60 * 1000;

/** Where a kept import lies. */
export function importKey(importId: string): { readonly partition: string; readonly id: string } {
  return { partition: 'imports', id: importId };
}
