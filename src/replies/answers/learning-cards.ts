import { z } from 'zod';
import { common } from '../card-common.js';

/** What the matching has learnt from verdicts, as an admin sees it. */
export const learningCardData = {
  'match-learning': z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(z.strictObject({ text: z.string().min(1) })),
    lessons: z.array(
      z.strictObject({
        matchId: z.string().min(1),
        title: z.string().min(1),
        says: z.string().min(1),
        words: z.string().min(1),
        forget: z.string().min(1),
      }),
    ),
    hasLessons: z.boolean(),
    isOn: z.boolean(),
    isOff: z.boolean(),
    labels: z.strictObject({ turnOn: z.string(), turnOff: z.string(), forgetAll: z.string() }),
  }),
} as const;
