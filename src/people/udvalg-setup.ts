import { z } from 'zod';
import { Address, Posted } from '../outbox/messenger.js';
import { OutboxEntry } from '../outbox/outbox.js';
import type { DocumentType } from '../store/document-type.js';

/** What a role or a channel covers: the whole udvalg, or named fokusområder (an udvalg of the strategy may be several committees). */
export const Cover = z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]);
export type Cover = z.infer<typeof Cover>;

/** Somebody's place in an udvalg. People are named by their own id (person.ts). */
export const Seat = z.strictObject({ personId: z.string(), role: z.enum(['chair', 'deputy']), covers: Cover });
export type Seat = z.infer<typeof Seat>;

/** Who decides instead of whom, from and to and including these days (ISO, Danish time). */
export const StandIn = z.strictObject({
  forPersonId: z.string(),
  personId: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type StandIn = z.infer<typeof StandIn>;

/** Why nothing can be posted in a channel: what Teams told, or `refused` when it would not take a message (403, 404). */
export const ChannelTrouble = z.enum(['channel-deleted', 'team-archived', 'team-deleted', 'bot-removed', 'refused']);
export type ChannelTrouble = z.infer<typeof ChannelTrouble>;

/** A Teams channel that the udvalg's summaries are posted in. */
export const LinkedChannel = z.strictObject({
  address: Address.options[1],
  teamName: z.string(),
  channelName: z.string(),
  covers: Cover,
  linkedAt: z.iso.datetime(),
  /** Why nothing can be posted there now; undefined when all is well. */
  trouble: ChannelTrouble.optional(),
});
export type LinkedChannel = z.infer<typeof LinkedChannel>;

/** A wish to link a channel, of somebody who may not: an admin answers it. Kept for a month. */
export const LinkRequest = z.strictObject({
  id: z.string().min(1),
  address: Address.options[1],
  teamName: z.string(),
  channelName: z.string(),
  covers: Cover,
  askedBy: z.strictObject({ aadObjectId: z.string(), name: z.string() }),
  askedAt: z.iso.datetime(),
  /** The message that asked: it is answered in its thread. */
  asked: Posted,
  /** `byName` is what others are told; `by` is the person's id. */
  answer: z
    .strictObject({ is: z.enum(['confirmed', 'refused']), by: z.string(), byName: z.string(), at: z.iso.datetime() })
    .optional(),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** A meeting of the udvalg, for its yearly cycle (årshjul). */
export const Meeting = z.strictObject({
  date: z.iso.date(),
  agendaDeadline: z.iso.date().optional(),
  cancelled: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Who changed what, when: kept with what was changed. */
export const AuditEntry = z.strictObject({
  at: z.iso.datetime(),
  /** A person's id, or `system`. */
  by: z.string(),
  what: z.string().min(1),
  from: z.string(),
  to: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** How one udvalg is set up: one document, so that a change of chair, stand-in or channel is one conditional write. */
export const UdvalgSetup = z.strictObject({
  udvalgId: z.string(),
  seats: z.array(Seat),
  standIns: z.array(StandIn),
  channels: z.array(LinkedChannel),
  /** Missing where nobody asked. */
  linkRequests: z.array(LinkRequest).optional(),
  meetings: z.array(Meeting),
  audit: z.array(AuditEntry),
  outbox: z.array(OutboxEntry),
});
export type UdvalgSetup = z.infer<typeof UdvalgSetup>;

export const udvalgSetupDocument: DocumentType<UdvalgSetup> = {
  kind: 'udvalg-setup',
  schemaVersion: 1,
  body: UdvalgSetup,
};

/** Where an udvalg's set-up lies; `kommunalbestyrelsen` has one too, for its channel. */
export function udvalgSetupKey(udvalgId: string): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${udvalgId}`, id: 'setup' };
}

/** What there is before anything of an udvalg is set up. */
export function emptySetup(udvalgId: string): UdvalgSetup {
  return { udvalgId, seats: [], standIns: [], channels: [], meetings: [], audit: [], outbox: [] };
}
