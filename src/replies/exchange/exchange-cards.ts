import { z } from 'zod';
import { common } from '../card-common.js';

const Line = z.strictObject({ text: z.string().min(1) });

/** What an import would change, and what it changed. */
export const exchangeCardData = {
  'import-preview': z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(Line),
    /** One for each table in which something changes. */
    groups: z.array(z.strictObject({ title: z.string().min(1), lines: z.array(Line) })),
    hasFaults: z.boolean(),
    faultsTitle: z.string(),
    faults: z.array(Line),
    remarks: z.array(Line),
    /** Whether there is something to say yes or no to. */
    isOffered: z.boolean(),
    importId: z.string(),
    words: z.strictObject({ apply: z.string(), cancel: z.string() }),
  }),
} as const;
