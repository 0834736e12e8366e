import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { askAndMatchFeature } from '../../src/conversation/ask-and-match.js';
import type { FeatureTurn } from '../../src/conversation/feature.js';
import { createMeetFeature } from '../../src/people/meet-feature.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { notMet, peopleOf } from './people-data.js';

const knowledge = readKnowledge();
const now = new Date('2026-11-24T08:00:00Z');

describe('what a question costs the store', () => {
  let temp: TempStore;
  let requests: { readonly reads: string[]; readonly writes: string[] };
  let rosters: number;
  const meetFeature = createMeetFeature({
    adminIds: new Set(),
    messenger: {
      async roster() {
        rosters += 1;
        return [
          {
            aadObjectId: 'aad-anne',
            mri: '29:anne',
            name: 'Anne Bech',
            email: 'anne@hedensted.example',
            userPrincipleName: undefined,
          },
        ];
      },
    },
  });

  beforeEach(async () => {
    temp = await openTempStore(() => now.getTime());
    rosters = 0;
    requests = { reads: [], writes: [] };
  });
  afterEach(() => temp.end());

  /** Asks as the turn does, and gives the requests before the answer, and all in all. */
  async function ask(text: string, serviceUrl = 'https://smba.trafficmanager.net/emea/') {
    requests = { reads: [], writes: [] };
    const turn = turnAt(counting(temp.store, requests), serviceUrl);
    const outcome = await askAndMatchFeature.hear(text, turn);
    const beforeAnswer = requests.reads.length;
    await outcome?.saving;
    if (outcome?.met !== 'yes') await meetFeature.afterAnswer?.(outcome?.met ?? 'unknown', turn);
    return { beforeAnswer, reads: requests.reads.length, writes: requests.writes.length };
  }

  it('is one point read and at most one write, ever after the first', async () => {
    await ask('Hvem ejer Demensområdet?');

    expect(await ask('Hvem ejer Kultur?')).toEqual({ beforeAnswer: 1, reads: 1, writes: 1 });
    expect(await ask('Hvem ejer Kultur?')).toEqual({ beforeAnswer: 1, reads: 1, writes: 0 });
    expect(rosters).toBe(1);
  });

  it('is at the first contact, and when the address has changed, four reads and three writes, all but one read after the answer', async () => {
    expect(await ask('Hvem ejer Demensområdet?')).toEqual({ beforeAnswer: 1, reads: 4, writes: 3 });

    await temp.store.create(draftOf(peopleDocument, peopleKey, peopleOf(notMet('anne'))));
    const moved = await ask('Hvem ejer Demensområdet?', 'https://smba.trafficmanager.net/amer/');
    expect(moved).toEqual({ beforeAnswer: 1, reads: 4, writes: 3 });
    expect(rosters).toBe(2);
  });
});

function turnAt(store: DocumentStore, serviceUrl: string): FeatureTurn {
  return {
    caller: { personId: 'aad-anne', aadObjectId: 'aad-anne', mri: '29:anne', name: 'Anne Bech' },
    place: {
      scope: 'personal',
      serviceUrl,
      tenantId: undefined,
      conversationId: 'a:anne',
      team: undefined,
      channel: undefined,
    },
    knowledge,
    store,
    timing: realTiming,
    now,
    today: '2026-11-24',
    newId: () => 'id',
    cprCount: 0,
    attachments: [],
    cardActivityId: undefined,
    isRefresh: false,
  };
}

/** The store, with every request put down. */
function counting(
  store: DocumentStore,
  { reads, writes }: { readonly reads: string[]; readonly writes: string[] },
): DocumentStore {
  return {
    close: () => store.close(),
    nextPartition: (after) => store.nextPartition(after),
    read(key) {
      reads.push(`${key.partition} ${key.id}`);
      return store.read(key);
    },
    list(query) {
      reads.push(`${query.partition} *`);
      return store.list(query);
    },
    create(document) {
      writes.push(document.kind);
      return store.create(document);
    },
    replace(document, etag) {
      writes.push(document.kind);
      return store.replace(document, etag);
    },
    delete(key, etag) {
      writes.push(key.partition);
      return store.delete(key, etag);
    },
  };
}
