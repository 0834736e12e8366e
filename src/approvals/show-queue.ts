import type { Outcome } from '../conversation/feature.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import { approvalChannelReply, approvalListReply } from '../replies/approvals/approval-list-reply.js';
import { approvalReply } from '../replies/approvals/approval-reply.js';
import { nameIn, approvalTexts as texts } from '../replies/approvals/approval-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import type { ApproverTurn } from './approver.js';
import { approversOf, mayDecide, revisionOf, wasAsked } from './asked.js';
import { type Board, readBoard, submittedOn, waitingFor } from './board.js';
import { cardOf } from './card-of.js';
import { subjectKey } from './plan-faces.js';
import { type Queue, readQueue, refreshFor, standInsFor } from './queue.js';
import type { Subject } from './subject.js';

/** Answers "til godkendelse". In a channel the message is for all, and those who may act get their own view of it. */
export async function showQueue(approver: ApproverTurn): Promise<Outcome> {
  const { turn, parts, people, person } = approver;
  const queue = await readQueue(parts, people, person, turn.now);
  if (turn.place.scope !== 'personal') {
    const notices = { cprCount: turn.cprCount };
    const to = refreshFor(queue.setups, people, turn.today);
    return { kind: 'approvals-in-channel', say: approvalChannelReply({ refreshFor: to, now: turn.now, notices }) };
  }
  if (queue.boards.length === 0) return noSeatToday(approver, queue);
  return { kind: 'approvals', say: queueCard(approver, queue) };
}

/** Somebody who sits nowhere, or who is away: then others decide for them today. */
function noSeatToday({ person, people, turn }: ApproverTurn, { setups }: Queue): Outcome {
  const acting = setups.flatMap((setup) => standInsFor(setup, person.id, turn.today));
  if (acting.length === 0) {
    return { kind: 'approvals-no-seat', say: noticeReply(texts.noSeat, { language: 'da', lines: [texts.askAdmin] }) };
  }
  const lines = acting.map(({ personId, to }) => texts.standsIn(nameIn(people, personId), to));
  const reply = noticeReply(texts.away, { language: 'da', lines: [...new Set(lines)] });
  return { kind: 'approvals-away', say: reply };
}

/** Shows what waits on the pressed card. A client's own refresh comes here too: it reads, and nothing else. */
export async function queuePressed(approver: ApproverTurn, done: readonly string[] = []): Promise<Outcome> {
  const { turn, parts, people, person } = approver;
  const queue = await readQueue(parts, people, person, turn.now);
  return { kind: turn.isRefresh ? 'approvals-refreshed' : 'approvals', card: queueCard(approver, queue, done) };
}

/** Gives the card of what waits, as the one who asks sees it. */
export function queueCard({ turn, people }: ApproverTurn, queue: Queue, done: readonly string[] = []): Reply {
  return approvalListReply({
    waiting: queue.waiting,
    people,
    done,
    refreshFor: turn.place.scope === 'personal' ? [] : refreshFor(queue.setups, people, turn.today),
    now: turn.now,
    notices: { cprCount: turn.cprCount },
  });
}

/** Opens one report of the list, to read it whole or return it. Only those may see it who may decide it, or were asked. */
export async function openOne(approver: ApproverTurn, subject: Subject): Promise<Outcome> {
  const { turn, parts, people } = approver;
  if (!isUdvalg(approver, subject.udvalgId)) return { kind: 'approval-not-found', line: texts.notFound };
  const board = await readBoard(parts, subject.udvalgId, turn.now, { people });
  const card = openedCard(approver, board, subject);
  return card === undefined
    ? { kind: 'approval-refused-not-decider', line: texts.notFound }
    : { kind: 'approval-opened', card };
}

/** Gives the card of one report for somebody who may see it; undefined for others. */
export function openedCard(
  { person, turn }: ApproverTurn,
  board: Board,
  subject: Subject,
  fault?: { readonly text: string; readonly why: string },
): Reply | undefined {
  const update = board.updates.find((one) => subjectKey(one) === subjectKey(subject));
  const revision = update && revisionOf(update, subject.revision);
  const submitted = update && revision && submittedOn(board, update, revision);
  if (submitted === undefined) return undefined;
  const may = mayDecide(approversOf(submitted.update, submitted.revision, board), person);
  if (!may && !wasEverAsked(submitted.update, person.id)) return undefined;
  if (submitted.revision.state.is !== 'pending' || !may) {
    return cardOf(
      { personId: person.id, update: submitted.update, revision: submitted.revision, isList: false },
      board,
    );
  }
  return approvalReply({
    submitted,
    people: board.people,
    isOpen: true,
    ...(fault === undefined ? {} : { fault }),
    others: waitingFor(board, person).length - 1,
    notices: { cprCount: turn.cprCount },
  });
}

function wasEverAsked(update: IndicatorUpdate, personId: string): boolean {
  return update.revisions.some(({ revision }) => wasAsked(update, personId, revision));
}

/** Whether a card names an udvalg that there is: nothing else is looked up by what a card says. */
export function isUdvalg({ parts }: ApproverTurn, udvalgId: string): boolean {
  return parts.strategies.some(({ udvalg }) => udvalg.some(({ id }) => id === udvalgId));
}
