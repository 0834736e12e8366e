import { describe, expect, it } from 'vitest';
import { actionDocument } from '../../src/actions/action.js';
import { erasedName, eraseFrom } from '../../src/administration/erase.js';
import { identityOf, isNamedIn } from '../../src/administration/identity.js';
import { updateDocument } from '../../src/indicators/update.js';
import { learningDocument } from '../../src/matching/learning/learning.js';
import { planEntry } from '../../src/outbox/entry-life.js';
import { peopleDocument } from '../../src/people/person.js';
import { udvalgSetupDocument } from '../../src/people/udvalg-setup.js';
import { deliveryDocument } from '../../src/summaries/delivery.js';
import { peopleOf, person, setupOf } from '../people/people-data.js';
import { actionOf, updateOf } from './board-data.js';

const anne = identityOf(
  { person: person('anne'), contact: undefined },
  { aadObjectId: 'aad-anne', mri: '29:aad-anne', conversationId: 'a:personal-aad-anne' },
  () => 'unused',
);
const toAnne = {
  kind: 'person',
  aadObjectId: 'aad-anne',
  conversationId: 'a:personal-aad-anne',
  mri: '29:aad-anne',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
} as const;
const toBo = { ...toAnne, aadObjectId: 'aad-bo', conversationId: 'a:personal-aad-bo', mri: '29:aad-bo' };
const posted = (conversationId: string) => ({ conversationId, activityId: '1', serviceUrl: toAnne.serviceUrl });
const now = new Date('2026-11-24T08:00:00Z');

describe('erasing somebody', () => {
  it('keeps of a decision only the pseudonym, and takes their cards and messages out', () => {
    const update = updateOf(
      'i',
      'bo',
      { is: 'approved', by: 'anne', at: '2026-10-06T08:00:00.000Z' },
      {
        audit: [{ at: '2026-10-06T08:00:00.000Z', by: 'anne', what: 'approved', from: 'pending', to: 'approved' }],
        outbox: [
          planEntry({ id: '1', to: toAnne, what: 'request' }, now),
          planEntry({ id: '2', to: toBo, what: 'decided', facts: { by: 'Anne Bech' } }, now),
          planEntry({ id: '3', to: { kind: 'edit', posted: posted('a:personal-aad-anne') }, what: 'face' }, now),
        ],
        cards: [
          { personId: 'anne', revision: 1, posted: posted('a:personal-aad-anne') },
          { personId: 'bo', revision: 1, posted: posted('a:personal-aad-bo') },
        ],
      },
    );

    const erased = eraseFrom(update, anne);

    expect(updateDocument.body.safeParse(erased).success).toBe(true);
    expect(erased.revisions[0]?.state).toMatchObject({ is: 'approved', by: 'anne' });
    expect(erased.audit).toEqual(update.audit);
    expect(erased.outbox).toMatchObject([{ id: '2', facts: { by: erasedName } }]);
    expect(erased.cards).toMatchObject([{ personId: 'bo' }]);
    expect(JSON.stringify(erased)).not.toMatch(/aad-anne|Anne Bech|anne@/);
  });

  it('takes them off the people, and keeps who changed what', () => {
    const people = {
      ...peopleOf(person('anne'), person('bo')),
      audit: [{ at: '2026-10-06T08:00:00.000Z', by: 'aad-anne', what: 'admin', from: '', to: 'bo' }],
    };

    const erased = eraseFrom(people, anne);

    expect(peopleDocument.body.safeParse(erased).success).toBe(true);
    expect(erased.people).toEqual([person('bo')]);
    expect(erased.audit).toMatchObject([{ by: 'anne', to: 'bo' }]);
  });

  it('takes them out of what they asked of a channel, and out of what the bot learnt', () => {
    const channel = { kind: 'channel', channelId: '19:k', serviceUrl: toAnne.serviceUrl } as const;
    const setup = setupOf({
      linkRequests: [
        {
          id: 'r',
          address: channel,
          teamName: 'T',
          channelName: 'K',
          covers: 'all',
          askedBy: { aadObjectId: 'aad-anne', name: 'Anne Bech' },
          askedAt: '2026-10-06T08:00:00.000Z',
          asked: posted('19:k'),
        },
      ],
    });
    const lesson = {
      matchId: 'm',
      at: '2026-10-06T08:00:00.000Z',
      strategyId: 's',
      fokusomraadeId: 'f',
      says: 'fits',
      words: {},
    } as const;
    const learning = {
      isOn: true,
      lessons: [
        { ...lesson, personId: 'aad-anne' },
        { ...lesson, personId: 'aad-bo' },
      ],
    };

    expect(eraseFrom(setup, anne).linkRequests?.[0]?.askedBy).toEqual({ aadObjectId: 'anne', name: erasedName });
    expect(udvalgSetupDocument.body.safeParse(eraseFrom(setup, anne)).success).toBe(true);
    expect(eraseFrom(learning, anne).lessons).toMatchObject([{ personId: 'aad-bo' }]);
    expect(learningDocument.body.safeParse(eraseFrom(learning, anne)).success).toBe(true);
  });

  it('takes them from those who hear of a post, and keeps the post', () => {
    const channel = { kind: 'channel', channelId: '19:k', serviceUrl: toAnne.serviceUrl } as const;
    const delivery = {
      scope: 'laering',
      ownerId: 'laering',
      strategyId: '2022-2025',
      quarter: '2026-Q3',
      channel: { address: channel, teamName: 'T', channelName: 'K', covers: 'all' as const },
      createdAt: '2026-10-14T07:00:00.000Z',
      told: [],
      corrections: [],
      tellTo: [toAnne, toBo],
      audit: [],
      outbox: [planEntry({ id: 'post', to: channel, what: 'post' }, now)],
    };

    const erased = eraseFrom(delivery, anne);

    expect(erased.tellTo).toEqual([toBo]);
    expect(erased.outbox).toHaveLength(1);
    expect(deliveryDocument.body.safeParse(erased).success).toBe(true);
  });

  it('leaves others and their words alone, and gives the same object back where they are not in it', () => {
    const action = actionOf('a', 'bo', { note: 'Aftalt med Anne Bech og jumboanne@hedensted.example' });

    expect(eraseFrom(action, anne)).toBe(action);
    expect(isNamedIn(action, anne)).toBe(false);
    expect(actionDocument.body.safeParse(action).success).toBe(true);
  });

  it('finds their e-mail and chat inside longer texts', () => {
    const text = 'skriv til anne@hedensted.example, ikke i a:personal-aad-anne';

    expect(eraseFrom({ text }, anne)).toEqual({ text: 'skriv til anne, ikke i anne' });
    expect(isNamedIn({ deep: [{ text }] }, anne)).toBe(true);
  });
});
