import type { Messenger } from '../outbox/messenger.js';
import type { AdminIds } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import type { Keeping } from '../people/contact.js';
import { closeReach } from '../people/reach.js';

/**
 * Asks the roster of each person's own chat whether they are still there, and closes the chat of those who are not: they
 * have left, most likely, and are proposed to the admins. A roster that cannot be asked tells nothing. One request a person.
 */
export async function checkRosters(
  keeping: Keeping,
  { messenger, adminIds }: { readonly messenger: Pick<Messenger, 'roster'>; readonly adminIds: AdminIds },
  now: Date,
): Promise<void> {
  const { people } = await readPeople(keeping.store);
  for (const { aadObjectId, reach } of people) {
    if (aadObjectId === undefined || reach.is !== 'open' || reach.conversationId === undefined) continue;
    const roster = await messenger.roster(reach.conversationId, reach.serviceUrl);
    if (roster === undefined || roster.some((entry) => entry.aadObjectId === aadObjectId)) continue;
    await closeReach(keeping, aadObjectId, { why: 'not-in-roster', adminIds, now });
  }
}
