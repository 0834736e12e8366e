import type { IndicatorUpdate, Revision } from '../indicators/update.js';
import { personById } from '../people/find-person.js';
import { approvalListReply } from '../replies/approvals/approval-list-reply.js';
import { approvalReply } from '../replies/approvals/approval-reply.js';
import { movedText, stateText } from '../replies/approvals/approval-texts.js';
import type { Reply } from '../replies/reply.js';
import { approversOf } from './asked.js';
import { type Board, type Submitted, submittedOn, waitingFor } from './board.js';
import { settledMoment, subjectKey } from './plan-faces.js';

/** Which card it is: whose, of which revision, and whether it stayed a list when its own revision was decided on it. */
export type CardOf = {
  readonly personId: string;
  readonly update: IndicatorUpdate;
  readonly revision: Revision;
  readonly isList: boolean;
};

/**
 * Gives what a person's card of a revision shows now: the report to decide, all that waits when there is more than one,
 * where it went, or what became of it. Undefined when its indicator is not there any more.
 */
export function cardOf({ personId, update, revision, isList }: CardOf, board: Board): Reply | undefined {
  const submitted = submittedOn(board, update, revision);
  const person = personById(board.people, personId);
  if (submitted === undefined) return undefined;
  const waiting = person === undefined ? [] : waitingFor(board, person);
  const isOpen = waiting.some((one) => isSame(one, submitted));
  if (isOpen && waiting.length > 1) return listOf(waiting, [], board);

  const settledAt = settledMoment(revision);
  const rows = isList && settledAt !== undefined ? waiting.filter((one) => one.revision.submittedAt <= settledAt) : [];
  if (rows.length > 0)
    return listOf(rows, [`${submitted.indicator.name}: ${stateText(revision, board.people)}`], board);
  return approvalReply({
    submitted,
    people: board.people,
    isOpen,
    ...movedTo(submitted, isOpen, board),
    others: waiting.length - (isOpen ? 1 : 0),
    notices: { cprCount: 0 },
  });
}

/** Gives where a report that waits went, for somebody who may not decide it any more. */
function movedTo({ update, revision }: Submitted, isOpen: boolean, board: Board): { readonly moved?: string } {
  if (isOpen || revision.state.is !== 'pending') return {};
  return { moved: movedText(approversOf(update, revision, board).may, board.people) };
}

function listOf(waiting: readonly Submitted[], done: readonly string[], { people, now }: Board): Reply {
  return approvalListReply({ waiting, people, done, refreshFor: [], now, notices: { cprCount: 0 } });
}

/** Gives the short message for a card that could not be changed: what it was about and what is so. */
export function whatIsSo(
  { update, revision }: CardOf,
  board: Board,
): { readonly headline: string; readonly line: string } | undefined {
  const submitted = submittedOn(board, update, revision);
  if (submitted === undefined) return undefined;
  const { may } = approversOf(update, revision, board);
  const line = revision.state.is === 'pending' ? movedText(may, board.people) : stateText(revision, board.people);
  return { headline: submitted.indicator.name, line };
}

/** Gives the board with an update as it is at hand put in its place. */
export function withOnBoard(board: Board, update: IndicatorUpdate): Board {
  const others = board.updates.filter((one) => subjectKey(one) !== subjectKey(update));
  return { ...board, updates: [...others, update] };
}

function isSame(a: Submitted, b: Submitted): boolean {
  return subjectKey(a.update) === subjectKey(b.update) && a.revision.revision === b.revision.revision;
}
