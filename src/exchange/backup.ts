import { z } from 'zod';
import { digestDocument } from '../store/document-digest.js';
import type { DocumentDraft, DocumentStore, StoredDocument } from '../store/document-store.js';
import { everyDocument } from '../store/every-document.js';
import { StoredRecord } from '../store/stored-record.js';

/**
 * A backup is lines of JSON: what it is, every document of every partition with a digest of its content, and at the end how
 * many there are and one digest over all. A file that was cut short has no end and is never restored.
 */
const Beginning = z.strictObject({ backup: z.literal('sigtebot'), version: z.literal(1), at: z.iso.datetime() });
const Line = StoredRecord.extend({
  partition: z.string().min(1),
  id: z.string().min(1),
  digest: z.string().length(64),
}).strict();
const End = z.strictObject({ end: z.literal(true), count: z.int().min(0), digest: z.string().length(64) });

/** Takes lines in order and gives a digest over them all; the one who reads files and streams brings it. */
export type Digest = { add(line: string): void; end(): string };

/** Gives the lines of a backup of a whole store. Nobody is kept from writing meanwhile: each document is whole, not all together. */
export async function* backupLines(store: DocumentStore, at: Date, digest: Digest): AsyncGenerator<string> {
  yield JSON.stringify({ backup: 'sigtebot', version: 1, at: at.toISOString() });
  let count = 0;
  for await (const { etag: _etag, ...document } of everyDocument(store)) {
    const own = digestDocument(document);
    digest.add(own);
    count += 1;
    yield JSON.stringify({ ...document, digest: own });
  }
  yield JSON.stringify({ end: true, count, digest: digest.end() });
}

/** What is wrong with a backup's line, counted from 1. */
export type BackupFault = {
  readonly line: number;
  readonly why: 'not-a-backup' | 'not-readable' | 'changed' | 'cut-short' | 'more-after-end';
};

/** Gives the documents of a backup, in order. Throws a `BackupError` where the file is not what was written. */
export async function* documentsOf(lines: AsyncIterable<string>, digest: Digest): AsyncGenerator<DocumentDraft> {
  let line = 0;
  let ended = false;
  let count = 0;
  for await (const text of lines) {
    line += 1;
    const value = parse(text);
    if (line === 1) {
      if (!Beginning.safeParse(value).success) throw new BackupError({ line, why: 'not-a-backup' });
      continue;
    }
    if (ended) throw new BackupError({ line, why: 'more-after-end' });
    const end = End.safeParse(value).data;
    if (end !== undefined) {
      if (end.count !== count || end.digest !== digest.end()) throw new BackupError({ line, why: 'changed' });
      ended = true;
      continue;
    }
    const read = Line.safeParse(value).data;
    if (read === undefined) throw new BackupError({ line, why: 'not-readable' });
    const { digest: own, ...document } = read;
    if (digestDocument(document) !== own) throw new BackupError({ line, why: 'changed' });
    digest.add(own);
    count += 1;
    yield document;
  }
  if (!ended) throw new BackupError({ line, why: line === 0 ? 'not-a-backup' : 'cut-short' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Thrown where a backup cannot be trusted; nothing of it has been written then. */
export class BackupError extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault) {
    super(`the backup is ${fault.why} at line ${fault.line}`);
    this.name = 'BackupError';
    this.fault = fault;
  }
}

/** What came of a restore. */
export type Restored =
  | { readonly is: 'done'; readonly written: number; readonly same: number; readonly expired: number }
  /** The store holds something that is not in the backup, or otherwise: nothing was written. */
  | { readonly is: 'not-empty'; readonly partition: string; readonly id: string };

export type Restoring = {
  /** Begins the backup anew each time it is called. */
  readonly open: () => AsyncIterable<DocumentDraft>;
  readonly store: DocumentStore;
  readonly now: Date;
};

/**
 * Writes a backup into an empty store. It is read through to its end first, so that one that cannot be trusted writes
 * nothing. A restore that was broken off can be run again: what is there already, as it is in the backup, is left. What
 * has expired meanwhile is left out.
 */
export async function restore({ open, store, now }: Restoring): Promise<Restored> {
  const stranger = await firstStranger(open(), store);
  if (stranger !== undefined) return { is: 'not-empty', partition: stranger.partition, id: stranger.id };
  const counts = { written: 0, same: 0, expired: 0 };
  const underWay: Promise<void>[] = [];
  for await (const document of open()) {
    underWay.push(restoreOne(document, { store, now }, counts));
    if (underWay.length >= atOnce) await Promise.all(underWay.splice(0));
  }
  await Promise.all(underWay);
  return { is: 'done', ...counts };
}

/** Documents under way at once: a store answers each in some milliseconds, whether it is the disk or the network. */
const atOnce = 20;

async function restoreOne(
  document: DocumentDraft,
  { store, now }: Omit<Restoring, 'open'>,
  counts: { written: number; same: number; expired: number },
): Promise<void> {
  const isExpired = document.expiresAt !== undefined && Date.parse(document.expiresAt) <= now.getTime();
  if (isExpired) counts.expired += 1;
  else if ((await store.create(document)).ok) counts.written += 1;
  else counts.same += 1;
}

/** Both come in the same order, so that one walk along both is enough, however many there are. */
async function firstStranger(
  backup: AsyncIterable<DocumentDraft>,
  store: DocumentStore,
): Promise<StoredDocument | undefined> {
  const present = everyDocument(store)[Symbol.asyncIterator]();
  let next = await present.next();
  for await (const document of backup) {
    if (next.done === true) continue;
    const { partition, id } = next.value;
    if (partition !== document.partition || id !== document.id) continue;
    if (digestDocument(next.value) !== digestDocument(document)) break;
    next = await present.next();
  }
  return next.done === true ? undefined : next.value;
}
