import { threadKey } from '../conversation/thread.js';
import { planEntry } from '../outbox/entry-life.js';
import type { Attempt } from '../outbox/messenger.js';
import type { Target } from '../outbox/outbox.js';
import { changeDocument } from '../store/change-document.js';
import { type AdminIds, addressOf, adminsOf } from './admins.js';
import { changePeople } from './change-people.js';
import { contactDocument, contactKey, type Keeping } from './contact.js';
import type { People, Person } from './person.js';

/** Why a chat is closed, when, and whose admins are told. */
export type Closing = { readonly why: string; readonly adminIds: AdminIds; readonly now: Date };

/** What the admins hear of somebody whom messages no longer reach (administration/tell-people.ts). */
export const chatClosed = 'chat-closed';

/**
 * Notes how a message to a person ended, where that is news: refused (403, 404) closes their chat until they write again,
 * and a first message that arrived tells where their chat is. What went as usual costs no request.
 */
export async function noteAttempt(
  keeping: Keeping,
  to: Target,
  attempt: Attempt,
  { adminIds, now }: Omit<Closing, 'why'>,
): Promise<void> {
  if (to.kind !== 'person') return;
  if (attempt.outcome === 'refused') return closeReach(keeping, to.aadObjectId, { why: attempt.why, adminIds, now });
  if (attempt.outcome !== 'delivered' || attempt.posted === undefined || to.conversationId !== undefined) return;
  const { conversationId } = attempt.posted;
  await changePerson(keeping, to.aadObjectId, (people, person) =>
    person.reach.is === 'open' && person.reach.conversationId === undefined
      ? withReach(people, person, { ...person.reach, conversationId })
      : people,
  );
}

/**
 * Notes that 1:1 messages do not reach somebody: they took the bot away, or the platform says so. The other admins are
 * told, for they may have left. They are met anew when they write.
 */
export async function closeReach(keeping: Keeping, aadObjectId: string, closing: Closing): Promise<void> {
  const isNews = await changePerson(keeping, aadObjectId, (people, person) =>
    person.reach.is === 'closed' ? people : closed(people, person, closing),
  );
  if (isNews) await forgetContact(keeping, aadObjectId);
}

function closed(people: People, person: Person, { why, adminIds, now }: Closing): People {
  const since = now.toISOString();
  const told = adminsOf(people, adminIds).filter(({ id }) => id !== person.id);
  const entries = told.flatMap((admin) => {
    const to = addressOf(admin);
    const id = `${chatClosed}:${person.id}:${since}:${admin.id}`;
    return to === undefined ? [] : [planEntry({ id, to, what: chatClosed, facts: { personId: person.id } }, now)];
  });
  const changed = withReach(people, person, { is: 'closed', why, since });
  return { ...changed, outbox: [...changed.outbox, ...entries] };
}

/** Takes away what meeting somebody left beside the set-up: their contact and their thread, so that they are met anew. */
export async function forgetContact({ store, timing }: Keeping, aadObjectId: string): Promise<void> {
  const key = contactKey(aadObjectId);
  await changeDocument({ store, timing, type: contactDocument, key }, () => ({ do: 'delete', outcome: undefined }));
  const thread = threadKey({ personId: aadObjectId, conversationId: '', scope: 'personal' });
  const stored = await store.read(thread);
  if (stored !== undefined) await store.delete(thread, stored.etag);
}

/** Changes a person's entry; true where something changed, and where they have no entry but may have a contact. */
async function changePerson(
  keeping: Keeping,
  aadObjectId: string,
  change: (people: People, person: Person) => People,
): Promise<boolean> {
  const result = await changePeople(keeping, (people) => {
    const person = people.people.find((one) => one.aadObjectId === aadObjectId);
    const changed = person === undefined ? people : change(people, person);
    return { people: changed, outcome: person === undefined || changed !== people };
  });
  return result.ok && result.outcome;
}

function withReach(people: People, person: Person, reach: Person['reach']): People {
  return { ...people, people: people.people.map((one) => (one === person ? { ...one, reach } : one)) };
}
