import { threadPartition } from '../conversation/thread.js';
import { contactKey, contactPartition } from '../people/contact.js';
import type { DocumentKey, DocumentStore, StoredDocument } from '../store/document-store.js';
import { documentsIn } from '../store/every-document.js';
import { type Identity, isNamedIn } from './identity.js';

/** Whose documents, and where their own chat is. */
export type Whose = {
  readonly identity: Identity;
  readonly aadObjectId: string;
  readonly conversationId: string | undefined;
};

/** Partitions that hold one person's or one conversation's documents each: only their own are looked into. */
const conversations = 'conversation:';
/** What would stand right after all of them. */
const afterConversations = 'conversation;';

/**
 * Gives every document that names somebody, whatever its kind. All partitions are looked through but those of others'
 * conversations, contacts and threads, whose ids tell whose they are.
 */
export async function* personalDocuments(store: DocumentStore, whose: Whose): AsyncGenerator<StoredDocument> {
  yield* ownDocuments(store, whose);
  for await (const partition of commonPartitions(store)) {
    if (partition === contactPartition || partition === threadPartition) continue;
    for await (const document of documentsIn(store, { partition, limit: 1000 })) {
      if (isNamedIn({ id: document.id, body: document.body }, whose.identity)) yield document;
    }
  }
}

/** Gives every partition but the conversations': there are as many as people, and all they hold is that they were greeted. */
export async function* commonPartitions(store: DocumentStore): AsyncGenerator<string> {
  let partition = await store.nextPartition();
  while (partition !== undefined) {
    if (partition.startsWith(conversations)) partition = afterConversations;
    else yield partition;
    partition = await store.nextPartition(partition);
  }
}

async function* ownDocuments(
  store: DocumentStore,
  { aadObjectId, conversationId }: Whose,
): AsyncGenerator<StoredDocument> {
  yield* present(store, contactKey(aadObjectId));
  yield* present(store, { partition: threadPartition, id: aadObjectId });
  const others = `${aadObjectId}:`;
  for await (const document of documentsIn(store, { partition: threadPartition, after: others, limit: 50 })) {
    if (!document.id.startsWith(others)) break;
    yield document;
  }
  if (conversationId === undefined) return;
  yield* documentsIn(store, { partition: `${conversations}${conversationId}` });
}

async function* present(store: DocumentStore, key: DocumentKey): AsyncGenerator<StoredDocument> {
  const stored = await store.read(key);
  if (stored !== undefined) yield stored;
}
