import { z } from 'zod';
import type { StoredDocument } from '../../src/store/document-store.js';
import { bodyOf, type DocumentType } from '../../src/store/document-type.js';

export type Counter = { readonly added: readonly number[] };

/** A document that remembers every change made to it, so that a lost one shows. */
export const counterType: DocumentType<Counter> = {
  kind: 'counter',
  schemaVersion: 1,
  body: z.object({ added: z.array(z.number()) }),
};

export function counterOf(stored: StoredDocument | undefined): Counter {
  return stored === undefined ? { added: [] } : bodyOf(counterType, stored);
}
