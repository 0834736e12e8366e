import { auditEntry, type By } from './audit.js';
import type { People, Person } from './person.js';

/** What the platform says of somebody: their own entry in a roster, never what they or others wrote. */
export type Known = {
  readonly aadObjectId: string;
  readonly name: string;
  /** Lower case, the e-mail first. */
  readonly emails: readonly string[];
  readonly reach: Person['reach'];
};

/** What came of it. `twins`: the same human was set up by e-mail and by Entra id; one is to take over from the other. */
export type Learnt = {
  readonly people: People;
  readonly changed: boolean;
  readonly twins?: { readonly fromPersonId: string; readonly toPersonId: string };
};

/**
 * Puts what the platform says of somebody into the set-up, if they have a part in it: the Entra id of one who was set up by
 * e-mail, the name, and how they are reached. An e-mail whose person has an Entra id already is never given to another.
 */
export function learn(people: People, known: Known, by: By): Learnt {
  const byId = people.people.find(({ aadObjectId }) => aadObjectId === known.aadObjectId);
  const byEmail = people.people.find(
    ({ aadObjectId, email }) => aadObjectId === undefined && email !== undefined && known.emails.includes(email),
  );
  const person = byId ?? byEmail;
  if (person === undefined) return { people, changed: false };

  const now = updated(person, known);
  const twins =
    byId !== undefined && byEmail !== undefined ? { twins: { fromPersonId: byEmail.id, toPersonId: byId.id } } : {};
  if (now === person) return { people, changed: false, ...twins };
  const audit =
    person.aadObjectId === known.aadObjectId
      ? people.audit
      : [...people.audit, auditEntry(by, 'entra-id', '', person.id)];
  return {
    people: { ...people, people: people.people.map((one) => (one === person ? now : one)), audit },
    changed: true,
    ...twins,
  };
}

/** Gives the person as the platform tells it now; the same object when nothing is new. */
function updated(person: Person, known: Known): Person {
  const reach = newerReach(person.reach, known.reach);
  const email = person.email !== undefined && known.emails.includes(person.email) ? person.email : known.emails[0];
  if (
    person.aadObjectId === known.aadObjectId &&
    person.name === known.name &&
    person.email === (email ?? person.email) &&
    person.reach === reach
  ) {
    return person;
  }
  return {
    ...person,
    aadObjectId: known.aadObjectId,
    name: known.name,
    ...(email === undefined ? {} : { email }),
    reach,
  };
}

/** A chat that is known is never given up for one that is not; an address that did not change keeps its date. */
function newerReach(old: Person['reach'], known: Person['reach']): Person['reach'] {
  if (known.is !== 'open') return old;
  if (known.conversationId === undefined) return old.is === 'never-met' ? known : old;
  const isSame =
    old.is === 'open' &&
    old.conversationId === known.conversationId &&
    old.serviceUrl === known.serviceUrl &&
    old.mri === known.mri;
  return isSame ? old : known;
}
