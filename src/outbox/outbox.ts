import { z } from 'zod';
import { Address, Posted } from './messenger.js';

/**
 * Something that a change must say to others, written in the same document as the change. `what` names it in the words of
 * the aggregate's own room; the text is made when it is sent, from the aggregate as it is then.
 */
export const OutboxEntry = z.strictObject({
  id: z.string().min(1),
  to: Address,
  what: z.string().min(1),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('planned'), notBefore: z.iso.datetime(), attempts: z.int().min(0) }),
    z.strictObject({ is: z.literal('claimed'), by: z.string(), until: z.iso.datetime(), attempts: z.int().min(1) }),
    z.strictObject({ is: z.literal('sent'), at: z.iso.datetime(), posted: Posted }),
    z.strictObject({ is: z.literal('failed'), at: z.iso.datetime(), why: z.string() }),
    z.strictObject({ is: z.literal('unknown'), at: z.iso.datetime(), why: z.string() }),
  ]),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;
