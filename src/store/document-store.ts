/**
 * The one port through which state is kept. An aggregate is one document, so a conditional replace is the whole
 * transaction: no multi-document transaction is offered, and none is needed.
 */
export interface DocumentStore {
  /** Gives the document as it is now, or undefined; an expired one is not there. Throws a `StoreFault` when the store cannot answer. */
  read(key: DocumentKey): Promise<StoredDocument | undefined>;
  /** Writes a new document. `exists` when the id is taken. */
  create(document: DocumentDraft): Promise<WriteResult>;
  /** Replaces the document that was read with `etag`. `changed` when somebody wrote or deleted it since. */
  replace(document: DocumentDraft, etag: string): Promise<WriteResult>;
  /** Deletes the document that was read with `etag`. */
  delete(key: DocumentKey, etag: string): Promise<DeleteResult>;
  /** One page of a partition's documents of one kind, ordered by id (code units). */
  list(query: ListQuery): Promise<DocumentPage>;
  /** Releases files and connections; a closed store answers nothing. */
  close(): Promise<void>;
}

export type DocumentKey = { readonly partition: string; readonly id: string };

/** What is written. `body` is JSON; `kind` and `schemaVersion` say which zod schema reads it back. */
export type DocumentDraft = DocumentKey & {
  readonly kind: string;
  readonly schemaVersion: number;
  readonly body: JsonObject;
  /** When it may be forgotten (ISO 8601, UTC); neither store gives it back after that moment. */
  readonly expiresAt?: string;
};

export type StoredDocument = DocumentDraft & { readonly etag: string };

export type WriteResult =
  | { readonly ok: true; readonly etag: string }
  | { readonly ok: false; readonly reason: 'exists' | 'changed' };

export type DeleteResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'changed' };

export type ListQuery = {
  readonly partition: string;
  readonly kind: string;
  /** At most this many, 1 to 1000; 100 unless told. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
};

export type DocumentPage = {
  readonly documents: readonly StoredDocument[];
  /** Where the next page starts; undefined on the last. */
  readonly next?: string;
};

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };
