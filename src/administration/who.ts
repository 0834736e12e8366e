import type { FeatureTurn } from '../conversation/feature.js';
import type { Messenger } from '../outbox/messenger.js';
import type { By } from '../people/audit.js';
import { changePeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { readContacts } from '../people/contact.js';
import { findOrAdd, type PersonGiven, parseEmail, peopleCalled } from '../people/find-person.js';
import type { Known } from '../people/learn.js';
import { knownFrom } from '../people/meet.js';
import { knownInTeams } from '../people/meet-teams.js';
import type { People, Person } from '../people/person.js';
import { plain } from './understand.js';

/** Whom an admin means, or why that is not known. */
export type Who =
  | { readonly is: 'person'; readonly person: Person; readonly people: People }
  | { readonly is: 'unknown'; readonly written: string }
  | {
      readonly is: 'several';
      readonly written: string;
      readonly people: readonly { readonly name: string; readonly email: string }[];
    }
  | { readonly is: 'nobody-given' }
  | { readonly is: 'both-given' }
  | { readonly is: 'bad-email'; readonly written: string }
  | { readonly is: 'busy' };

type Asking = { readonly turn: FeatureTurn; readonly messenger: Pick<Messenger, 'roster'>; readonly by: By };

/** Gives the one of those who are set up whom a name or an e-mail means. */
export function knownPerson(people: People, written: string): Who {
  const found = peopleCalled(people, written);
  const [person] = found;
  if (person === undefined) return { is: 'unknown', written };
  return found.length === 1 ? { is: 'person', person, people } : { is: 'several', written, people: found.map(named) };
}

/** Gives whom an admin writes, put among the people where they are new: by e-mail always, by name where they have written before. */
export async function personWritten(people: People, written: string, asking: Asking): Promise<Who> {
  if (written.includes('@')) {
    const email = parseEmail(written);
    return email === undefined ? { is: 'bad-email', written } : personGiven(people, { email }, asking);
  }
  const set = knownPerson(people, written);
  if (set.is !== 'unknown') return set;

  const contacts = (await readContacts(asking.turn.store)).filter(({ name }) => isCalled(name, written));
  const [contact] = contacts;
  if (contact === undefined) return set;
  return contacts.length === 1
    ? personGiven(people, { aadObjectId: contact.aadObjectId }, asking)
    : { is: 'several', written, people: contacts.map(({ name, emails }) => ({ name, email: emails[0] ?? '' })) };
}

/** Gives whom an admin chose in a people picker, or wrote as an e-mail beside it. */
export async function personChosen(
  people: People,
  { picked, email }: { readonly picked: string | undefined; readonly email: string | undefined },
  asking: Asking,
): Promise<Who> {
  if (picked !== undefined && email !== undefined) return { is: 'both-given' };
  if (picked !== undefined) return personGiven(people, { aadObjectId: picked.toLowerCase() }, asking);
  return email === undefined ? { is: 'nobody-given' } : personWritten(people, email, asking);
}

/** Looks first among the people, then among those who have written, and then in the rosters of the teams that the bot is in. */
async function personGiven(people: People, given: PersonGiven, { turn, messenger, by }: Asking): Promise<Who> {
  const { store, timing, newId } = turn;
  const set = people.people.find((person) =>
    'email' in given ? person.email === given.email : person.aadObjectId === given.aadObjectId,
  );
  if (set?.aadObjectId !== undefined) return { is: 'person', person: set, people };

  const id = newId();
  const known = await knownOf(given, { turn, messenger });
  const added = await changePeople({ store, timing }, (now) => {
    const found = findOrAdd(now, given, known === undefined ? [] : [known], { newId: () => id, by });
    return { people: found.people, outcome: found };
  });
  return added.ok ? { is: 'person', ...added.outcome } : { is: 'busy' };
}

async function knownOf(
  given: PersonGiven,
  { turn, messenger }: Pick<Asking, 'turn' | 'messenger'>,
): Promise<Known | undefined> {
  const isGiven = ({ aadObjectId, emails }: Known) =>
    'email' in given ? emails.includes(given.email) : aadObjectId === given.aadObjectId;
  const contact = (await readContacts(turn.store)).map(knownFrom).find(isGiven);
  return contact ?? (await knownInLinkedTeams(turn, messenger)).find(isGiven);
}

/** Gives the members of the teams whose channels are linked; a team that does not answer in time gives none. */
async function knownInLinkedTeams(turn: FeatureTurn, messenger: Pick<Messenger, 'roster'>): Promise<readonly Known[]> {
  const udvalgIds = new Set(turn.knowledge.strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)));
  const setups = await Promise.all([...udvalgIds].map((id) => readSetup(turn.store, id)));
  const channels = setups.flatMap((setup) => setup.channels);
  return knownInTeams(channels, { messenger }, turn.now);
}

function isCalled(name: string, written: string): boolean {
  const parts = plain(name).split(' ');
  return plain(written)
    .split(' ')
    .every((word) => parts.includes(word));
}

function named({ name, email = '' }: Person): { readonly name: string; readonly email: string } {
  return { name, email };
}
