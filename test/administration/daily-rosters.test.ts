import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administrationJobs } from '../../src/administration/jobs.js';
import type { RosterEntry } from '../../src/outbox/messenger.js';
import { readPeople } from '../../src/people/change-people.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { notMet, peopleOf, setupOf } from '../people/people-data.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { realStrategy } from '../strategy/content.js';

const now = new Date('2026-11-24T08:00:00Z');
const address = { kind: 'channel', channelId: '19:c', teamId: '19:team', serviceUrl: 'https://teams.example' } as const;
const channel = {
  address,
  teamName: 'Læring',
  channelName: 'Opsamling',
  covers: 'all' as const,
  linkedAt: now.toISOString(),
};

describe('the daily look at rosters', () => {
  let temp: TempStore;

  beforeEach(async () => {
    temp = await openTempStore(() => now.getTime());
    await temp.store.create(draftOf(peopleDocument, peopleKey, peopleOf(notMet('anne'), notMet('bo'))));
    await temp.store.create(draftOf(udvalgSetupDocument, udvalgSetupKey('laering'), setupOf({ channels: [channel] })));
  });
  afterEach(() => temp.end());

  it('finds those who were set up by e-mail among the members of linked teams, and can write to them first', async () => {
    const asked: string[] = [];
    const bo: RosterEntry = {
      aadObjectId: 'aad-bo',
      mri: '29:bo',
      name: 'Bo Bech',
      email: 'BO@hedensted.example',
      userPrincipleName: undefined,
    };
    await runRosters(async (id) => {
      asked.push(id);
      return id === '19:team' ? [bo] : undefined;
    });

    const { people } = await readPeople(temp.store);
    expect(people.map(({ aadObjectId }) => aadObjectId)).toEqual([undefined, 'aad-bo']);
    expect(people[1]?.reach).toMatchObject({ is: 'open', mri: '29:bo', serviceUrl: address.serviceUrl });
    expect(asked).toEqual(['19:team']);
  });

  it('leaves them waiting where the team does not answer', async () => {
    await runRosters(async () => undefined);

    const { people } = await readPeople(temp.store);
    expect(people.map(({ reach }) => reach.is)).toEqual(['never-met', 'never-met']);
  });

  async function runRosters(roster: (id: string) => Promise<RosterEntry[] | undefined>): Promise<void> {
    const jobs = administrationJobs({
      store: temp.store,
      timing: realTiming,
      strategies: [realStrategy()],
      adminIds: new Set(),
      newId: () => 'new',
      messenger: { roster },
    });
    await jobs.find(({ name }) => name === 'rosters')?.run(now);
  }
});
