import { z } from 'zod';
import type { DocumentDraft, JsonObject, StoredDocument } from './document-store.js';
import { StoreFault } from './store-fault.js';

/** What both stores keep of a document beside its key and etag; read back through this schema, whoever wrote it. */
export const StoredRecord = z.object({
  kind: z.string().min(1),
  schemaVersion: z.number().int().min(1),
  expiresAt: z.string().optional(),
  // Parsed JSON by construction; its own schema (document-type.ts) looks inside.
  body: z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});
export type StoredRecord = z.infer<typeof StoredRecord>;

/** Gives what is kept of a draft. */
export function recordOf({ kind, schemaVersion, body, expiresAt }: DocumentDraft): StoredRecord {
  return { kind, schemaVersion, ...(expiresAt === undefined ? {} : { expiresAt }), body };
}

/** Gives the record that was read. Throws a `StoreFault` `unreadable` that names the document, never its content. */
export function parseRecord(value: unknown, name: string): StoredRecord {
  const parsed = StoredRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new StoreFault('unreadable', `${name} is stored with faults in ${fields}`);
}

/** Gives the document that a record is, under its key and etag. */
export function documentOf(
  key: { readonly partition: string; readonly id: string },
  { kind, schemaVersion, body, expiresAt }: StoredRecord,
  etag: string,
): StoredDocument {
  const { partition, id } = key;
  return { partition, id, kind, schemaVersion, body, ...(expiresAt === undefined ? {} : { expiresAt }), etag };
}
