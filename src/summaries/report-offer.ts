import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { planEntry } from '../outbox/entry-life.js';
import { Address } from '../outbox/messenger.js';
import { OutboxEntry } from '../outbox/outbox.js';
import type { DocumentType } from '../store/document-type.js';
import { Correction, Told } from './delivery.js';

/** Which file it is: the report whole or short, the numbers, or the deeper follow-up. */
export const ReportKind = z.enum(['docx-full', 'docx-short', 'xlsx', 'follow-up']);
export type ReportKind = z.infer<typeof ReportKind>;

/**
 * A report that one person was offered, and what it said when they took it: so that only they can take it, only that file,
 * and so that they hear of it when it is corrected.
 */
export const ReportOffer = z.strictObject({
  offerId: z.string().min(1),
  aadObjectId: z.string().min(1),
  to: Address,
  kind: ReportKind,
  scope: z.string().min(1),
  strategyId: z.string(),
  quarter: Quarter,
  covers: z.array(z.string()),
  createdAt: z.iso.datetime(),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('offered') }),
    z.strictObject({ is: z.literal('declined'), at: z.iso.datetime() }),
    z.strictObject({ is: z.literal('taken'), at: z.iso.datetime() }),
  ]),
  told: z.array(Told),
  corrections: z.array(Correction),
  outbox: z.array(OutboxEntry),
});
export type ReportOffer = z.infer<typeof ReportOffer>;

export const offerDocument: DocumentType<ReportOffer> = { kind: 'report-offer', schemaVersion: 1, body: ReportOffer };
export const offerPartition = 'report-offers';

/** How long an offer, and that somebody took it, is kept: corrections are told of for five quarters. */
const keptDays = 460;

export function offerKey(offerId: string): { readonly partition: string; readonly id: string } {
  return { partition: offerPartition, id: `offer:${offerId}` };
}

/** Gives when an offer may be forgotten. */
export function offerExpiry({ createdAt }: ReportOffer): string {
  return new Date(Date.parse(createdAt) + keptDays * 86_400_000).toISOString();
}

/** Gives an offer on its way to the person. */
export function openOffer(
  of: Omit<ReportOffer, 'createdAt' | 'state' | 'told' | 'corrections' | 'outbox'>,
  now: Date,
): ReportOffer {
  return {
    ...of,
    createdAt: now.toISOString(),
    state: { is: 'offered' },
    told: [],
    corrections: [],
    outbox: [planEntry({ id: 'offer', to: of.to, what: 'report-offer' }, now)],
  };
}

/** What becomes of a person's answer to an offer. */
export type OfferResult =
  | { readonly is: 'changed'; readonly offer: ReportOffer }
  /** It is somebody else's, whatever the card said. */
  | { readonly is: 'not-theirs' }
  | { readonly is: 'settled'; readonly offer: ReportOffer };

/** Takes in that the person has the file, and what it says. */
export function takeOffer(
  offer: ReportOffer,
  aadObjectId: string | undefined,
  told: readonly Told[],
  now: Date,
): OfferResult {
  return answer(offer, aadObjectId, { ...offer, state: { is: 'taken', at: now.toISOString() }, told: [...told] });
}

/** Takes in that the person does not want it. */
export function declineOffer(offer: ReportOffer, aadObjectId: string | undefined, now: Date): OfferResult {
  return answer(offer, aadObjectId, { ...offer, state: { is: 'declined', at: now.toISOString() } });
}

function answer(before: ReportOffer, aadObjectId: string | undefined, after: ReportOffer): OfferResult {
  if (aadObjectId !== before.aadObjectId) return { is: 'not-theirs' };
  return before.state.is === 'taken' ? { is: 'settled', offer: before } : { is: 'changed', offer: after };
}

/** Gives the offer with word to its person that the report which they took is corrected. */
export function correctOffer(
  offer: ReportOffer,
  told: readonly Told[],
  corrections: readonly Correction[],
  now: Date,
): ReportOffer {
  if (offer.state.is !== 'taken' || corrections.length === 0) return offer;
  const word = planEntry(
    {
      id: `corrected:${offer.corrections.length}`,
      to: offer.to,
      what: 'report-corrected',
      facts: { from: String(offer.corrections.length) },
    },
    now,
  );
  return {
    ...offer,
    told: [...told],
    corrections: [...offer.corrections, ...corrections],
    outbox: [...offer.outbox, word],
  };
}
