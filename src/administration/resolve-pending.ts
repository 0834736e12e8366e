import { readPeople } from '../people/change-people.js';
import { readContacts } from '../people/contact.js';
import { knownFrom, learnAbout } from '../people/meet.js';
import type { RetentionParts } from './retention-job.js';

/**
 * Gives those who wait for the first contact their Entra id where they have written after all: somebody who wrote at the
 * very moment that they were set up could be missed by both.
 */
export async function resolvePending({ store, timing, adminIds, newId }: RetentionParts, now: Date): Promise<void> {
  const { people } = await readPeople(store);
  const waiting = new Set(people.flatMap(({ aadObjectId, email }) => (aadObjectId === undefined ? (email ?? []) : [])));
  if (waiting.size === 0) return;
  const contacts = (await readContacts(store)).filter(({ emails }) => emails.some((email) => waiting.has(email)));
  for (const contact of contacts) await learnAbout({ store, timing }, knownFrom(contact), { adminIds, newId, now });
}
