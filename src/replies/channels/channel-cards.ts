import { z } from 'zod';
import { common } from '../card-common.js';

/** What the cards about channels are bound to. */
export const channelCardData = {
  /** Somebody wants a channel linked who may not: an admin answers. */
  'channel-request': z.strictObject({
    ...common,
    headline: z.string().min(1),
    facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
    words: z.strictObject({ confirm: z.string().min(1), refuse: z.string().min(1) }),
    udvalgId: z.string().min(1),
    requestId: z.string().min(1),
  }),
};
