import { fold } from '../language/fold.js';
import { auditEntry, type By } from './audit.js';
import { type Known, learn } from './learn.js';
import type { People, Person } from './person.js';

/** How an admin names somebody: by e-mail or UPN (lower case), or by the Entra object id that a people picker gives. */
export type PersonGiven = { readonly email: string } | { readonly aadObjectId: string };

/** Gives the person with that Entra object id, or undefined. */
export function personByAad({ people }: People, aadObjectId: string | undefined): Person | undefined {
  return aadObjectId === undefined ? undefined : people.find((person) => person.aadObjectId === aadObjectId);
}

/** Gives the person with that id of ours, or undefined. */
export function personById({ people }: People, personId: string): Person | undefined {
  return people.find(({ id }) => id === personId);
}

/** Gives everyone whom a name or an e-mail as somebody writes it can mean: whole names first, else part of a name. */
export function peopleCalled({ people }: People, name: string): readonly Person[] {
  const wanted = fold(name.trim());
  if (wanted.includes('@')) return people.filter(({ email }) => email !== undefined && fold(email) === wanted);
  const whole = people.filter((person) => fold(person.name) === wanted);
  if (whole.length > 0) return whole;
  const words = wanted.split(/\s+/);
  return people.filter((person) => {
    const parts = fold(person.name).split(/[\s-]+/);
    return words.every((word) => parts.includes(word));
  });
}

/**
 * Gives the person whom an admin names, put among the people if they are new. Known ones (who have written to the bot, or
 * stand in a roster) get their Entra id, name and reach at once; others have no rights until they write.
 */
export function findOrAdd(
  people: People,
  given: PersonGiven,
  known: readonly Known[],
  { newId, by }: { readonly newId: () => string; readonly by: By },
): { readonly people: People; readonly person: Person } {
  const entry = known.find((one) =>
    'email' in given ? one.emails.includes(given.email) : one.aadObjectId === given.aadObjectId,
  );
  const learnt = entry === undefined ? people : learn(people, entry, by).people;
  const found = learnt.people.find((person) =>
    entry !== undefined && person.aadObjectId === entry.aadObjectId
      ? true
      : 'email' in given
        ? person.email === given.email
        : person.aadObjectId === given.aadObjectId,
  );
  if (found !== undefined) return { people: learnt, person: found };

  const person = newPerson(given, entry, newId());
  const audit = [...people.audit, auditEntry(by, 'person', '', person.id)];
  return { people: { ...people, people: [...people.people, person], audit }, person };
}

function newPerson(given: PersonGiven, entry: Known | undefined, id: string): Person {
  const email = 'email' in given ? given.email : entry?.emails[0];
  const aadObjectId = 'aadObjectId' in given ? given.aadObjectId : entry?.aadObjectId;
  return {
    id,
    ...(aadObjectId === undefined ? {} : { aadObjectId }),
    ...(email === undefined ? {} : { email }),
    name: entry?.name ?? email ?? `Person …${aadObjectId?.slice(-6)}`,
    reach: entry?.reach ?? { is: 'never-met' },
    isAdmin: false,
  };
}

const emailForm = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}$/i;

/** Gives an e-mail as it is compared, or undefined when it is none. */
export function parseEmail(text: string): string | undefined {
  const email = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return emailForm.test(email) && email.length <= 320 ? email : undefined;
}
