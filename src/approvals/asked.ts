import type { IndicatorUpdate, Revision } from '../indicators/update.js';
import { todayIn } from '../language/local-day.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import type { People, Person } from '../people/person.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import { type Decider, type WhoDecides, whoDecides } from '../people/who-decides.js';

/** Who is who when it is looked up who may decide: read anew each time, never kept. */
export type Desk = {
  readonly people: People;
  /** Of the udvalg that the update belongs to. */
  readonly setup: UdvalgSetup;
  /** The day in Denmark, ISO. */
  readonly today: string;
};

/** Who may decide a revision as things stand. */
export type Approvers = {
  readonly decides: WhoDecides;
  /** Chairs (or who stands in for them) first, then those who were asked because no chair could be reached. */
  readonly may: readonly Decider[];
};

/**
 * Gives who may decide a revision of an update now: the chair, whoever stands in for the chair today, or the deputy where
 * the chair submitted it. Those who come next may only when they have been asked. Nobody else, and never the submitter.
 */
export function approversOf(update: IndicatorUpdate, revision: Revision, { setup, people, today }: Desk): Approvers {
  const decides = whoDecides(setup, people, update.fokusomraadeId, today, revision.submittedBy);
  if (decides.is === 'nobody') return { decides, may: [] };
  const asked = decides.next.filter(({ personId }) => requestTo(update, revision, personId) !== undefined);
  return { decides, may: [...decides.first, ...asked] };
}

/** Whether a person may decide a revision now. */
export function mayDecide({ may }: Approvers, person: Pick<Person, 'id' | 'aadObjectId'>): boolean {
  return may.some(({ personId, aadObjectId }) => personId === person.id && aadObjectId === person.aadObjectId);
}

/** Gives the last entry by which somebody was asked to decide a revision; one that was dropped unsent asked nobody. */
export function requestTo(
  { outbox }: Pick<IndicatorUpdate, 'outbox'>,
  { revision }: Pick<Revision, 'revision'>,
  personId: string,
): OutboxEntry | undefined {
  return outbox.findLast(
    ({ what, facts, state }) =>
      what === 'approval-asked' &&
      facts?.revision === String(revision) &&
      facts.personId === personId &&
      state.is !== 'dropped',
  );
}

/** Whether somebody was ever asked to decide a revision, by a card of its own or by one that told several together. */
export function wasAsked(update: IndicatorUpdate, personId: string, number: number): boolean {
  return (
    update.cards.some((card) => card.personId === personId && card.revision === number) ||
    requestTo(update, { revision: number }, personId)?.facts?.with !== undefined
  );
}

/** Gives the revision with a number, or undefined. */
export function revisionOf({ revisions }: Pick<IndicatorUpdate, 'revisions'>, number: number): Revision | undefined {
  return revisions.find(({ revision }) => revision === number);
}

/** Gives the day in Denmark on which a revision was sent, ISO. */
export function sentOn({ submittedAt }: Pick<Revision, 'submittedAt'>): string {
  return todayIn(new Date(submittedAt));
}
