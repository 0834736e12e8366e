import { createHash } from 'node:crypto';
import type { DocumentDraft, DocumentStore, JsonValue } from './document-store.js';
import { everyDocument } from './every-document.js';

/** How many documents a store holds and one hash over all of them: two stores with the same hold the same. */
export type StoreDigest = { readonly count: number; readonly hash: string };

/** Gives the digest of a store, in whichever order its documents keep their fields; etags are left out. */
export async function digestStore(store: DocumentStore): Promise<StoreDigest> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const document of everyDocument(store)) {
    hash.update(`${digestDocument(document)}\n`);
    count += 1;
  }
  return { count, hash: hash.digest('hex') };
}

/** Gives a hash over all that was written of a document. */
export function digestDocument({ partition, id, kind, schemaVersion, body, expiresAt }: DocumentDraft): string {
  const content = [partition, id, kind, schemaVersion, expiresAt ?? null, inOneOrder(body)];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Objects with their fields sorted: a database may give them back in another order. */
function inOneOrder(value: JsonValue | undefined): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, inOneOrder(field)]);
}
