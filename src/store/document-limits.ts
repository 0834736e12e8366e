import { decodeId, encodeId } from './document-id.js';
import type { DocumentDraft, DocumentKey, ListQuery } from './document-store.js';
import { StoreFault } from './store-fault.js';

/** Cosmos DB keeps ids up to 255 characters; the embedded store refuses the same, so that state can move between them. */
export const longestEncodedId = 255;
/** Cosmos DB keeps items up to 2 MB; the rest is left for the envelope and for what it adds itself. */
export const largestBodyBytes = 1_500_000;
const defaultPage = 100;
const largestPage = 1000;

/** A key as it is stored. */
export type EncodedKey = { readonly partition: string; readonly id: string };

/** Gives the key as it is stored. Throws a `StoreFault` `invalid` when a part is empty or too long. */
export function encodeKey(key: DocumentKey): EncodedKey {
  return { partition: encodePart('partition', key.partition), id: encodePart('id', key.id) };
}

/** Gives a partition name or id as it is stored. Throws as `encodeKey` does. */
export function encodePart(part: 'partition' | 'id', value: string): string {
  const encoded = encodeId(value);
  if (encoded.length === 0 || encoded.length > longestEncodedId) {
    throw new StoreFault(
      'invalid',
      `${part} is ${encoded.length} characters as stored, allowed are 1 to ${longestEncodedId}: ${value.slice(0, 80)}`,
    );
  }
  return encoded;
}

/** Throws a `StoreFault` `invalid` when the draft's kind, version, expiry or size is none that a store can keep. */
export function checkDraft(draft: DocumentDraft): void {
  const name = `${draft.partition} ${draft.id}`.slice(0, 160);
  if (!/^[a-z][a-z0-9-]{0,99}$/.test(draft.kind)) throw new StoreFault('invalid', `${name} has the kind ${draft.kind}`);
  if (!Number.isSafeInteger(draft.schemaVersion) || draft.schemaVersion < 1) {
    throw new StoreFault('invalid', `${name} has the schema version ${draft.schemaVersion}`);
  }
  if (draft.expiresAt !== undefined && Number.isNaN(Date.parse(draft.expiresAt))) {
    throw new StoreFault('invalid', `${name} expires at ${draft.expiresAt}, which is no moment`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(draft.body));
  if (bytes > largestBodyBytes) {
    throw new StoreFault('invalid', `${name} is ${bytes} bytes, at most ${largestBodyBytes} can be kept`);
  }
}

/** Gives how many documents a page may hold. Throws a `StoreFault` `invalid` when the query asks for none or too many. */
export function pageSize({ limit = defaultPage }: ListQuery): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new StoreFault('invalid', `a page holds 1 to ${largestPage} documents, not ${limit}`);
  }
  return limit;
}

/** Whether the moment has come from which a document is no longer given back. `now` is in milliseconds since 1970. */
export function isExpired({ expiresAt }: { readonly expiresAt?: string | undefined }, now: number): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

/** Gives the key that was encoded. */
export function decodeKey(key: EncodedKey): DocumentKey {
  return { partition: decodeId(key.partition), id: decodeId(key.id) };
}
