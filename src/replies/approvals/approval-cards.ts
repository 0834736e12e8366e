import { z } from 'zod';
import { common } from '../card-common.js';
import { StatusMark } from '../status-mark.js';

const Line = z.strictObject({ text: z.string().min(1) });

/** Which revision a button is about; looked up again, and the right to it checked, at every press. */
const Subject = {
  udvalgId: z.string(),
  indicatorId: z.string(),
  quarter: z.string(),
  revision: z.string().min(1),
};

/**
 * What is reported against what held before: value and status. What there is not is '': a
 * first number has nothing before it, and words have no value.
 */
const Figures = {
  before: z.string(),
  beforeStatus: StatusMark,
  after: z.string(),
  afterStatus: StatusMark,
};

/** What the one who decides sees: one report, or all that wait. */
export const approvalCardData = {
  approval: z.strictObject({
    ...common,
    ...Subject,
    ...Figures,
    headline: z.string().min(1),
    name: z.string().min(1),
    place: z.string().min(1),
    hasFigures: z.boolean(),
    beforeTitle: z.string().min(1),
    afterTitle: z.string().min(1),
    facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
    narrative: z.array(Line),
    hasEvidence: z.boolean(),
    evidence: z.string(),
    rule: z.string().min(1),
    hasState: z.boolean(),
    state: z.string(),
    isOpen: z.boolean(),
    hasFault: z.boolean(),
    fault: z.string(),
    /** What was typed as the reason; '' for an empty field. */
    why: z.string(),
    hasOthers: z.boolean(),
    others: z.string(),
    words: z.strictObject({
      approve: z.string(),
      return: z.string(),
      why: z.string(),
      whyPlaceholder: z.string(),
      whyMissing: z.string(),
      send: z.string(),
    }),
  }),
  'approval-list': z.strictObject({
    ...common,
    headline: z.string().min(1),
    done: z.array(Line),
    lines: z.array(Line),
    items: z.array(
      z.strictObject({
        ...Subject,
        ...Figures,
        /** Between old and new; '' where there is no old. */
        arrow: z.string(),
        name: z.string().min(1),
        place: z.string().min(1),
        narrative: z.array(Line),
        sent: z.string().min(1),
        approve: z.string().min(1),
        open: z.string().min(1),
      }),
    ),
    hasGreen: z.boolean(),
    greenTitle: z.string(),
    /** The green ones on the card, as `subjectCode` writes them: only what was seen is approved. */
    green: z.array(z.string()),
    again: z.string().min(1),
    /** In a channel each who may act gets a view of their own (MRIs, at most 60); in a chat of two the card is theirs already. */
    refreshes: z.boolean(),
    refreshFor: z.array(z.string()).max(60),
    /** When the card was made: without something new in it a client does not refresh again. */
    madeAt: z.string().min(1),
  }),
  /** What the owner hears. */
  decision: z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(Line).min(1),
    isReturned: z.boolean(),
    udvalgId: z.string(),
    indicatorId: z.string(),
    quarter: z.string(),
    putRight: z.string().min(1),
  }),
} as const;
