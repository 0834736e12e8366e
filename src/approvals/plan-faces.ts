import { pendingOf } from '../indicators/series.js';
import type { IndicatorUpdate, Revision, StandingCard } from '../indicators/update.js';
import { planEntry } from '../outbox/entry-life.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { personById } from '../people/find-person.js';
import type { People } from '../people/person.js';
import { approversOf, type Desk, mayDecide, requestTo, revisionOf } from './asked.js';

/**
 * What a standing card says of its revision: that it can be decided, that it has moved to others, or what became of it.
 * Cards are posted `open`; what they were changed to since stands in the outbox.
 */
export type Face = 'open' | `moved:${string}` | 'approved' | 'returned' | 'withdrawn' | 'closed' | 'superseded';

/** Gives the changes that standing cards of an update still lack: one for each that says something else than what is so. */
export function missingFaces(
  update: IndicatorUpdate,
  desk: Desk,
  { now, pressedList, updates }: Around,
): readonly OutboxEntry[] {
  return update.cards.flatMap((card) => {
    const face = faceOf(update, card, desk);
    const staysList = settledFace(update, card) !== undefined && tellsOthers(update, card, updates);
    const asList = card.posted.activityId === pressedList || staysList;
    return face === lastFace(update, card)
      ? []
      : [faceEntry(update, card, { face, asList, aadObjectId: aadOf(desk.people, card), now })];
  });
}

type Around = {
  readonly now: Date;
  readonly pressedList: string | undefined;
  /** What else was reported in the udvalg. */
  readonly updates: readonly IndicatorUpdate[];
};

/** Whether a card asked its person for other reports too, which have no card of their own: then it stays a list of them. */
function tellsOthers(
  update: IndicatorUpdate,
  { personId }: StandingCard,
  updates: readonly IndicatorUpdate[],
): boolean {
  return updates.some((other) => {
    const waiting = pendingOf(other);
    const request = waiting && requestTo(other, waiting, personId);
    return request?.facts?.with === subjectKey(update);
  });
}

/** Gives what a card of a revision that does not wait any more is to say, or undefined while it waits. */
export function settledFace(
  update: Pick<IndicatorUpdate, 'revisions'>,
  { revision }: Pick<StandingCard, 'revision'>,
): Exclude<Face, 'open' | `moved:${string}`> | undefined {
  const state = revisionOf(update, revision)?.state.is;
  return state === 'pending' ? undefined : state;
}

/**
 * Gives the changes of other cards in the udvalg that may show the revision that has just been settled: those of what
 * waits for the same people, and lists that stayed lists when their own was decided. Those in `settledToo` are settled at
 * the same time and need none.
 */
export function cardsBeside(
  update: IndicatorUpdate,
  settled: Revision,
  { updates, settledToo, now }: Beside,
): readonly OutboxEntry[] {
  const asked = new Set([...update.cards.map(({ personId }) => personId), ...toldWithOthers(update)]);
  return updates.flatMap((other) => {
    if (settledToo.has(subjectKey(other))) return [];
    return other.cards
      .filter((card) => asked.has(card.personId) && mayShow(other, card, settled))
      .map((card) => besideEntry(other, card, settled, now));
  });
}

/** Those who were asked for this report by a card of another. */
function toldWithOthers({ outbox }: IndicatorUpdate): readonly string[] {
  return outbox.flatMap(({ facts }) => (facts?.with === undefined ? [] : (facts.personId ?? [])));
}

export type Beside = {
  readonly updates: readonly IndicatorUpdate[];
  readonly settledToo: ReadonlySet<string>;
  readonly now: Date;
};

function mayShow(other: IndicatorUpdate, card: StandingCard, { submittedAt }: Revision): boolean {
  if (pendingOf(other)?.revision === card.revision) return true;
  const settledAt = settledMoment(revisionOf(other, card.revision));
  return isList(other, card) && settledAt !== undefined && submittedAt <= settledAt;
}

/** Gives when a revision stopped waiting, or undefined while it waits. */
export function settledMoment(revision: Revision | undefined): string | undefined {
  return revision === undefined || revision.state.is === 'pending' ? undefined : revision.state.at;
}

/** Whether a card stayed a list of what still waits when its own revision was decided on it. */
export function isList(update: IndicatorUpdate, { personId, posted }: StandingCard): boolean {
  return facesOf(update, personId, posted.activityId).at(-1)?.facts?.asList === 'true';
}

function besideEntry(other: IndicatorUpdate, card: StandingCard, settled: Revision, now: Date): OutboxEntry {
  const { personId, revision, posted } = card;
  const about = subjectKey(other);
  const facts = { personId, indicatorId: other.indicatorId, quarter: other.quarter, revision: String(revision) };
  const id = `beside:${settled.revision}:${about}:${personId}:${posted.activityId}`;
  return planEntry({ id, to: { kind: 'edit', posted }, what: 'approval-beside', facts }, now);
}

/** Gives what names an update within its udvalg. */
export function subjectKey({ quarter, indicatorId }: Pick<IndicatorUpdate, 'quarter' | 'indicatorId'>): string {
  return `${quarter}:${indicatorId}`;
}

/** Gives the change of one card to a face. `aadObjectId` tells who is written to when the card cannot be changed. */
export function faceEntry(
  update: IndicatorUpdate,
  { personId, revision, posted }: StandingCard,
  { face, asList, aadObjectId, now }: NewFace,
): OutboxEntry {
  const facts = {
    personId,
    revision: String(revision),
    face,
    ...(asList ? { asList: 'true' } : {}),
    ...(aadObjectId === undefined ? {} : { aadObjectId }),
  };
  const count = facesOf(update, personId, posted.activityId).length;
  const id = `${faceIds(personId, posted.activityId)}${count + 1}`;
  return planEntry({ id, to: { kind: 'edit', posted }, what: 'approval-face', facts }, now);
}

export type NewFace = {
  readonly face: Face;
  readonly asList: boolean;
  readonly aadObjectId: string | undefined;
  readonly now: Date;
};

function aadOf(people: People, { personId }: StandingCard): string | undefined {
  return personById(people, personId)?.aadObjectId;
}

function faceOf(update: IndicatorUpdate, card: StandingCard, desk: Desk): Face {
  const settled = settledFace(update, card);
  const revision = revisionOf(update, card.revision);
  if (settled !== undefined || revision === undefined) return settled ?? 'superseded';
  const approvers = approversOf(update, revision, desk);
  const person = personById(desk.people, card.personId);
  if (person !== undefined && mayDecide(approvers, person)) return 'open';
  return `moved:${approvers.may.map(({ personId }) => personId).join(',')}`;
}

function lastFace(update: IndicatorUpdate, { personId, posted }: StandingCard): string {
  return facesOf(update, personId, posted.activityId).at(-1)?.facts?.face ?? 'open';
}

function facesOf({ outbox }: IndicatorUpdate, personId: string, activityId: string): readonly OutboxEntry[] {
  const begins = faceIds(personId, activityId);
  return outbox.filter(({ id }) => id.startsWith(begins));
}

function faceIds(personId: string, activityId: string): string {
  return `face:${personId}:${activityId}:`;
}
