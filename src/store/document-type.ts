import type { z } from 'zod';
import type { DocumentDraft, DocumentKey, JsonObject, StoredDocument } from './document-store.js';
import { StoreFault } from './store-fault.js';

/** One kind of document: its name, its version, and the zod schema that its body passes whenever it is read. */
export type DocumentType<Body extends JsonObject> = {
  readonly kind: string;
  readonly schemaVersion: number;
  readonly body: z.ZodType<Body>;
};

/** Gives the body of a document that was read. Throws a `StoreFault` `unreadable` that names the fields, never their content. */
export function bodyOf<Body extends JsonObject>(type: DocumentType<Body>, document: StoredDocument): Body {
  const name = `${document.partition} ${document.id}`;
  if (document.kind !== type.kind || document.schemaVersion !== type.schemaVersion) {
    throw new StoreFault(
      'unreadable',
      `${name} is ${document.kind} version ${document.schemaVersion}, expected ${type.kind} version ${type.schemaVersion}`,
    );
  }
  const parsed = type.body.safeParse(document.body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
  throw new StoreFault('unreadable', `${name} (${type.kind}) does not pass its schema: ${faults}`);
}

/** Gives what to write for a body of this kind. */
export function draftOf<Body extends JsonObject>(
  type: DocumentType<Body>,
  key: DocumentKey,
  body: Body,
  expiresAt?: string,
): DocumentDraft {
  return {
    partition: key.partition,
    id: key.id,
    kind: type.kind,
    schemaVersion: type.schemaVersion,
    body,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}
