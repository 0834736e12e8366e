import { z } from 'zod';
import { common } from '../card-common.js';
import { StatusMark } from '../status-mark.js';
import { Tally, WholeLine } from '../summaries/summary-cards.js';

const Line = z.strictObject({ text: z.string().min(1) });
const pages = {
  hasPrevious: z.boolean(),
  previousPage: z.int().min(0),
  hasNext: z.boolean(),
  nextPage: z.int().min(0),
};
/** Of which quarter it is: '' for as things stand now; and what was asked, where that may be a case. */
const asked = { quarter: z.string(), isOtherQuarter: z.boolean(), mayBeCase: z.boolean(), asked: z.string() };
/** What waits and only the one who asks may see. */
const pending = { hasPending: z.boolean(), pendingTitle: z.string(), pending: z.array(Line) };

/** How things stand. */
export const statusCardData = {
  status: z.strictObject({
    ...common,
    headline: z.string().min(1),
    place: z.string().min(1),
    hasTally: z.boolean(),
    tally: Tally,
    lines: z.array(Line),
    sections: z.array(
      z.strictObject({
        title: z.string().min(1),
        rows: z.array(z.strictObject({ mark: StatusMark, name: z.string().min(1), lines: z.array(Line) })),
        notes: z.array(Line),
      }),
    ),
    ...pending,
    /** Where one can go on from here. */
    targets: z.array(z.strictObject({ title: z.string().min(1), of: z.string().min(1), subjectId: z.string() })).max(5),
    hasChoices: z.boolean(),
    /** Chosen until the person chooses. */
    firstChoice: z.string(),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
    of: z.string().min(1),
    subjectId: z.string(),
    ...asked,
    scope: z.string().min(1),
    scopeId: z.string(),
    words: z.strictObject({
      choose: z.string(),
      open: z.string(),
      actions: z.string(),
      now: z.string(),
      isCase: z.string(),
    }),
  }),
  'status-area': z.strictObject({
    ...common,
    headline: z.string().min(1),
    place: z.string().min(1),
    lines: z.array(WholeLine),
    ...pending,
    actionsTitle: z.string().min(1),
    hasNotes: z.boolean(),
    notes: z.array(Line),
    pageText: z.string(),
    hasPages: z.boolean(),
    ...pages,
    of: z.string().min(1),
    subjectId: z.string().min(1),
    fokusomraadeId: z.string().min(1),
    back: z.strictObject({ title: z.string().min(1), of: z.string().min(1), subjectId: z.string().min(1) }),
    ...asked,
    words: z.strictObject({
      actions: z.string(),
      previous: z.string(),
      next: z.string(),
      now: z.string(),
      isCase: z.string(),
    }),
  }),
} as const;
