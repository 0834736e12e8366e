import { z } from 'zod';
import { common } from './card-common.js';

const Colour = z.enum(['good', 'warning', 'attention', 'default']);
const Choice = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });
const Line = z.strictObject({ text: z.string().min(1) });

/** Which report of which indicator a button is about; looked up again, and the right to it checked, at every press. */
const Subject = { udvalgId: z.string(), indicatorId: z.string(), quarter: z.string() };

/** What an owner has to do, and the form to do it in. */
export const indicatorCardData = {
  'my-updates': z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(Line),
    items: z.array(
      z.strictObject({
        ...Subject,
        mark: z.string().min(1),
        markColour: Colour,
        name: z.string().min(1),
        state: z.string().min(1),
        last: z.string().min(1),
        /** '' where there is none; a text run shows nothing then. */
        status: z.string(),
        statusColour: Colour,
        details: z.array(Line),
        button: z.string().min(1),
      }),
    ),
    footnotes: z.array(Line),
  }),
  'update-form': z.strictObject({
    ...common,
    ...Subject,
    headline: z.string().min(1),
    place: z.string().min(1),
    facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
    rule: z.string().min(1),
    notes: z.array(Line),
    hasFaults: z.boolean(),
    faultsTitle: z.string(),
    faults: z.array(Line),
    isAmbiguous: z.boolean(),
    readingLabel: z.string(),
    readings: z.array(Choice),
    isNumber: z.boolean(),
    isCorrection: z.boolean(),
    showMore: z.boolean(),
    quarters: z.array(Choice).min(1),
    /** What was typed, or what is reported now; '' for an empty field. */
    typed: z.strictObject({
      value: z.string(),
      reading: z.string(),
      narrative: z.string(),
      quarter: z.string(),
      notRelevant: z.enum(['true', 'false']),
      reason: z.string(),
      evidence: z.string(),
      correction: z.string(),
    }),
    formId: z.string().min(1),
    seen: z.string().min(1),
    asked: z.string(),
    words: z.strictObject({
      value: z.string(),
      valuePlaceholder: z.string(),
      narrative: z.string(),
      narrativePlaceholder: z.string(),
      correction: z.string(),
      more: z.string(),
      quarter: z.string(),
      notRelevant: z.string(),
      reason: z.string(),
      evidence: z.string(),
      send: z.string(),
      back: z.string(),
    }),
  }),
  'update-sent': z.strictObject({
    ...common,
    ...Subject,
    revision: z.string().min(1),
    headline: z.string().min(1),
    name: z.string().min(1),
    readAs: z.string().min(1),
    status: z.string().min(1),
    statusColour: Colour,
    lines: z.array(Line),
    mayTakeBack: z.boolean(),
    /** The one that is offered next; at most one. */
    next: z.array(z.strictObject({ ...Subject, text: z.string().min(1), title: z.string().min(1) })).max(1),
    words: z.strictObject({ all: z.string(), correct: z.string(), takeBack: z.string() }),
  }),
} as const;
