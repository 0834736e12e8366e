import { type IndicatorUpdate, updateDocument } from '../indicators/update.js';
import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { type Telling, telling } from '../outbox/telling.js';
import { personById } from '../people/find-person.js';
import { decisionReply } from '../replies/approvals/decision-reply.js';
import { stuckReply } from '../replies/approvals/stuck-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { approversOf, mayDecide, revisionOf } from './asked.js';
import { type Board, type BoardParts, readBoard, submittedOn } from './board.js';
import { type CardOf, cardOf, whatIsSo, withOnBoard } from './card-of.js';
import { faceEntry, isList, settledFace, subjectKey } from './plan-faces.js';
import type { NextAskedFrom } from './plan-requests.js';
import { queueReply } from './queue.js';
import { SubjectCode } from './subject.js';

export type TellingParts = BoardParts & {
  readonly clock: () => Date;
  readonly readNextAskedFrom: () => Promise<NextAskedFrom>;
};

/** What updates tell of approvals: who is asked, what standing cards say, what the owner and the admins hear. */
export function approvalTelling(parts: TellingParts): Telling {
  const boardOf = async (update: IndicatorUpdate) =>
    withOnBoard(await readBoard(parts, update.udvalgId, parts.clock()), update);

  return telling<IndicatorUpdate>(updateDocument, {
    'approval-asked': {
      whenUnknown: 'leave',
      render: async (entry, update) => requestReply(entry, update, await boardOf(update)),
      ended: (update, entry, now) => onceMore(cardStands(update, entry, now), entry, now),
    },
    'approval-face': {
      whenUnknown: 'repeat',
      async render(entry, update) {
        const about = cardAbout(entry, update);
        return about && cardOf({ ...about, isList: entry.facts?.asList === 'true' }, await boardOf(update));
      },
      ended: noteWhereNotChanged,
    },
    'approval-beside': {
      whenUnknown: 'repeat',
      render: async (entry, update) => besideReply(entry, await boardOf(update)),
    },
    'approval-again': {
      whenUnknown: 'repeat',
      render: (entry) => againReply(entry, parts),
    },
    'approval-note': {
      whenUnknown: 'leave',
      async render(entry, update) {
        const about = cardAbout(entry, update);
        const so = about && whatIsSo({ ...about, isList: false }, await boardOf(update));
        return so && noticeReply(so.headline, { language: 'da', lines: [so.line] });
      },
      ended: onceMore,
    },
    'decision-told': {
      whenUnknown: 'leave',
      render: async (entry, update) => ownersReply(entry, update, await boardOf(update)),
      ended: onceMore,
    },
    'approval-stuck': {
      whenUnknown: 'leave',
      render: async (entry, update) => adminsReply(entry, update, await boardOf(update), parts),
      ended: onceMore,
    },
  });
}

type About = Omit<CardOf, 'isList'>;

function cardAbout({ facts = {} }: OutboxEntry, update: IndicatorUpdate): About | undefined {
  const revision = revisionOf(update, Number(facts.revision));
  return revision === undefined ? undefined : { personId: facts.personId ?? '', update, revision };
}

/** Nothing where it is decided by now, or the person may not decide it any more: whoever may is asked instead. */
function requestReply(entry: OutboxEntry, update: IndicatorUpdate, board: Board): Reply | undefined {
  const about = cardAbout(entry, update);
  const person = about && personById(board.people, about.personId);
  if (about?.revision.state.is !== 'pending' || person === undefined) return undefined;
  const approvers = approversOf(update, about.revision, board);
  return mayDecide(approvers, person) ? cardOf({ ...about, isList: false }, board) : undefined;
}

/** A request that arrived stands as a card; what became of its revision while it was on its way is put on it. */
function cardStands(update: IndicatorUpdate, entry: OutboxEntry, now: Date): IndicatorUpdate {
  const { state, facts = {}, to } = entry;
  if (state.is !== 'sent' || state.posted === undefined) return update;
  const card = { personId: facts.personId ?? '', revision: Number(facts.revision), posted: state.posted };
  if (update.cards.some(({ posted }) => posted.activityId === card.posted.activityId)) return update;
  const standing = { ...update, cards: [...update.cards, card] };
  const face = settledFace(update, card);
  if (face === undefined) return standing;
  const aadObjectId = to.kind === 'person' ? to.aadObjectId : undefined;
  return {
    ...standing,
    outbox: [...standing.outbox, faceEntry(standing, card, { face, asList: false, aadObjectId, now })],
  };
}

/**
 * A message whose sender died while it held it is sent once more: nearly always it never left, and a report that nobody is
 * asked about is worse than one asked about twice. Where the connector's answer was lost, it counts as sent.
 */
function onceMore(
  update: IndicatorUpdate,
  { id, to, what, facts = {}, state }: OutboxEntry,
  now: Date,
): IndicatorUpdate {
  const again = `${id}:again`;
  const isOver = facts.isAgain === 'true' || update.outbox.some((entry) => entry.id === again);
  if (state.is !== 'unknown' || state.claim === undefined || isOver) return update;
  const entry = planEntry({ id: again, to, what, facts: { ...facts, isAgain: 'true' } }, now);
  return { ...update, outbox: [...update.outbox, entry] };
}

/** A card that cannot be changed, such as one that was deleted, is made up for by a short message; the one who decided knows. */
function noteWhereNotChanged(update: IndicatorUpdate, entry: OutboxEntry, now: Date): IndicatorUpdate {
  const { state, facts = {}, to } = entry;
  const { personId = '', revision = '', aadObjectId, face } = facts;
  const settled = revisionOf(update, Number(revision))?.state;
  const decidedBy = settled !== undefined && 'by' in settled ? settled.by : undefined;
  if (state.is !== 'failed' || to.kind !== 'edit' || aadObjectId === undefined) return update;
  if (decidedBy === personId || face === 'open') return update;
  const { conversationId, serviceUrl } = to.posted;
  const address = { kind: 'person', aadObjectId, conversationId, serviceUrl } as const;
  const note = { id: `note:${entry.id}`, to: address, what: 'approval-note', facts: { personId, revision } };
  return { ...update, outbox: [...update.outbox, planEntry(note, now)] };
}

/** Nothing where that card's own update has changed meanwhile: it changes the card itself. */
function besideReply({ facts = {} }: OutboxEntry, board: Board): Reply | undefined {
  const { personId = '', indicatorId = '', quarter = '', revision } = facts;
  const update = board.updates.find((one) => subjectKey(one) === subjectKey({ indicatorId, quarter }));
  const card = update?.cards.find((one) => one.personId === personId && one.revision === Number(revision));
  const about = update && revisionOf(update, Number(revision));
  if (update === undefined || card === undefined || about === undefined) return undefined;
  const stayedList = isList(update, card);
  if (about.state.is !== 'pending' && !stayedList) return undefined;
  return cardOf({ personId, update, revision: about, isList: stayedList }, board);
}

async function againReply({ facts = {} }: OutboxEntry, parts: TellingParts): Promise<Reply | undefined> {
  const done = (facts.done ?? '').split('\n').flatMap((code) => SubjectCode.safeParse(code).data ?? []);
  return queueReply(facts.personId ?? '', done, parts, parts.clock());
}

function ownersReply(entry: OutboxEntry, update: IndicatorUpdate, board: Board): Reply | undefined {
  const revision = revisionOf(update, Number(entry.facts?.revision));
  const submitted = revision && submittedOn(board, update, revision);
  return submitted && decisionReply(submitted, board.people);
}

async function adminsReply(
  { facts = {} }: OutboxEntry,
  update: IndicatorUpdate,
  board: Board,
  { readNextAskedFrom }: TellingParts,
): Promise<Reply | undefined> {
  const revision = revisionOf(update, Number(facts.revision));
  if (revision?.state.is !== 'pending') return undefined;
  const submitted = submittedOn(board, update, revision);
  return submitted && stuckReply(submitted, board, await readNextAskedFrom());
}
