import { threadKey } from '../conversation/thread.js';
import type { Attempt } from '../outbox/messenger.js';
import type { Target } from '../outbox/outbox.js';
import { changeDocument } from '../store/change-document.js';
import { changePeople } from './change-people.js';
import { contactDocument, contactKey, type Keeping } from './contact.js';
import type { People, Person } from './person.js';

/**
 * Notes how a message to a person ended, where that is news: refused (403, 404) closes their chat until they write again,
 * and a first message that arrived tells where their chat is. What went as usual costs no request.
 */
export async function noteAttempt(keeping: Keeping, to: Target, attempt: Attempt, now: Date): Promise<void> {
  if (to.kind !== 'person') return;
  if (attempt.outcome === 'refused') return closeReach(keeping, to.aadObjectId, attempt.why, now);
  if (attempt.outcome !== 'delivered' || attempt.posted === undefined || to.conversationId !== undefined) return;
  const { conversationId } = attempt.posted;
  await changeReach(keeping, to.aadObjectId, (reach) =>
    reach.is === 'open' && reach.conversationId === undefined ? { ...reach, conversationId } : reach,
  );
}

/** Notes that 1:1 messages do not reach somebody: they took the bot away, or the platform says so. They are met anew when they write. */
export async function closeReach(keeping: Keeping, aadObjectId: string, why: string, now: Date): Promise<void> {
  await changeReach(keeping, aadObjectId, (reach) =>
    reach.is === 'closed' ? reach : { is: 'closed', why, since: now.toISOString() },
  );
  await forgetContact(keeping, aadObjectId);
}

/** Takes away what meeting somebody left beside the set-up: their contact and their thread, so that they are met anew. */
export async function forgetContact({ store, timing }: Keeping, aadObjectId: string): Promise<void> {
  const key = contactKey(aadObjectId);
  await changeDocument({ store, timing, type: contactDocument, key }, () => ({ do: 'delete', outcome: undefined }));
  const thread = threadKey({ personId: aadObjectId, conversationId: '', scope: 'personal' });
  const stored = await store.read(thread);
  if (stored !== undefined) await store.delete(thread, stored.etag);
}

async function changeReach(
  keeping: Keeping,
  aadObjectId: string,
  change: (reach: Person['reach']) => Person['reach'],
): Promise<void> {
  await changePeople(keeping, (people) => ({ people: withReach(people, aadObjectId, change), outcome: undefined }));
}

function withReach(people: People, aadObjectId: string, change: (reach: Person['reach']) => Person['reach']): People {
  const person = people.people.find((one) => one.aadObjectId === aadObjectId);
  if (person === undefined) return people;
  const reach = change(person.reach);
  if (reach === person.reach) return people;
  return { ...people, people: people.people.map((one) => (one === person ? { ...one, reach } : one)) };
}
