import { z } from 'zod';
import { OutboxEntry } from '../outbox/outbox.js';
import type { DocumentType } from '../store/document-type.js';
import { AuditEntry } from './udvalg-setup.js';

/**
 * A person whom the bot knows. Rights hang on `aadObjectId` alone: one who was set up by e-mail and has not been resolved
 * from a roster yet has none ("afventer første kontakt").
 */
export const Person = z.strictObject({
  /** Our own id: stays the same when the Entra id becomes known. */
  id: z.string().min(1).max(100),
  aadObjectId: z.string().min(1).max(100).optional(),
  /** Lower case; UPN or e-mail, from the set-up or the person's own roster entry. */
  email: z.string().max(320).optional(),
  name: z.string().min(1).max(200),
  /** Whether and how 1:1 messages reach them. */
  reach: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('never-met') }),
    z.strictObject({
      is: z.literal('open'),
      /** Missing until the first message: then they are known from a team that the bot is in, which lets it write first. */
      conversationId: z.string().optional(),
      mri: z.string(),
      serviceUrl: z.string(),
      tenantId: z.string().optional(),
      since: z.iso.datetime(),
    }),
    z.strictObject({ is: z.literal('closed'), why: z.string(), since: z.iso.datetime() }),
  ]),
  isAdmin: z.boolean(),
  /** No reminders before this moment. */
  snoozedUntil: z.iso.datetime().optional(),
  /** Since when nothing hangs on the person: after a while they are forgotten (retention.ts). */
  idleSince: z.iso.datetime().optional(),
});
export type Person = z.infer<typeof Person>;

/**
 * Everybody with a part in the set-up. They are few (tens): one document holds them, so that an e-mail is never two people
 * and a change is one write. Those who only ask questions are not in it (contact.ts).
 */
export const People = z.strictObject({
  people: z.array(Person).max(1_000),
  audit: z.array(AuditEntry),
  outbox: z.array(OutboxEntry),
});
export type People = z.infer<typeof People>;

/** What there is before anybody is set up. */
export const noPeople: People = { people: [], audit: [], outbox: [] };

export const peopleDocument: DocumentType<People> = { kind: 'people', schemaVersion: 1, body: People };
export const peopleKey = { partition: 'people', id: 'people' };
