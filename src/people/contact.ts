import { z } from 'zod';
import type { Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf, type DocumentType } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';

/**
 * Somebody who has written to the bot in personal chat, as the roster of that chat tells it: what an e-mail is resolved
 * from, and where a 1:1 message goes. Everybody who writes has one; those with a part in the set-up stand in People too.
 */
export const Contact = z.strictObject({
  aadObjectId: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  /** E-mail and UPN, lower case; the e-mail first. */
  emails: z.array(z.string().max(320)).max(2),
  mri: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string().optional(),
  since: z.iso.datetime(),
});
export type Contact = z.infer<typeof Contact>;

export const contactDocument: DocumentType<Contact> = { kind: 'contact', schemaVersion: 1, body: Contact };
export const contactPartition = 'contacts';

/** How long a contact is kept after it was last confirmed; whoever writes after that is met anew. */
export const contactKeptDays = 400;

/** Where somebody's contact lies. */
export function contactKey(aadObjectId: string): { readonly partition: string; readonly id: string } {
  return { partition: contactPartition, id: aadObjectId };
}

/** Gives everybody who has written to the bot; one request for each thousand. */
export async function readContacts(store: DocumentStore): Promise<readonly Contact[]> {
  const contacts: Contact[] = [];
  for await (const document of documentsIn(store, { partition: contactPartition, kind: 'contact', limit: 1000 })) {
    contacts.push(bodyOf(contactDocument, document));
  }
  return contacts;
}

/** What the rooms of people keep state with. */
export type Keeping = { readonly store: DocumentStore; readonly timing: Timing };
