import { z } from 'zod';
import { type ChangeResult, changeDocument, type Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import type { DocumentType } from '../store/document-type.js';

/** What a person says of a match: that it fits, or that it does not, and perhaps which fokusområde fits better. */
export const Verdict = z.strictObject({
  matchId: z.string().min(1).max(100),
  strategyId: z.string().min(1).max(100),
  /** What was shown, best first. */
  fokusomraadeIds: z.array(z.string().min(1).max(100)).min(1).max(3),
  verdict: z.enum(['fits', 'fits-not']),
  better: z.string().min(1).max(100).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

const StoredVerdict = Verdict.extend({ personId: z.string(), at: z.iso.datetime() });
type StoredVerdict = z.infer<typeof StoredVerdict>;

/** A verdict as it is kept: who, when and on which fokusområder. No word of the case is in it. */
export const verdictDocument: DocumentType<StoredVerdict> = {
  kind: 'match-verdict',
  schemaVersion: 1,
  body: StoredVerdict,
};

/** Keeps a person's verdict on a match; the newest stands, and saying the same again changes nothing. */
export function recordVerdict(
  store: DocumentStore,
  timing: Timing,
  verdict: Verdict,
  by: { readonly personId: string; readonly at: Date },
): Promise<ChangeResult<'kept'>> {
  const key = { partition: 'match-verdicts', id: `${verdict.matchId}:${by.personId}` };
  return changeDocument({ store, timing, type: verdictDocument, key }, (kept) =>
    kept !== undefined && saysTheSame(kept, verdict)
      ? { do: 'nothing', outcome: 'kept' }
      : { do: 'write', body: { ...verdict, personId: by.personId, at: by.at.toISOString() }, outcome: 'kept' },
  );
}

function saysTheSame(kept: StoredVerdict, verdict: Verdict): boolean {
  return kept.verdict === verdict.verdict && kept.better === verdict.better;
}
