import type { FeatureTurn } from '../conversation/feature.js';
import { parseDay } from '../language/parse-day.js';
import type { Messenger } from '../outbox/messenger.js';
import { peopleCalled } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import type { Strategy, Udvalg } from '../strategy/strategy.js';
import {
  type Changing,
  changeAdmin,
  changeOwner,
  giveSeat,
  giveStandIn,
  indicatorCalled,
  strategyOf,
  takeSeat,
  takeStandIn,
} from './change.js';
import { placeCalled, udvalgCalled } from './place.js';
import type { SetupAnswer } from './setup-answer.js';
import type { Request, Understood } from './understand.js';
import { knownPerson, personWritten, type Who } from './who.js';

/** A request that changes the set-up. */
export type ChangeRequest = Extract<
  Request,
  { is: 'seat' | 'unseat' | 'stand-in' | 'end-stand-in' | 'admin' | 'not-admin' | 'owner' | 'not-owner' }
>;

/** What it came to, and the udvalg whose card shows it, where there is one. */
export type Answered = { readonly answer: SetupAnswer; readonly udvalg?: Udvalg };

/** Whether a request is one for certain: an order, or a remark about people and places that are known. */
export function isMeant({ request, isCertain }: Understood, strategy: Strategy, people: People): boolean {
  if (isCertain) return true;
  const isKnown = (who: string) => who.includes('@') || peopleCalled(people, who).length > 0;
  if ('where' in request && request.where !== undefined && placeCalled(strategy, request.where) === undefined)
    return false;
  if ('forWhom' in request && request.forWhom !== undefined && !isKnown(request.forWhom)) return false;
  return !('who' in request) || isKnown(request.who);
}

/** Makes the change that an admin asks for in words. */
export async function answerRequest(
  request: ChangeRequest,
  changing: Changing,
  messenger: Pick<Messenger, 'roster'>,
): Promise<Answered> {
  const { turn, people, by } = changing;
  const someone = (written: string) => personWritten(people, written, { turn, messenger, by });
  switch (request.is) {
    case 'seat':
      return answerSeat(request, await someone(request.who), changing);
    case 'unseat':
      return answerUnseat(request, changing);
    case 'stand-in':
      return answerStandIn(request, someone, changing);
    case 'end-stand-in':
      return answerEndStandIn(request, changing);
    case 'admin':
      return withPerson(await someone(request.who), (person) => changeAdmin(person, 'set', changing));
    case 'not-admin':
      return withPerson(knownPerson(people, request.who), (person) => changeAdmin(person, 'unset', changing));
    case 'owner':
    case 'not-owner':
      return answerOwner(request, someone, changing);
  }
}

async function answerSeat(
  { where, role }: { readonly where: string; readonly role: 'chair' | 'deputy' },
  who: Who,
  changing: Changing,
): Promise<Answered> {
  const place = placeCalled(strategyOf(changing.turn), where);
  if (place === undefined) return { answer: { is: 'place-unknown', written: where } };
  return { ...(await withPerson(who, (person) => giveSeat(person, role, place, changing))), udvalg: place.udvalg };
}

async function answerUnseat(
  { who, where, role }: { readonly who: string; readonly where: string; readonly role: 'chair' | 'deputy' },
  changing: Changing,
): Promise<Answered> {
  const place = placeCalled(strategyOf(changing.turn), where);
  if (place === undefined) return { answer: { is: 'place-unknown', written: where } };
  const { udvalg } = place;
  const person = knownPerson(changing.people, who);
  return { ...(await withPerson(person, (found) => takeSeat(found, role, udvalg, changing))), udvalg };
}

async function answerStandIn(
  request: Extract<Request, { is: 'stand-in' }>,
  someone: (written: string) => Promise<Who>,
  changing: Changing,
): Promise<Answered> {
  const strategy = strategyOf(changing.turn);
  const where = request.where === undefined ? undefined : udvalgCalled(strategy, request.where);
  if (request.where !== undefined && where === undefined) {
    return { answer: { is: 'place-unknown', written: request.where } };
  }
  const days = daysOf(request, changing.turn);
  if ('is' in days) return { answer: days };
  const away = knownPerson(changing.people, request.forWhom);
  if (away.is !== 'person') return { answer: { is: 'who', who: away } };
  const answered = await withPerson(await someone(request.who), (person) =>
    giveStandIn({ person, away: away.person }, days, where, changing),
  );
  const [udvalg] = 'udvalg' in answered.answer && Array.isArray(answered.answer.udvalg) ? answered.answer.udvalg : [];
  return udvalg === undefined ? answered : { ...answered, udvalg };
}

/** Gives the days that a stand-in was said to begin and end; "til 15. december" is the first such day after the beginning. */
export function daysOf(
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  { today }: Pick<FeatureTurn, 'today'>,
): { readonly from: string; readonly to: string } | SetupAnswer {
  if (from === undefined || to === undefined) return { is: 'days-missing' };
  const first = parseDay(from, today, 'nearest');
  if (first === undefined) return { is: 'day-unclear', written: from };
  const last = parseDay(to, first);
  return last === undefined ? { is: 'day-unclear', written: to } : { from: first, to: last };
}

async function answerEndStandIn(
  { who, forWhom }: Extract<Request, { is: 'end-stand-in' }>,
  changing: Changing,
): Promise<Answered> {
  const away = forWhom === undefined ? undefined : knownPerson(changing.people, forWhom);
  if (away !== undefined && away.is !== 'person') return { answer: { is: 'who', who: away } };
  return withPerson(knownPerson(changing.people, who), (person) =>
    takeStandIn({ person, away: away?.person }, undefined, changing),
  );
}

async function answerOwner(
  { is, who, indicator: written }: Extract<Request, { is: 'owner' | 'not-owner' }>,
  someone: (written: string) => Promise<Who>,
  changing: Changing,
): Promise<Answered> {
  const indicator = await indicatorCalled(written, changing);
  if ('is' in indicator) return { answer: indicator };
  const person = is === 'owner' ? await someone(who) : knownPerson(changing.people, who);
  return withPerson(person, (found) => changeOwner(found, indicator, is === 'owner' ? 'add' : 'unset', changing));
}

/** Goes on with the person, or says why there is none. */
export async function withPerson(who: Who, go: (person: Person) => Promise<SetupAnswer>): Promise<Answered> {
  return { answer: who.is === 'person' ? await go(who.person) : { is: 'who', who } };
}
