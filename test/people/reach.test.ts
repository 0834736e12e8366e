import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/outbox/messenger.js';
import { readPeople } from '../../src/people/change-people.js';
import { contactDocument, contactKey } from '../../src/people/contact.js';
import { type People, peopleDocument, peopleKey } from '../../src/people/person.js';
import { chatClosed, noteAttempt } from '../../src/people/reach.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { peopleOf, person } from './people-data.js';

const now = new Date('2026-11-24T08:00:00Z');
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const toAnne = { kind: 'person', aadObjectId: 'aad-anne', conversationId: 'a:personal-aad-anne', serviceUrl } as const;

describe('whether messages reach somebody', () => {
  let temp: TempStore;

  beforeEach(async () => {
    temp = await openTempStore(() => now.getTime());
    await put(peopleOf(person('anne'), person('bo', { isAdmin: true }), person('carl')));
  });
  afterEach(() => temp.end());

  const put = (people: People) => temp.store.create(draftOf(peopleDocument, peopleKey, people));
  const note = (to: Parameters<typeof noteAttempt>[1], attempt: Attempt) =>
    noteAttempt({ store: temp.store, timing: realTiming }, to, attempt, { adminIds: new Set(), now });
  const anne = async () => (await readPeople(temp.store)).people[0];

  it('is closed by a refusal; the other admins are told once, and the contact goes', async () => {
    const contact = {
      aadObjectId: 'aad-anne',
      name: 'Anne Bech',
      emails: [],
      mri: '29:aad-anne',
      conversationId: 'a:personal-aad-anne',
      serviceUrl,
      since: now.toISOString(),
    };
    await temp.store.create(draftOf(contactDocument, contactKey('aad-anne'), contact));

    await note(toAnne, { outcome: 'refused', why: '403 ConversationBlockedByUser' });
    await note(toAnne, { outcome: 'refused', why: '403 ConversationBlockedByUser' });

    expect((await anne())?.reach).toEqual({
      is: 'closed',
      why: '403 ConversationBlockedByUser',
      since: now.toISOString(),
    });
    expect((await readPeople(temp.store)).outbox).toMatchObject([
      { what: chatClosed, to: { aadObjectId: 'aad-bo' }, facts: { personId: 'anne' } },
    ]);
    expect(await temp.store.read(contactKey('aad-anne'))).toBeUndefined();
  });

  it.each<Attempt>([
    { outcome: 'unknown', why: '500' },
    { outcome: 'not-delivered', retryAfterMs: 0, why: '429' },
    { outcome: 'delivered' },
  ])('is not changed by %j', async (attempt) => {
    await note(toAnne, attempt);

    expect(await anne()).toEqual(person('anne'));
  });

  it('learns where the chat is from the first message that arrived', async () => {
    const { conversationId: _, ...toFirst } = toAnne;
    const stored = await temp.store.read(peopleKey);
    const reach = { is: 'open', mri: '29:aad-anne', serviceUrl, since: now.toISOString() } as const;
    await temp.store.replace(
      draftOf(peopleDocument, peopleKey, peopleOf(person('anne', { reach }))),
      stored?.etag ?? '',
    );

    await note(toFirst, {
      outcome: 'delivered',
      posted: { conversationId: 'a:new', activityId: '1', serviceUrl },
    });

    expect((await anne())?.reach).toEqual({ ...reach, conversationId: 'a:new' });
  });
});
