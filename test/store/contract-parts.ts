import type { DocumentDraft, DocumentStore, StoredDocument } from '../../src/store/document-store.js';
import { documentsIn } from '../../src/store/every-document.js';

/** What a case of the contract works on. */
export type Contract = {
  readonly store: DocumentStore;
  /** Another connection to the same documents, as a second process has it. */
  readonly other: DocumentStore;
  /** Moves the clock that both tell expiry by. */
  readonly clock: { now: number };
  /** Gives a partition that nobody else uses. */
  readonly partition: () => string;
};

export function draftIn(partition: string, id: string, body: DocumentDraft['body']): DocumentDraft {
  return { partition, id, kind: 'note', schemaVersion: 1, body };
}

export async function etagOf(written: ReturnType<DocumentStore['create']>): Promise<string> {
  const result = await written;
  if (!result.ok) throw new Error(`not written: ${result.reason}`);
  return result.etag;
}

export async function bodiesIn(store: DocumentStore, partition: string): Promise<StoredDocument['body'][]> {
  const found: StoredDocument['body'][] = [];
  for await (const { body } of documentsIn(store, { partition })) found.push(body);
  return found;
}
