import { z } from 'zod';
import type { DocumentDraft, DocumentKey, DocumentStore } from '../store/document-store.js';
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

/** Where the platform let the bot meet a person in their own chat, and until when that need not be looked up again. */
export const Met = z.strictObject({ conversationId: z.string(), serviceUrl: z.string(), until: z.iso.datetime() });
export type Met = z.infer<typeof Met>;

/**
 * What is kept for a person in a conversation: the thread, and in personal chat where they were met, so that a question
 * costs one point read and at most one write.
 */
const KeptThread = z.strictObject({ thread: Thread, until: z.iso.datetime(), met: Met.optional() });
export const threadDocument: DocumentType<z.infer<typeof KeptThread>> = {
  kind: 'thread',
  schemaVersion: 1,
  body: KeptThread,
};
export const threadPartition = 'threads';

/** Whose thread, and where. */
export type ThreadOf = {
  readonly personId: string;
  readonly conversationId: string;
  readonly scope: 'personal' | 'group' | 'channel';
};

/** The thread as it was read: where it stands, where the person was met, and the etag to write it back with. */
export type StoredThread = {
  readonly key: DocumentKey;
  readonly thread: Thread;
  readonly met?: Met;
  readonly etag?: string;
};

/** How long a thread is remembered after it last changed. */
const rememberedMs = 24 * 60 * 60 * 1000;

/** Where a person's thread lies: one in personal chat, and one in each other conversation under the same beginning. */
export function threadKey({ personId, conversationId, scope }: ThreadOf): DocumentKey {
  return { partition: threadPartition, id: scope === 'personal' ? personId : `${personId}:${conversationId}` };
}

/** Gives what a person was last talking about in a conversation; an empty thread when that is nothing or a day ago. */
export async function readThread(store: DocumentStore, of: ThreadOf, now: Date): Promise<StoredThread> {
  const key = threadKey(of);
  const stored = await store.read(key);
  if (stored === undefined) return { key, thread: {} };
  const { thread, until, met } = bodyOf(threadDocument, stored);
  return {
    key,
    thread: Date.parse(until) > now.getTime() ? thread : {},
    ...(met === undefined || Date.parse(met.until) <= now.getTime() ? {} : { met }),
    etag: stored.etag,
  };
}

/** Whether the person was met in this conversation under this address before. */
export function isMetAt(
  { met }: StoredThread,
  at: { readonly conversationId: string; readonly serviceUrl: string },
): boolean {
  return met?.conversationId === at.conversationId && met.serviceUrl === at.serviceUrl;
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
  const draft = keptThread(before, thread, new Date(now.getTime() + rememberedMs).toISOString());
  await (before.etag === undefined ? store.create(draft) : store.replace(draft, before.etag));
}

function keptThread({ key, met }: StoredThread, thread: Thread, until: string): DocumentDraft {
  const body = { thread, until, ...(met === undefined ? {} : { met }) };
  return draftOf(threadDocument, key, body, met === undefined || met.until < until ? until : met.until);
}

/** Notes where a person was met, beside the thread. Whoever wrote meanwhile stands: it is noted at the next message. */
export async function noteMet(store: DocumentStore, of: ThreadOf, met: Met | undefined, now: Date): Promise<void> {
  const key = threadKey(of);
  const stored = await store.read(key);
  const kept = stored === undefined ? { thread: {}, until: now.toISOString() } : bodyOf(threadDocument, stored);
  const before = { key, thread: kept.thread, ...(met === undefined ? {} : { met }) };
  const draft = keptThread(before, kept.thread, kept.until);
  await (stored === undefined ? store.create(draft) : store.replace(draft, stored.etag));
}
