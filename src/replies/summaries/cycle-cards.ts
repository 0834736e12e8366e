import { z } from 'zod';
import { common, NextStep } from '../card-common.js';

/** The card of the årshjul: the dates of one quarter, udvalg with the same dates together. */
export const cycleCardData = {
  cycle: z.strictObject({
    ...common,
    headline: z.string().min(1),
    groups: z.array(
      z.strictObject({
        title: z.string().min(1),
        facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
        hasNote: z.boolean(),
        note: z.string(),
      }),
    ),
    next: z.array(NextStep),
  }),
} as const;
