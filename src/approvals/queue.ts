import { todayIn } from '../language/local-day.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { personById } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import { actingFor } from '../people/stand-ins.js';
import type { StandIn, UdvalgSetup } from '../people/udvalg-setup.js';
import { approvalListReply } from '../replies/approvals/approval-list-reply.js';
import { stateText, approvalTexts as texts } from '../replies/approvals/approval-texts.js';
import type { Reply } from '../replies/reply.js';
import { revisionOf } from './asked.js';
import { type Board, type BoardParts, readBoard, type Submitted, waitingFor } from './board.js';
import { subjectKey } from './plan-faces.js';
import type { Subject } from './subject.js';

/** All that waits for one person, in every udvalg where they sit today, in their own right or for somebody else. */
export type Queue = {
  readonly waiting: readonly Submitted[];
  /** The udvalg where the person sits today; nothing can wait for them elsewhere. */
  readonly boards: readonly Board[];
  readonly setups: readonly UdvalgSetup[];
};

/** Reads what waits for a person: one request for each udvalg, and two more for each where they sit. */
export async function readQueue(parts: BoardParts, people: People, person: Person, now: Date): Promise<Queue> {
  const setups = await readSetups(parts);
  const today = todayIn(now);
  const seated = setups.filter((setup) => sitsIn(setup, person.id, today));
  const boards = await Promise.all(seated.map((setup) => readBoard(parts, setup.udvalgId, now, { people, setup })));
  const waiting = boards.flatMap((board) => waitingFor(board, person));
  return { waiting: inOrder(waiting), boards, setups };
}

/** Gives how every udvalg of the strategies is set up. */
export function readSetups({ store, strategies }: BoardParts): Promise<readonly UdvalgSetup[]> {
  const ids = new Set(strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)));
  return Promise.all([...ids].map((udvalgId) => readSetup(store, udvalgId)));
}

/** Gives the card of all that waits for a person and of what they just decided on it, or undefined when they are not known any more. */
export async function queueReply(
  personId: string,
  done: readonly Subject[],
  parts: BoardParts,
  now: Date,
): Promise<Reply | undefined> {
  const people = await readPeople(parts.store);
  const person = personById(people, personId);
  if (person === undefined) return undefined;
  const { waiting, boards } = await readQueue(parts, people, person, now);
  const lines = doneLines(done, boards, people);
  return approvalListReply({ waiting, people, done: lines, refreshFor: [], now, notices: { cprCount: 0 } });
}

/** What was approved in one line, and each of the others in one of its own; nothing of what waits still. */
function doneLines(done: readonly Subject[], boards: readonly Board[], people: People): readonly string[] {
  const settled = done.flatMap((subject) => {
    const board = boards.find(({ udvalgId }) => udvalgId === subject.udvalgId);
    const update = board?.updates.find((one) => subjectKey(one) === subjectKey(subject));
    const revision = update && revisionOf(update, subject.revision);
    const name = board?.indicators.get(subject.indicatorId)?.name;
    return revision === undefined || name === undefined || revision.state.is === 'pending' ? [] : [{ name, revision }];
  });
  const approved = settled.filter(({ revision }) => revision.state.is === 'approved').map(({ name }) => name);
  const others = settled.filter(({ revision }) => revision.state.is !== 'approved');
  return [
    ...(approved.length === 0 ? [] : [texts.nowApproved(approved)]),
    ...others.map(({ name, revision }) => `${name}: ${stateText(revision, people)}`),
  ];
}

/** Gives the channel's ids of those who sit in an udvalg today: theirs are the views in a channel; at most 60. */
export function refreshFor(setups: readonly UdvalgSetup[], { people }: People, today: string): readonly string[] {
  const seated = new Set(
    setups.flatMap((setup) => setup.seats.map(({ personId }) => actingFor(setup, personId, today))),
  );
  return people.flatMap(({ id, reach }) => (seated.has(id) && reach.is === 'open' ? [reach.mri] : [])).slice(0, 60);
}

/** Gives who stands in for somebody with a seat in an udvalg on a day. */
export function standInsFor({ seats, standIns }: UdvalgSetup, personId: string, day: string): readonly StandIn[] {
  const sits = seats.some((seat) => seat.personId === personId);
  return standIns.filter(({ forPersonId, from, to }) => sits && forPersonId === personId && from <= day && day <= to);
}

function sitsIn(setup: UdvalgSetup, personId: string, today: string): boolean {
  return setup.seats.some((seat) => actingFor(setup, seat.personId, today) === personId);
}

/** What was sent first comes first. */
export function inOrder(waiting: readonly Submitted[]): readonly Submitted[] {
  return [...waiting].sort((a, b) => a.revision.submittedAt.localeCompare(b.revision.submittedAt));
}
