import { z } from 'zod';
import { decodeKey, type EncodedKey } from './document-limits.js';
import type { DocumentDraft, StoredDocument } from './document-store.js';
import { StoreFault } from './store-fault.js';
import { documentOf, parseRecord, recordOf, type StoredRecord } from './stored-record.js';

/** A document as it lies in the container. */
export type CosmosItem = StoredRecord &
  EncodedKey & {
    /** New for every write: by it a write knows its own work again when the answer got lost on the way. */
    readonly writeId: string;
    /** Seconds from the write after which Azure takes the item away; needs the container's default TTL to be -1. */
    readonly ttl?: number;
  };

export type FoundItem = { readonly document: StoredDocument; readonly writeId: string };

/** The longest TTL that Cosmos DB takes. */
const longestTtl = 2_147_483_647;

/** Gives the item to write. `now` is in milliseconds since 1970. */
export function itemOf(key: EncodedKey, draft: DocumentDraft, writeId: string, now: number): CosmosItem {
  return { ...key, ...recordOf(draft), writeId, ...ttlOf(draft, now) };
}

/** Gives the document that an item of the container is. Throws a `StoreFault` `unreadable` when it is none of ours. */
export function readItem(item: unknown): FoundItem {
  const parsed = Envelope.safeParse(item);
  if (!parsed.success) throw new StoreFault('unreadable', 'the container holds an item that the bot did not write');
  const { partition, id, writeId, _etag } = parsed.data;
  const key = decodeKey({ partition, id });
  return { document: documentOf(key, parseRecord(item, `${key.partition} ${key.id}`), _etag), writeId };
}

const Envelope = z.object({ partition: z.string(), id: z.string(), writeId: z.string(), _etag: z.string() });

function ttlOf({ expiresAt }: DocumentDraft, now: number): { readonly ttl?: number } {
  if (expiresAt === undefined) return {};
  const seconds = Math.ceil((Date.parse(expiresAt) - now) / 1000);
  return { ttl: Math.min(Math.max(seconds, 1), longestTtl) };
}
