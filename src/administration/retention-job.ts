import { threadDocument, threadPartition } from '../conversation/thread.js';
import { todayIn } from '../language/local-day.js';
import type { AdminIds } from '../people/admins.js';
import { changePeople, readPeople } from '../people/change-people.js';
import { contactDocument, contactKey, type Keeping } from '../people/contact.js';
import type { Person } from '../people/person.js';
import { idleDays, retention } from '../people/retention.js';
import type { DocumentStore, StoredDocument } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import type { Strategy } from '../strategy/strategy.js';
import { forget } from './forget.js';
import { hangingOn, isFree, readUdvalgStates } from './hanging.js';
import { identityOf } from './identity.js';
import { commonPartitions } from './personal-documents.js';
import { isPast, trim } from './trim.js';

export type RetentionParts = Keeping & {
  readonly strategies: readonly Strategy[];
  readonly adminIds: AdminIds;
  readonly newId: () => string;
};

/** What a run took away, for the tests and the log. */
export type Kept = { readonly deleted: number; readonly trimmed: number; readonly forgotten: number };

/**
 * Enforces how long things are kept (people/retention.ts), document by document: what has had its time is deleted or cut,
 * and people on whom nothing has hung for long are forgotten. A document that somebody writes at that moment waits a day.
 */
export async function enforceRetention(parts: RetentionParts, now: Date): Promise<Kept> {
  const forgotten = await forgetIdle(parts, now);
  let deleted = 0;
  let trimmed = 0;
  for await (const partition of commonPartitions(parts.store)) {
    for await (const document of documentsIn(parts.store, { partition, limit: 1000 })) {
      const result = await enforceOn(parts.store, document, now);
      if (result === 'deleted') deleted += 1;
      if (result === 'trimmed') trimmed += 1;
    }
  }
  return { deleted, trimmed, forgotten };
}

async function enforceOn(
  store: DocumentStore,
  document: StoredDocument,
  now: Date,
): Promise<'deleted' | 'trimmed' | 'kept'> {
  const rule = retention.find(({ kind }) => kind === document.kind)?.rule;
  if (rule?.is === 'deleted-after' && isPast(document.body[rule.field], rule.days, now)) {
    return (await store.delete(document, document.etag)).ok ? 'deleted' : 'kept';
  }
  const body =
    document.partition === threadPartition
      ? withoutOldThread(document, now)
      : trimmedBody(document, now, rule?.is === 'stays' && rule.trailIsKept === true);
  if (body === undefined) return 'kept';
  const { etag, ...draft } = document;
  return (await store.replace({ ...draft, body }, etag)).ok ? 'trimmed' : 'kept';
}

function trimmedBody(document: StoredDocument, now: Date, trailIsKept: boolean): StoredDocument['body'] | undefined {
  const { body, isChanged } = trim(document.body, now, trailIsKept);
  return isChanged ? body : undefined;
}

/** What somebody asked about is forgotten after its day, though where they were met is kept in the same document. */
function withoutOldThread(document: StoredDocument, now: Date): StoredDocument['body'] | undefined {
  const kept = bodyOf(threadDocument, document);
  const isOver = Date.parse(kept.until) <= now.getTime() && Object.keys(kept.thread).length > 0;
  return isOver ? { ...kept, thread: {} } : undefined;
}

/** Notes since when nothing hangs on people, and forgets those for whom that has lasted. */
async function forgetIdle(parts: RetentionParts, now: Date): Promise<number> {
  const { store, strategies, adminIds } = parts;
  const states = await readUdvalgStates(store, strategies);
  const today = todayIn(now);
  const isIdle = (person: Person) => isFree(hangingOn(person, states, { adminIds, today }));
  await changePeople(parts, (people) => {
    const noted = people.people.map((person) => noteIdle(person, isIdle(person), now));
    const isSame = noted.every((person, index) => person === people.people[index]);
    return { people: isSame ? people : { ...people, people: noted }, outcome: undefined };
  });
  const { people } = await readPeople(store);
  const over = people.filter((person) => isIdle(person) && isPast(person.idleSince, idleDays, now));
  for (const person of over) await forgetPerson(person, parts);
  return over.length;
}

function noteIdle(person: Person, isIdle: boolean, now: Date): Person {
  if (isIdle === (person.idleSince !== undefined)) return person;
  const { idleSince: _, ...rest } = person;
  return isIdle ? { ...rest, idleSince: now.toISOString() } : rest;
}

async function forgetPerson(person: Person, parts: RetentionParts): Promise<void> {
  const { store, newId } = parts;
  const aadObjectId = person.aadObjectId ?? '';
  const stored = aadObjectId === '' ? undefined : await store.read(contactKey(aadObjectId));
  const contact = stored === undefined ? undefined : bodyOf(contactDocument, stored);
  const identity = identityOf({ person, contact }, { aadObjectId }, newId);
  const conversationId = contact?.conversationId;
  await forget(parts, { identity, aadObjectId: aadObjectId === '' ? person.id : aadObjectId, conversationId });
}
