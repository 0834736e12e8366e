import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { Posted } from '../outbox/messenger.js';
import { OutboxEntry } from '../outbox/outbox.js';
import { AuditEntry } from '../people/udvalg-setup.js';
import type { DocumentType } from '../store/document-type.js';
import { Terms } from './indicator.js';

/** What somebody reports: a number, or that it is not relevant this quarter, with words about it. */
export const Report = z.strictObject({
  value: z.number().optional(),
  /** Why there is nothing to report this quarter. */
  notApplicable: z.string().min(1).max(2_000).optional(),
  narrative: z.string().max(4_000),
  evidence: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  /** Why an approved value is changed. */
  correction: z.string().min(1).max(2_000).optional(),
});
export type Report = z.infer<typeof Report>;

const Decided = z.strictObject({ by: z.string(), at: z.iso.datetime() });

/** One try at reporting: who, when, and what became of it. */
export const Revision = z.strictObject({
  revision: z.int().min(1),
  /** The form that it was sent by: the same form delivered twice is one revision. */
  formId: z.string().min(1).max(100),
  report: Report,
  /** What it is judged by. */
  terms: Terms,
  submittedBy: z.string(),
  submittedAt: z.iso.datetime(),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('pending') }),
    Decided.extend({ is: z.literal('approved') }),
    Decided.extend({ is: z.literal('returned'), why: z.string().min(1).max(2_000) }),
    Decided.extend({ is: z.literal('withdrawn') }),
    /** It still waited when this strategy took over from its own. */
    Decided.extend({ is: z.literal('closed'), strategyId: z.string() }),
    /** `approved` is kept where it had been. */
    z.strictObject({
      is: z.literal('superseded'),
      byRevision: z.int(),
      at: z.iso.datetime(),
      approved: Decided.optional(),
    }),
  ]),
});
export type Revision = z.infer<typeof Revision>;

/** A card about the update that stands in somebody's chat, to be updated when the update changes. */
export const StandingCard = z.strictObject({ personId: z.string(), revision: z.int(), posted: Posted });
export type StandingCard = z.infer<typeof StandingCard>;

/** One indicator in one quarter, with its whole history: one document, so that one conditional replace is the transaction. */
export const IndicatorUpdate = z.strictObject({
  indicatorId: z.string(),
  fokusomraadeId: z.string(),
  udvalgId: z.string(),
  quarter: Quarter,
  /** Oldest first. At most one is pending, and at most one approved. */
  revisions: z.array(Revision).min(1),
  audit: z.array(AuditEntry),
  outbox: z.array(OutboxEntry),
  cards: z.array(StandingCard),
});
export type IndicatorUpdate = z.infer<typeof IndicatorUpdate>;

export const updateDocument: DocumentType<IndicatorUpdate> = {
  kind: 'indicator-update',
  schemaVersion: 1,
  body: IndicatorUpdate,
};

/** Where an update lies. */
export function updateKey(
  udvalgId: string,
  indicatorId: string,
  quarter: Quarter,
): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${udvalgId}`, id: `update:${quarter}:${indicatorId}` };
}
