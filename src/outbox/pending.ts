import { z } from 'zod';
import type { DocumentKey, DocumentStore, StoredDocument, WriteResult } from '../store/document-store.js';
import { bodyOf, type DocumentType, draftOf } from '../store/document-type.js';

/**
 * How the bot finds after a crash which aggregates still have something to tell, without looking through them all: each
 * has one small pointer here from before such a change is written until after everything is sent. The pointer comes first,
 * so a crash in between leaves one that points at nothing new: harmless, and taken away when it has stood long enough.
 */
export const Pending = z.strictObject({
  partition: z.string().min(1),
  id: z.string().min(1),
  /** When a change was last about to be written. */
  writtenAt: z.iso.datetime(),
  /** When there is something to do next. */
  lookAt: z.iso.datetime(),
});
export type Pending = z.infer<typeof Pending>;

export const pendingDocument: DocumentType<Pending> = { kind: 'pending', schemaVersion: 1, body: Pending };
export const pendingPartition = 'outbox';

/**
 * How long a pointer stands at the least, even where it points at nothing: longer than a store takes to write or refuse
 * the change that it was put up for, and than the clocks of instances differ.
 */
const standsMs = 2 * 60_000;

/** What an aggregate says of itself: more is not needed to see whether it has something to send. */
const Telling = z.object({ outbox: z.array(z.object({ state: z.object({ is: z.string() }) })) });

/** Gives the store with one rule added: a document whose outbox has something to send is not written without its pointer. */
export function rememberPending(store: DocumentStore, clock: () => Date): DocumentStore {
  return {
    read: (key) => store.read(key),
    list: (query) => store.list(query),
    delete: (key, etag) => store.delete(key, etag),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
    async create(document) {
      if (hasToSend(document.body)) await putUpPointer(store, document, clock());
      return store.create(document);
    },
    async replace(document, etag) {
      if (hasToSend(document.body)) await putUpPointer(store, document, clock());
      return store.replace(document, etag);
    },
  };
}

/**
 * Takes a pointer away when nothing is to be done any more, or notes when something is. `seenAt` is a moment before the
 * aggregate was read: a pointer that was put up shortly before stays as it is, for its change may not be written yet; and
 * so does one that was put up anew meanwhile.
 */
export async function postpone(
  store: DocumentStore,
  pointer: StoredDocument,
  { next, seenAt }: { readonly next: Date | undefined; readonly seenAt: Date },
): Promise<void> {
  const body = bodyOf(pendingDocument, pointer);
  if (Date.parse(body.writtenAt) + standsMs > seenAt.getTime()) return;
  if (next === undefined) await store.delete(pointer, pointer.etag);
  else if (Date.parse(body.lookAt) < next.getTime()) {
    await store.replace(draftOf(pendingDocument, pointer, { ...body, lookAt: next.toISOString() }), pointer.etag);
  }
}

function hasToSend(body: unknown): boolean {
  const telling = Telling.safeParse(body).data;
  return telling?.outbox.some(({ state }) => state.is === 'planned' || state.is === 'claimed') ?? false;
}

/** Others may put it up or take it away at the same moment; whoever comes second looks again. */
async function putUpPointer(store: DocumentStore, { partition, id }: DocumentKey, now: Date): Promise<void> {
  const key = pointerKey({ partition, id });
  const at = now.toISOString();
  const draft = draftOf(pendingDocument, key, { partition, id, writtenAt: at, lookAt: at });
  let result: WriteResult = await store.create(draft);
  while (!result.ok) {
    const stored = await store.read(key);
    if (stored !== undefined && standsLong(bodyOf(pendingDocument, stored), now)) return;
    result = stored === undefined ? await store.create(draft) : await store.replace(draft, stored.etag);
  }
}

/** Whether a pointer that is there will do: it is looked at soon, and postponed no sooner than half the time from now. */
function standsLong({ writtenAt, lookAt }: Pending, now: Date): boolean {
  return Date.parse(writtenAt) + standsMs / 2 >= now.getTime() && Date.parse(lookAt) <= now.getTime();
}

function pointerKey({ partition, id }: DocumentKey): DocumentKey {
  return { partition: pendingPartition, id: `pending:${partition}:${id}` };
}
