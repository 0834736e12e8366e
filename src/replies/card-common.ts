import { z } from 'zod';

/** A button that goes on with the conversation: `ask` is put as if the person had written it. */
export const NextStep = z.strictObject({ title: z.string().min(1).max(80), ask: z.string().min(1).max(400) });

export const Language = z.enum(['da', 'en']);

/** What every card carries: its language, the whole of it as plain text, and a line at the bottom where there is one. */
export const common = { lang: Language, fallbackText: z.string().min(1), hasNotice: z.boolean(), notice: z.string() };
