import { randomInt } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import { decodeId } from './document-id.js';
import { checkDraft, type EncodedKey, encodeKey, encodePart, isExpired, pageSize } from './document-limits.js';
import type {
  DeleteResult,
  DocumentDraft,
  DocumentKey,
  DocumentPage,
  DocumentStore,
  ListQuery,
  StoredDocument,
  WriteResult,
} from './document-store.js';
import { StoreFault } from './store-fault.js';
import { documentOf, parseRecord, recordOf, type StoredRecord } from './stored-record.js';

/** The documents by [partition, id] with a version each, and beside them keys only: by kind, and by when they expire. */
export type EmbeddedFiles = {
  readonly root: RootDatabase<string, string[]>;
  readonly documents: Database<string, string[]>;
  readonly index: Database<string, (string | number)[]>;
};

type Entry = { readonly record: StoredRecord; readonly version: number };

/** Above every character of an encoded id, so [partition, last] ends a partition. */
const last = '\x7f';
const sweepEveryMilliseconds = 60_000;
const mostPerSweep = 500;

/**
 * The store on one machine: lmdb in DATA_DIR. Several processes may have it open at once. A write is answered when it is
 * on the disk, each under a new random version, which is the etag. Opened by open-embedded-store.ts.
 */
export class EmbeddedStore implements DocumentStore {
  readonly #files: EmbeddedFiles;
  readonly #now: () => number;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(files: EmbeddedFiles, now: () => number) {
    this.#files = files;
    this.#now = now;
  }

  async read(key: DocumentKey): Promise<StoredDocument | undefined> {
    const encoded = encodeKey(key);
    this.#freshen();
    const entry = this.#entry(encoded);
    return entry === undefined || isExpired(entry.record, this.#now())
      ? undefined
      : documentOf(key, entry.record, String(entry.version));
  }

  async create(draft: DocumentDraft): Promise<WriteResult> {
    checkDraft(draft);
    const key = encodeKey(draft);
    await this.#sweep();
    this.#freshen();
    const present = this.#entry(key);
    if (present !== undefined && !isExpired(present.record, this.#now())) return { ok: false, reason: 'exists' };
    const etag = await this.#write(key, recordOf(draft), present);
    return etag === undefined ? { ok: false, reason: 'exists' } : { ok: true, etag };
  }

  async replace(draft: DocumentDraft, etag: string): Promise<WriteResult> {
    checkDraft(draft);
    const key = encodeKey(draft);
    await this.#sweep();
    this.#freshen();
    const present = this.#entry(key);
    if (present === undefined || String(present.version) !== etag) return { ok: false, reason: 'changed' };
    const written = await this.#write(key, recordOf(draft), present);
    return written === undefined ? { ok: false, reason: 'changed' } : { ok: true, etag: written };
  }

  async delete(key: DocumentKey, etag: string): Promise<DeleteResult> {
    const encoded = encodeKey(key);
    this.#freshen();
    const present = this.#entry(encoded);
    if (present === undefined || String(present.version) !== etag) return { ok: false, reason: 'changed' };
    return (await this.#remove(encoded, present)) ? { ok: true } : { ok: false, reason: 'changed' };
  }

  async list(query: ListQuery): Promise<DocumentPage> {
    const limit = pageSize(query);
    const partition = encodePart('partition', query.partition);
    this.#freshen();
    const ids = [...this.#idsAfter(partition, query, limit + 1)];

    const documents: StoredDocument[] = [];
    for (const id of ids.slice(0, limit)) {
      const entry = this.#entry({ partition, id });
      if (entry === undefined || isExpired(entry.record, this.#now())) continue;
      documents.push(documentOf({ partition: query.partition, id: decodeId(id) }, entry.record, String(entry.version)));
    }
    const lastId = ids[limit - 1];
    return ids.length > limit && lastId !== undefined ? { documents, next: decodeId(lastId) } : { documents };
  }

  async nextPartition(after?: string): Promise<string | undefined> {
    this.#freshen();
    const start = after === undefined ? {} : { start: [encodePart('partition', after), last] };
    for (const [partition] of this.#files.documents.getKeys({ ...start, limit: 1 })) {
      return partition === undefined ? undefined : decodeId(partition);
    }
    return undefined;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#files.root.close();
  }

  /** lmdb keeps one view of the data through an event turn; what another process wrote meanwhile is to be seen too. */
  #freshen(): void {
    if (this.#closed) throw new StoreFault('unavailable', 'the embedded store is closed');
    this.#files.root.resetReadTxn();
  }

  #entry(key: EncodedKey): Entry | undefined {
    const found = this.#files.documents.getEntry([key.partition, key.id]);
    if (found?.version === undefined) return undefined;
    const name = `${decodeId(key.partition)} ${decodeId(key.id)}`;
    return { record: parseRecord(parseJson(found.value), name), version: found.version };
  }

  *#idsAfter(partition: string, { kind, after }: ListQuery, limit: number): Iterable<string> {
    const start = after === undefined ? [] : [encodePart('id', after)];
    const options = { exclusiveStart: after !== undefined, limit };
    if (kind === undefined) {
      const range = { start: [partition, ...start], end: [partition, last], ...options };
      for (const key of this.#files.documents.getKeys(range)) yield String(key[1]);
    } else {
      const prefix = ['kind', partition, kind];
      const range = { start: [...prefix, ...start], end: [...prefix, last], ...options };
      for (const key of this.#files.index.getKeys(range)) yield String(key[3]);
    }
  }

  /** Writes over exactly the version that was seen, or where none was. Undefined when somebody else came first. */
  async #write(key: EncodedKey, record: StoredRecord, seen: Entry | undefined): Promise<string | undefined> {
    const { documents, index } = this.#files;
    const version = newVersion();
    const put = () => {
      documents.put([key.partition, key.id], JSON.stringify(record), version);
      for (const old of seen === undefined ? [] : indexKeys(key, seen.record)) index.remove(old);
      for (const entry of indexKeys(key, record)) index.put(entry, '');
    };
    return (await this.#commit(key, seen, put)) ? String(version) : undefined;
  }

  #remove(key: EncodedKey, seen: Entry): Promise<boolean> {
    const { documents, index } = this.#files;
    return this.#commit(key, seen, () => {
      documents.remove([key.partition, key.id]);
      for (const old of indexKeys(key, seen.record)) index.remove(old);
    });
  }

  /** One transaction, done only if the document still has the version that was seen; true once it is on the disk. */
  async #commit(key: EncodedKey, seen: Entry | undefined, writes: () => void): Promise<boolean> {
    const { documents } = this.#files;
    const lmdbKey = [key.partition, key.id];
    try {
      const done = await (seen === undefined
        ? documents.ifNoExists(lmdbKey, writes)
        : documents.ifVersion(lmdbKey, seen.version, writes));
      await documents.flushed;
      return done;
    } catch (cause) {
      throw new StoreFault('unavailable', 'writing to the embedded store failed', { cause });
    }
  }

  /** Takes away what has expired, at most once a minute and ahead of a write, so that it does not stay on the disk. */
  async #sweep(): Promise<void> {
    const now = this.#now();
    if (now - this.#sweptAt < sweepEveryMilliseconds) return;
    this.#sweptAt = now;
    this.#freshen();
    const range = { start: ['expires'], end: ['expires', now], inclusiveEnd: true, limit: mostPerSweep };
    const due = [...this.#files.index.getKeys(range)];
    await Promise.all(
      due.map((entry) => {
        const key = { partition: String(entry[2]), id: String(entry[3]) };
        const present = this.#entry(key);
        return present !== undefined && isExpired(present.record, now) ? this.#remove(key, present) : false;
      }),
    );
  }
}

function indexKeys({ partition, id }: EncodedKey, { kind, expiresAt }: StoredRecord): (string | number)[][] {
  const byKind = ['kind', partition, kind, id];
  return expiresAt === undefined ? [byKind] : [byKind, ['expires', Date.parse(expiresAt), partition, id]];
}

/** Undefined for what is no JSON, so that it is refused by the schema as any other fault is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** 53 random bits, all that a version (a double) holds: delete and create again never brings an old etag back. */
function newVersion(): number {
  return randomInt(1, 2 ** 21) * 2 ** 32 + randomInt(2 ** 32);
}
