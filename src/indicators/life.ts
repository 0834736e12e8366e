import type { Quarter } from '../language/quarter.js';
import { auditEntry, type By } from '../people/audit.js';
import type { Terms } from './indicator.js';
import { approvedOf, pendingOf } from './series.js';
import type { IndicatorUpdate, Report, Revision } from './update.js';

/** Which indicator and quarter an update is about. */
export type UpdateSubject = {
  readonly indicatorId: string;
  readonly fokusomraadeId: string;
  readonly udvalgId: string;
  readonly quarter: Quarter;
};

/** A report as it is sent: what was written, the terms that it is judged by, and the form that it came by. */
export type Submission = {
  readonly report: Report;
  readonly terms: Terms;
  readonly formId: string;
  /** How many revisions there were when the form was filled in: nobody overwrites what they have not seen. */
  readonly seen: number;
};

export type SubmitResult =
  | { readonly is: 'submitted'; readonly update: IndicatorUpdate; readonly revision: Revision }
  /** The same form came once more: what it did the first time. */
  | { readonly is: 'same'; readonly revision: Revision }
  /** The same form with something else in it: what it brought the first time stands. */
  | { readonly is: 'form-used'; readonly revision: Revision; readonly count: number }
  /** Somebody reported since the form was opened. */
  | { readonly is: 'overtaken'; readonly latest: Revision; readonly count: number }
  /** An approved value is changed only with a reason. */
  | { readonly is: 'correction-needs-reason'; readonly approved: Revision };

/**
 * Gives the update with a new revision that waits for a decision. One that waited before is superseded at once; one that is
 * approved stays approved until the new one is.
 */
export function submitReport(
  current: IndicatorUpdate | undefined,
  subject: UpdateSubject,
  submission: Submission,
  by: By,
): SubmitResult {
  const revisions = current?.revisions ?? [];
  const same = revisions.find(({ formId }) => formId === submission.formId);
  if (same !== undefined) {
    return isSameReport(same.report, submission.report)
      ? { is: 'same', revision: same }
      : { is: 'form-used', revision: same, count: revisions.length };
  }
  const latest = revisions.at(-1);
  if (latest !== undefined && revisions.length !== submission.seen) {
    return { is: 'overtaken', latest, count: revisions.length };
  }
  const approved = current === undefined ? undefined : approvedOf(current);
  if (approved !== undefined && submission.report.correction === undefined) {
    return { is: 'correction-needs-reason', approved };
  }

  const revision = newRevision(revisions.length + 1, submission, by);
  const before = current ?? { ...subject, revisions: [], audit: [], outbox: [], cards: [] };
  const waiting = pendingOf(before);
  const changed =
    waiting === undefined ? before : withState(before, waiting, superseded(waiting.state, revision, by), by);
  const entry = auditEntry(by, 'submitted', '', stateInTrail(revision));
  return {
    is: 'submitted',
    update: { ...changed, revisions: [...changed.revisions, revision], audit: [...changed.audit, entry] },
    revision,
  };
}

/** Why a revision cannot be decided or withdrawn any more: what became of it, by whom and when. */
export type Refusal =
  | { readonly is: 'settled'; readonly revision: Revision }
  /** Nobody decides what they submitted themselves. */
  | { readonly is: 'own' }
  | { readonly is: 'no-such-revision' };

export type ChangeOfState =
  | { readonly is: 'changed'; readonly update: IndicatorUpdate; readonly revision: Revision }
  /** The same person did just this before: a second click, or Teams sent it twice. */
  | { readonly is: 'same'; readonly revision: Revision }
  | Refusal;

/** Takes a revision back before it is decided. Who may do it is the caller's to know. */
export function withdrawReport(update: IndicatorUpdate, number: number, by: By): ChangeOfState {
  const state = { is: 'withdrawn', by: by.personId, at: by.at.toISOString() } as const;
  return settle(update, number, state, by);
}

/** Closes a revision that still waits when a newer strategy has taken over. What was approved before stays approved. */
export function closeReport(update: IndicatorUpdate, number: number, strategyId: string, by: By): ChangeOfState {
  const state = { is: 'closed', by: by.personId, at: by.at.toISOString(), strategyId } as const;
  return settle(update, number, state, by);
}

export type Decision = { readonly is: 'approve' } | { readonly is: 'return'; readonly why: string };

/**
 * Approves a revision, or returns it to its owner with a reason. Approving supersedes what was approved before. Who may
 * decide is the caller's to know; that it is not the one who submitted is held here too.
 */
export function decideReport(update: IndicatorUpdate, number: number, decision: Decision, by: By): ChangeOfState {
  const revision = update.revisions.find((one) => one.revision === number);
  if (revision?.submittedBy === by.personId) return { is: 'own' };
  const at = { by: by.personId, at: by.at.toISOString() };
  if (decision.is === 'return') return settle(update, number, { is: 'returned', ...at, why: decision.why }, by);

  const approved = approvedOf(update);
  const settled = settle(update, number, { is: 'approved', ...at }, by);
  if (settled.is !== 'changed' || approved === undefined) return settled;
  return {
    ...settled,
    update: withState(settled.update, approved, superseded(approved.state, settled.revision, by), by),
  };
}

function settle(update: IndicatorUpdate, number: number, state: Revision['state'], by: By): ChangeOfState {
  const revision = update.revisions.find((one) => one.revision === number);
  if (revision === undefined) return { is: 'no-such-revision' };
  if (revision.state.is !== 'pending') {
    const isSame = revision.state.is === state.is && 'by' in revision.state && revision.state.by === by.personId;
    return isSame ? { is: 'same', revision } : { is: 'settled', revision };
  }
  return { is: 'changed', update: withState(update, revision, state, by), revision: { ...revision, state } };
}

function newRevision(number: number, { report, terms, formId }: Submission, by: By): Revision {
  return {
    revision: number,
    formId,
    report,
    terms,
    submittedBy: by.personId,
    submittedAt: by.at.toISOString(),
    state: { is: 'pending' },
  };
}

/** Gives the update with one revision in another state, and the change in its trail. */
function withState(update: IndicatorUpdate, revision: Revision, state: Revision['state'], by: By): IndicatorUpdate {
  const changed = { ...revision, state };
  const entry = auditEntry(by, state.is, stateInTrail(revision), stateInTrail(changed));
  return {
    ...update,
    revisions: update.revisions.map((one) => (one.revision === revision.revision ? changed : one)),
    audit: [...update.audit, entry],
  };
}

function superseded(old: Revision['state'], { revision }: Revision, by: By): Revision['state'] {
  return {
    is: 'superseded',
    byRevision: revision,
    at: by.at.toISOString(),
    ...(old.is === 'approved' ? { approved: { by: old.by, at: old.at } } : {}),
  };
}

const reportFields = ['value', 'notApplicable', 'narrative', 'evidence', 'correction'] as const;

function isSameReport(a: Report, b: Report): boolean {
  return reportFields.every((field) => a[field] === b[field]);
}

function stateInTrail({ revision, state }: Revision): string {
  return `${revision}: ${state.is}`;
}
