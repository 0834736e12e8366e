import { z } from 'zod';
import type { JsonObject } from '../store/document-store.js';
import { Address, Posted } from './messenger.js';

/**
 * What a message is aimed at: a person or a channel (a new message), a message of ours that stands and is to be changed, or
 * the thread of a channel in which it is to be answered.
 */
export const Target = z.discriminatedUnion('kind', [
  ...Address.options,
  z.strictObject({ kind: z.literal('edit'), posted: Posted }),
  z.strictObject({ kind: z.literal('thread'), posted: Posted }),
]);
export type Target = z.infer<typeof Target>;

/** How often it was tried: each time is one request, so the connector has seen exactly as many. */
const attempts = z.int().min(0);

/**
 * Something that a change must say to others, written in the same document as the change. `what` names it in the words of
 * the aggregate's own room; the text is made when it is sent, from the aggregate as it is then, and from `facts`: what the
 * aggregate itself will no longer know by then, such as the name that a channel had.
 */
export const OutboxEntry = z.strictObject({
  id: z.string().min(1),
  to: Target,
  what: z.string().min(1),
  facts: z.record(z.string(), z.string()).optional(),
  state: z.discriminatedUnion('is', [
    /** `why` is how the last attempt failed, where there was one. */
    z.strictObject({ is: z.literal('planned'), notBefore: z.iso.datetime(), attempts, why: z.string().optional() }),
    /** Somebody is sending it: `by` names this one claim, so that no other can settle it. */
    z.strictObject({ is: z.literal('claimed'), by: z.string(), until: z.iso.datetime(), attempts: z.int().min(1) }),
    /** `posted` is missing where it is known that it arrived, but not where it stands. */
    z.strictObject({ is: z.literal('sent'), at: z.iso.datetime(), attempts, posted: Posted.optional() }),
    z.strictObject({ is: z.literal('failed'), at: z.iso.datetime(), attempts, why: z.string() }),
    /** It may have arrived. `claim` is there when the claim ran out: its owner may still come back and tell. */
    z.strictObject({
      is: z.literal('unknown'),
      at: z.iso.datetime(),
      attempts,
      why: z.string(),
      claim: z.string().optional(),
    }),
    /** By the time it could be sent there was nothing to say any more. */
    z.strictObject({ is: z.literal('dropped'), at: z.iso.datetime(), attempts }),
  ]),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** A document whose changes tell others something. */
export type WithOutbox = JsonObject & { readonly outbox: OutboxEntry[] };
