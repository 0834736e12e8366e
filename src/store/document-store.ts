/**
 * The one port through which state is kept. An aggregate is one document, so a conditional replace is the whole
 * transaction: no multi-document transaction is offered, and none is needed.
 *
 * What a caller may meet in daily life comes back as a value (`exists`, `changed`). All else is a `StoreFault`
 * (store-fault.ts): the store cannot answer, or was asked for what it can never keep (an id too long, over 1.5 MB).
 */
export interface DocumentStore {
  /** Gives the document as it is now, or undefined; an expired one is not there. */
  read(key: DocumentKey): Promise<StoredDocument | undefined>;
  /** Writes a new document. `exists` when the id is taken by one that has not expired. */
  create(document: DocumentDraft): Promise<WriteResult>;
  /** Replaces the document that was read with `etag`. `changed` when somebody wrote or deleted it since. */
  replace(document: DocumentDraft, etag: string): Promise<WriteResult>;
  /** Deletes the document that was read with `etag`. `changed` when somebody wrote or deleted it since. */
  delete(key: DocumentKey, etag: string): Promise<DeleteResult>;
  /** One page of a partition, of one kind or of all, ordered by id (UTF-16 code units). */
  list(query: ListQuery): Promise<DocumentPage>;
  /** Gives the first partition name after `after` that holds documents (the very first without it), for copying and backup. */
  nextPartition(after?: string): Promise<string | undefined>;
  /** Releases files and connections; a closed store answers nothing. */
  close(): Promise<void>;
}

/** Both may hold any character; escaped (document-id.ts) each may be at most 255 long. */
export type DocumentKey = { readonly partition: string; readonly id: string };

/** What is written. `kind` (a-z, 0-9, hyphen) and `schemaVersion` say which zod schema reads it back (document-type.ts). */
export type DocumentDraft = DocumentKey & {
  readonly kind: string;
  readonly schemaVersion: number;
  readonly body: JsonObject;
  /** When it may be forgotten (ISO 8601 with zone); neither store gives it back after that moment. */
  readonly expiresAt?: string;
};

/** `etag` is opaque and new for every write: a document that was deleted and created again has another. */
export type StoredDocument = DocumentDraft & { readonly etag: string };

export type WriteResult =
  | { readonly ok: true; readonly etag: string }
  | { readonly ok: false; readonly reason: 'exists' | 'changed' };

export type DeleteResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'changed' };

export type ListQuery = {
  readonly partition: string;
  /** All kinds when left out. */
  readonly kind?: string;
  /** At most this many, 1 to 1000; 100 unless told. A page may hold fewer: only a missing `next` says that it is the last. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
};

export type DocumentPage = {
  readonly documents: readonly StoredDocument[];
  /** Where the next page starts (the id it comes after); undefined on the last. */
  readonly next?: string;
};

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
/** `undefined` is left out when it is written, as JSON does. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined };
