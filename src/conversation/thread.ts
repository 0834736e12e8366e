import { z } from 'zod';
import type { DocumentKey, DocumentStore } from '../store/document-store.js';
import { bodyOf, type DocumentType, draftOf } from '../store/document-type.js';

const Ids = z.array(z.string().max(200)).max(50);

/** The match that was shown last, so that "det passer" can be said in words. */
export const ShownMatch = z.strictObject({
  matchId: z.string().max(100),
  strategyId: z.string().max(100),
  fokusomraadeIds: Ids,
});
export type ShownMatch = z.infer<typeof ShownMatch>;

/** What one person has been talking about in one conversation: ids only, never what was written. */
export const Thread = z.strictObject({
  about: z
    .strictObject({
      strategyId: z.string().max(100).optional(),
      questionKind: z.string().max(100).optional(),
      sigtepunktIds: Ids.optional(),
      udvalgIds: Ids.optional(),
      fokusomraadeIds: Ids.optional(),
      chapterIds: Ids.optional(),
    })
    .optional(),
  shownMatch: ShownMatch.optional(),
});
export type Thread = z.infer<typeof Thread>;

/** The thread as it was read: where it stands, and the etag to write it back with. */
export type StoredThread = { readonly key: DocumentKey; readonly thread: Thread; readonly etag?: string };

const threadDocument: DocumentType<Thread> = { kind: 'thread', schemaVersion: 1, body: Thread };

/** How long a thread is remembered after it last changed. */
const rememberedMs = 24 * 60 * 60 * 1000;

/** Gives what a person was last talking about in a conversation; an empty thread when that is nothing or a day ago. */
export async function readThread(
  store: DocumentStore,
  conversationId: string,
  personId: string,
): Promise<StoredThread> {
  const key = { partition: `conversation:${conversationId}`, id: `thread:${personId}` };
  const stored = await store.read(key);
  return stored === undefined
    ? { key, thread: {} }
    : { key, thread: bodyOf(threadDocument, stored), etag: stored.etag };
}

/**
 * Keeps what a person is talking about now, for a day, if it is not what is kept already. Two messages at once may both
 * want that: the first one written stands, and nothing that anybody was told is lost.
 */
export async function writeThread(
  store: DocumentStore,
  before: StoredThread,
  thread: Thread,
  now: Date,
): Promise<void> {
  if (JSON.stringify(before.thread) === JSON.stringify(thread)) return;
  const draft = draftOf(threadDocument, before.key, thread, new Date(now.getTime() + rememberedMs).toISOString());
  await (before.etag === undefined ? store.create(draft) : store.replace(draft, before.etag));
}
