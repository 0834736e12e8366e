import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onceADay } from '../../src/administration/daily.js';
import { resolvePending } from '../../src/administration/resolve-pending.js';
import { enforceRetention } from '../../src/administration/retention-job.js';
import { trim } from '../../src/administration/trim.js';
import { readKnowledge } from '../../src/content-files.js';
import { threadDocument, threadKey } from '../../src/conversation/thread.js';
import { verdictDocument } from '../../src/matching/verdict.js';
import { planEntry, settleEntry } from '../../src/outbox/entry-life.js';
import { readPeople } from '../../src/people/change-people.js';
import { contactDocument, contactKey } from '../../src/people/contact.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { notMet, peopleOf, person, setupOf } from '../people/people-data.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { updateOf } from './board-data.js';

const now = new Date('2026-11-24T08:00:00Z');
const daysBefore = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('the daily job that enforces how long things are kept', () => {
  let temp: TempStore;
  const parts = () => ({
    store: temp.store,
    timing: realTiming,
    strategies: readKnowledge().strategies,
    adminIds: new Set<string>(),
    newId: () => 'new',
  });

  beforeEach(async () => {
    temp = await openTempStore(() => now.getTime());
  });
  afterEach(() => temp.end());

  it('forgets people on whom nothing has hung for 180 days, and nobody else', async () => {
    await temp.store.create(
      draftOf(peopleDocument, peopleKey, peopleOf(person('anne'), person('bo'), person('carl', { isAdmin: true }))),
    );
    const seats = [{ personId: 'bo', role: 'chair', covers: 'all' }] as const;
    await temp.store.create(draftOf(udvalgSetupDocument, udvalgSetupKey('laering'), setupOf({ seats: [...seats] })));
    const names = async () => (await readPeople(temp.store)).people.map(({ id }) => id);

    await enforceRetention(parts(), new Date(daysBefore(181)));
    await enforceRetention(parts(), new Date(daysBefore(2)));
    const before = await names();
    await enforceRetention(parts(), now);

    expect(before).toEqual(['anne', 'bo', 'carl']);
    expect(await names()).toEqual(['bo', 'carl']);
  });

  it('begins to count anew when somebody gets a part again', async () => {
    await temp.store.create(
      draftOf(peopleDocument, peopleKey, peopleOf(person('anne', { isAdmin: true, idleSince: daysBefore(200) }))),
    );

    await enforceRetention(parts(), now);

    expect((await readPeople(temp.store)).people[0]?.idleSince).toBeUndefined();
  });

  it('deletes verdicts after two years, and what was talked about after its day', async () => {
    const verdict = (id: string, at: string) =>
      draftOf(
        verdictDocument,
        { partition: 'match-verdicts', id },
        {
          matchId: id,
          strategyId: '2022-2025',
          fokusomraadeIds: ['vtf-kultur'],
          verdict: 'fits',
          personId: 'aad-anne',
          at,
        },
      );
    await temp.store.create(verdict('old', daysBefore(731)));
    await temp.store.create(verdict('new', daysBefore(729)));
    const key = threadKey({ personId: 'aad-anne', conversationId: 'a', scope: 'personal' });
    const met = { conversationId: 'a', serviceUrl: 's', until: '2027-11-24T08:00:00.000Z' };
    const thread = { about: { fokusomraadeIds: ['vtf-kultur'] } };
    await temp.store.create(draftOf(threadDocument, key, { thread, until: daysBefore(1), met }));

    expect(await enforceRetention(parts(), now)).toEqual({ deleted: 1, trimmed: 1, forgotten: 0 });
    expect((await temp.store.list({ partition: 'match-verdicts' })).documents.map(({ id }) => id)).toEqual(['new']);
    expect((await temp.store.read(key))?.body).toEqual({ thread: {}, until: daysBefore(1), met });
    expect(await enforceRetention(parts(), now)).toEqual({ deleted: 0, trimmed: 0, forgotten: 0 });
  });

  it('cuts trails to five years, and ended messages to people to 400 days', () => {
    const entry = (days: number) => ({ at: daysBefore(days), by: 'anne', what: 'chair', from: '', to: '' });
    const to = { kind: 'person', aadObjectId: 'aad-anne', serviceUrl: 's' } as const;
    const channel = { kind: 'channel', channelId: '19:k', serviceUrl: 's' } as const;
    const planned = (id: string, target: typeof to | typeof channel) =>
      planEntry({ id, to: target, what: 'x' }, new Date(daysBefore(500)));
    const sent = (id: string, target: typeof to | typeof channel, days: number) =>
      settleEntry(
        { ...planned(id, target), state: { is: 'claimed', by: 'c', until: daysBefore(days), attempts: 1 } },
        'c',
        { outcome: 'delivered' },
        { whenUnknown: 'leave', now: new Date(daysBefore(days)) },
      );
    const setup = setupOf({
      audit: [entry(1_826), entry(1_824)],
      outbox: [sent('old', to, 401), sent('new', to, 399), sent('post', channel, 900), planned('waits', to)],
    });

    const { body, isChanged } = trim(setup, now);

    expect(isChanged).toBe(true);
    expect(body).toMatchObject({ audit: [entry(1_824)], outbox: [{ id: 'new' }, { id: 'post' }, { id: 'waits' }] });
    expect(trim(setupOf({ audit: [entry(3)] }), now).isChanged).toBe(false);
  });

  it('beside it gives those who wait for the first contact their Entra id, where they have written after all', async () => {
    await temp.store.create(draftOf(peopleDocument, peopleKey, peopleOf(notMet('anne'), notMet('bo'))));
    const contact = {
      aadObjectId: 'aad-anne',
      name: 'Anne Bech',
      emails: ['anne@hedensted.example'],
      mri: '29:aad-anne',
      conversationId: 'a:anne',
      serviceUrl: 's',
      since: now.toISOString(),
    };
    await temp.store.create(draftOf(contactDocument, contactKey('aad-anne'), contact));

    await resolvePending(parts(), now);

    expect((await readPeople(temp.store)).people.map(({ aadObjectId }) => aadObjectId)).toEqual([
      'aad-anne',
      undefined,
    ]);
  });

  it('keeps the whole trail of decisions, but not the cards about them in people’s chats', () => {
    const at = daysBefore(2_000);
    const update = updateOf(
      'i',
      'anne',
      { is: 'approved', by: 'bo', at },
      {
        audit: [{ at, by: 'bo', what: 'approved', from: 'pending', to: 'approved' }],
        cards: [{ personId: 'bo', revision: 1, posted: { conversationId: 'a:bo', activityId: '1', serviceUrl: 's' } }],
      },
    );
    const [revision] = update.revisions;
    const old = { ...update, revisions: revision === undefined ? [] : [{ ...revision, submittedAt: at }] };

    expect(trim(old, now, true).body).toMatchObject({ audit: update.audit, cards: [] });
    expect(trim(update, now, true).isChanged).toBe(false);
  });

  it('runs once a day, after four in the morning, whichever instance is first', async () => {
    const runs: string[] = [];
    const keeping = { store: temp.store, timing: realTiming };
    const [one, two] = ['one', 'two'].map((name) =>
      onceADay('retention', keeping, async (at) => {
        runs.push(`${name} ${at.toISOString().slice(0, 10)}`);
      }),
    );

    for (const at of ['2026-11-24T02:59:00Z', '2026-11-24T03:00:00Z', '2026-11-24T09:00:00Z', '2026-11-25T12:00:00Z']) {
      await one?.run(new Date(at));
      await two?.run(new Date(at));
    }

    expect(runs).toEqual(['one 2026-11-24', 'one 2026-11-25']);
  });
});
