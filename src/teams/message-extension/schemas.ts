import { z } from 'zod';

/** What an invoke of the message extension is answered with, and its kind for the log. */
export type ExtensionAnswer = { readonly kind: string; readonly body: object };

/** The message that "Find fokusområder" was chosen on. */
const MessagePayload = z.object({
  id: z.string().min(1).max(1000),
  replyToId: z.string().max(1000).nullish(),
  body: z.object({ contentType: z.string().max(50).nullish(), content: z.string().max(200_000).nullish() }),
});
export type MessagePayload = z.infer<typeof MessagePayload>;

export const MessageAction = z.object({ commandId: z.literal('findFokusomraader'), messagePayload: MessagePayload });

export const Search = z.object({
  commandId: z.literal('soeg'),
  parameters: z
    .array(z.object({ name: z.string().max(100), value: z.unknown() }))
    .max(20)
    .nullish(),
  queryOptions: z
    .object({ skip: z.int().min(0).max(10_000).nullish(), count: z.int().min(1).max(100).nullish() })
    .nullish(),
});
export type Search = z.infer<typeof Search>;
