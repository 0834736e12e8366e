import { z } from 'zod';
import type { DocumentStore } from '../store/document-store.js';
import { type DocumentType, draftOf } from '../store/document-type.js';
import type { Activity } from './activity.js';

const Greeted = z.strictObject({ at: z.iso.datetime() });
const greetedDocument: DocumentType<z.infer<typeof Greeted>> = { kind: 'greeted', schemaVersion: 1, body: Greeted };

/** Whether the bot was just put into this conversation. Teams says so twice (platform facts, "Proactive"); either will do. */
export function isInstalled({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

/** Whether the bot was just taken out of this conversation. */
export function isRemoved({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

/** Takes the one right to greet in a conversation: true for the first who asks, over all instances and restarts. */
export async function takeGreeting(store: DocumentStore, conversationId: string, now: Date): Promise<boolean> {
  const draft = draftOf(greetedDocument, greetingKey(conversationId), { at: now.toISOString() });
  return (await store.create(draft)).ok;
}

/** Forgets that a conversation was greeted, so that it is again when the bot comes back. */
export async function forgetGreeting(store: DocumentStore, conversationId: string): Promise<void> {
  const key = greetingKey(conversationId);
  const stored = await store.read(key);
  if (stored !== undefined) await store.delete(key, stored.etag);
}

function greetingKey(conversationId: string): { readonly partition: string; readonly id: string } {
  return { partition: `conversation:${conversationId}`, id: 'greeted' };
}
