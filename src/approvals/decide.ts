import { type Decision, decideReport } from '../indicators/life.js';
import { type IndicatorUpdate, type Revision, updateDocument, updateKey } from '../indicators/update.js';
import type { Person } from '../people/person.js';
import type { Decider } from '../people/who-decides.js';
import { type Change, changeDocument, type Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { type ApprovalContext, type ApprovalRules, approvalEntries } from './ask-approvers.js';
import { approversOf, mayDecide, revisionOf, wasAsked } from './asked.js';
import type { Subject } from './subject.js';

/** What a decision came to. Everything but `decided` changed nothing. */
export type Decided =
  | { readonly is: 'decided'; readonly update: IndicatorUpdate; readonly revision: Revision }
  /** The same person did just this before: a second click, or Teams sent it twice. */
  | { readonly is: 'same'; readonly update: IndicatorUpdate; readonly revision: Revision }
  /** Somebody was first, or it was taken back or replaced; told to those only who were asked or may decide. */
  | { readonly is: 'settled'; readonly update: IndicatorUpdate; readonly revision: Revision }
  | { readonly is: 'own' }
  /** It was theirs to decide, and is not any more: `may` tells whose it is. */
  | {
      readonly is: 'moved';
      readonly update: IndicatorUpdate;
      readonly revision: Revision;
      readonly may: readonly Decider[];
    }
  | { readonly is: 'not-decider'; readonly may: readonly Decider[] }
  | { readonly is: 'not-found' }
  | { readonly is: 'busy' };

/** Who decides what, and with what the others are told of it. */
export type Deciding = {
  readonly person: Person;
  readonly context: ApprovalContext;
  readonly rules: ApprovalRules;
  /** The list that the button was pressed on, where it was one: it stays a list for what still waits. */
  readonly pressedList: string | undefined;
  /** What else is written with the decision, such as to change a card that is not on record. */
  readonly more: (revision: Revision) => ReturnType<typeof approvalEntries>;
};

/**
 * Decides one revision in one conditional write, with all that others are to be told of it. The right to it is held at each
 * try. Where others kept writing first, it is looked once more what became of it: whoever lost to them is told that.
 */
export async function decide(
  subject: Subject,
  decision: Decision,
  { store, timing }: { readonly store: DocumentStore; readonly timing: Timing },
  deciding: Deciding,
): Promise<Decided> {
  const key = updateKey(subject.udvalgId, subject.indicatorId, subject.quarter);
  const change = (current: IndicatorUpdate | undefined) =>
    current === undefined ? unchanged({ is: 'not-found' }) : decideOn(current, subject.revision, decision, deciding);
  const result = await changeDocument({ store, timing, type: updateDocument, key }, change);
  if (result.ok) return result.outcome;

  const stored = await store.read(key);
  const left = change(stored === undefined ? undefined : bodyOf(updateDocument, stored));
  return left.do === 'nothing' ? left.outcome : { is: 'busy' };
}

/** Gives what a decision comes to: pure, for it is asked again at every try to write. */
export function decideOn(
  update: IndicatorUpdate,
  number: number,
  decision: Decision,
  { person, context, rules, pressedList, more }: Deciding,
): Change<IndicatorUpdate, Decided> {
  const revision = revisionOf(update, number);
  if (revision === undefined) return unchanged({ is: 'not-found' });
  if (revision.submittedBy === person.id) return unchanged({ is: 'own' });
  const approvers = approversOf(update, revision, context);
  const may = mayDecide(approvers, person);
  if (!may && !wasAsked(update, person.id, number)) return unchanged({ is: 'not-decider', may: approvers.may });
  if (!may && revision.state.is === 'pending') {
    return unchanged({ is: 'moved', update, revision, may: approvers.may });
  }

  const decided = decideReport(update, number, decision, { personId: person.id, at: context.now });
  if (decided.is === 'own') return unchanged({ is: 'own' });
  if (decided.is === 'no-such-revision') return unchanged({ is: 'not-found' });
  if (decided.is !== 'changed') return unchanged({ is: decided.is, update, revision });
  const entries = approvalEntries(update, decided.update, { ...context, pressedList }, rules);
  const written = { ...decided.update, outbox: [...decided.update.outbox, ...entries, ...more(decided.revision)] };
  return { do: 'write', body: written, outcome: { is: 'decided', update: written, revision: decided.revision } };
}

function unchanged(outcome: Decided): Change<IndicatorUpdate, Decided> {
  return { do: 'nothing', outcome };
}
