import type { Outcome } from '../conversation/feature.js';
import type { Decision } from '../indicators/life.js';
import { updateKey } from '../indicators/update.js';
import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { movedText, notDeciderText, stateText, approvalTexts as texts } from '../replies/approvals/approval-texts.js';
import type { ApproverTurn } from './approver.js';
import type { ApprovalRules } from './ask-approvers.js';
import { type Board, isPlainGreen, readBoard, submittedOn } from './board.js';
import { cardOf, withOnBoard } from './card-of.js';
import { type Decided, decide } from './decide.js';
import { subjectKey } from './plan-faces.js';
import { isUdvalg, openedCard, queuePressed } from './show-queue.js';
import { type Subject, subjectCode } from './subject.js';

/** Which card the button was on: it is answered in kind. Nothing else hangs on it. */
export type PressedOn = 'card' | 'list';

const longestWhy = 2_000;

/** Approves one report. */
export async function takeApproval(
  approver: ApproverTurn,
  subject: Subject,
  from: PressedOn,
  rules: ApprovalRules,
): Promise<Outcome> {
  if (!isUdvalg(approver, subject.udvalgId)) return { kind: 'approval-not-found', line: texts.notFound };
  const board = await boardOf(approver, subject.udvalgId);
  const decided = await decideHere(approver, subject, { is: 'approve' }, { board, from, rules });
  return answer(approver, decided, { board, from });
}

/** Returns one report with the reason that was typed on the card; without one the card comes back with what was typed. */
export async function takeReturn(
  approver: ApproverTurn,
  { why, ...subject }: Subject & { readonly why: string },
  rules: ApprovalRules,
): Promise<Outcome> {
  if (!isUdvalg(approver, subject.udvalgId)) return { kind: 'approval-not-found', line: texts.notFound };
  const board = await boardOf(approver, subject.udvalgId);
  const fault = why === '' ? texts.whyMissing : why.length > longestWhy ? texts.whyTooLong(longestWhy) : undefined;
  if (fault !== undefined) {
    const card = openedCard(approver, board, subject, { text: fault, why });
    return card === undefined
      ? { kind: 'approval-refused-not-decider', line: texts.notFound }
      : { kind: 'approval-why-missing', card };
  }
  const decided = await decideHere(approver, subject, { is: 'return', why }, { board, from: 'card', rules });
  return answer(approver, decided, { board, from: 'card' });
}

/** Approves those of the reports on a list that are green as they stand now; the server decides what is green. */
export async function takeGreen(
  approver: ApproverTurn,
  subjects: readonly Subject[],
  rules: ApprovalRules,
): Promise<Outcome> {
  const known = subjects.filter(({ udvalgId }) => isUdvalg(approver, udvalgId));
  const boards = new Map<string, Board>();
  const taken: GreenTaken[] = [];
  for (const subject of known) {
    const board = boards.get(subject.udvalgId) ?? (await boardOf(approver, subject.udvalgId));
    const one = await takeOneGreen(approver, subject, known, { board, rules });
    const { decided } = one;
    boards.set(
      subject.udvalgId,
      decided !== undefined && 'update' in decided ? withOnBoard(board, decided.update) : board,
    );
    taken.push(one);
  }
  const wake = taken.filter(({ decided }) => decided?.is === 'decided').map(({ subject }) => keyOf(subject));
  return { ...(await queuePressed(approver, greenLines(taken))), kind: 'approvals-green', wake };
}

/** The last of them changes a pressed card that is on no record, for all of them. */
async function takeOneGreen(
  approver: ApproverTurn,
  subject: Subject,
  all: readonly Subject[],
  { board, rules }: Pick<Here, 'board' | 'rules'>,
): Promise<GreenTaken> {
  const settledToo = new Set(all.map(subjectKey));
  const done = subject === all.at(-1) ? all : [];
  const here = { board, from: 'list', rules, settledToo, done } as const;
  const name = board.indicators.get(subject.indicatorId)?.name;
  const isGreen = isGreenHere(board, subject);
  const decided = isGreen ? await decideHere(approver, subject, { is: 'approve' }, here) : undefined;
  return { subject, name, decided, board };
}

/** `decided` is undefined for what is not green. */
type GreenTaken = {
  readonly subject: Subject;
  readonly name: string | undefined;
  readonly decided: Decided | undefined;
  readonly board: Board;
};

function greenLines(taken: readonly GreenTaken[]): readonly string[] {
  const isDone = ({ decided }: GreenTaken) => decided?.is === 'decided' || decided?.is === 'same';
  const approved = taken.filter(isDone).flatMap(({ name }) => name ?? []);
  const refused = taken
    .filter((one) => !isDone(one))
    .flatMap(({ name, decided, board }) =>
      name === undefined
        ? []
        : [texts.notDecided(name, decided === undefined ? texts.notGreen : refusalText(decided, board))],
    );
  return [...(approved.length === 0 ? [] : [texts.nowApproved(approved)]), ...refused];
}

type Here = {
  readonly board: Board;
  readonly from: PressedOn;
  readonly rules: ApprovalRules;
  readonly settledToo?: ReadonlySet<string>;
  /** What a pressed card that is on no record says was done, once this one is decided; nothing changes it when there is none. */
  readonly done?: readonly Subject[];
};

function decideHere(
  { turn, person }: ApproverTurn,
  subject: Subject,
  decision: Decision,
  { board, from, rules, settledToo, done = [subject] }: Here,
): Promise<Decided> {
  const pressed = turn.place.scope === 'personal' ? turn.cardActivityId : undefined;
  const isLoose = pressed !== undefined && done.length > 0 && !isOnRecord(board, pressed);
  return decide(subject, decision, turn, {
    person,
    context: { ...board, ...(settledToo === undefined ? {} : { settledToo }) },
    rules,
    pressedList: from === 'list' ? pressed : undefined,
    more: ({ revision }) => (isLoose ? [againEntry(pressed, revision)] : []),
  });

  /** The pressed card is on no record, such as the answer to "til godkendelse": it is changed once, to what waits then. */
  function againEntry(activityId: string, revision: number): OutboxEntry {
    const { conversationId, serviceUrl } = turn.place;
    const to = { kind: 'edit', posted: { conversationId, activityId, serviceUrl } } as const;
    const facts = { personId: person.id, done: done.map(subjectCode).join('\n') };
    return planEntry({ id: `again:${revision}:${activityId}`, to, what: 'approval-again', facts }, turn.now);
  }
}

function isOnRecord({ updates }: Board, activityId: string): boolean {
  return updates.some(({ cards }) => cards.some(({ posted }) => posted.activityId === activityId));
}

function isGreenHere(board: Board, subject: Subject): boolean {
  const update = board.updates.find((one) => subjectKey(one) === subjectKey(subject));
  const revision = update?.revisions.find((one) => one.revision === subject.revision);
  const submitted = update && revision && submittedOn(board, update, revision);
  return submitted !== undefined && isPlainGreen(submitted);
}

async function answer(
  approver: ApproverTurn,
  decided: Decided,
  { board, from }: { readonly board: Board; readonly from: PressedOn },
): Promise<Outcome> {
  const kind = kindOf(decided);
  if (!('update' in decided)) return { kind, line: refusalText(decided, board) };
  const { update, revision } = decided;
  const now = withOnBoard(board, update);
  const wake = decided.is === 'decided' ? { wake: [keyOf(update)] } : {};
  if (from === 'list') {
    const name = board.indicators.get(update.indicatorId)?.name ?? '';
    const isDone = decided.is === 'decided' || decided.is === 'same';
    const line = isDone ? texts.nowApproved([name]) : texts.notDecided(name, refusalText(decided, board));
    return { ...(await queuePressed(approver, [line])), kind, ...wake };
  }
  const card = cardOf({ personId: approver.person.id, update, revision, isList: false }, now);
  return card === undefined ? { kind, line: texts.notFound, ...wake } : { kind, card, ...wake };
}

/** For the log and the figures: what came of it. */
function kindOf(decided: Decided): string {
  if (decided.is === 'decided') return `approval-${decided.revision.state.is}`;
  return decided.is === 'same' ? 'approval-same' : `approval-refused-${decided.is}`;
}

function refusalText(refused: Decided, { people }: Board): string {
  switch (refused.is) {
    case 'decided':
    case 'same':
    case 'settled':
      return stateText(refused.revision, people);
    case 'own':
      return texts.own;
    case 'moved':
      return movedText(refused.may, people);
    case 'not-decider':
      return notDeciderText(refused.may, people);
    case 'not-found':
      return texts.notFound;
    case 'busy':
      return texts.busy;
  }
}

function boardOf({ parts, people, turn }: ApproverTurn, udvalgId: string): Promise<Board> {
  return readBoard(parts, udvalgId, turn.now, { people });
}

function keyOf({ udvalgId, indicatorId, quarter }: Pick<Subject, 'udvalgId' | 'indicatorId' | 'quarter'>) {
  return updateKey(udvalgId, indicatorId, quarter);
}
