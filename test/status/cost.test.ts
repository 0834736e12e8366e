import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { fiveYears } from '../../src/cli/bench/five-years.js';
import { readKnowledge } from '../../src/content-files.js';
import type { FeatureTurn } from '../../src/conversation/feature.js';
import { statusFeature } from '../../src/status/status-feature.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { fokusomraadeById } from '../../src/strategy/look-up.js';
import { someIndicator } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { counted, type Requests } from '../support/counted.js';

const knowledge = readKnowledge();
const strategy = knowledge.strategies.find(({ id }) => id === '2022-2025');
if (strategy === undefined) throw new Error('the strategy 2022-2025 is gone');
const kept = fiveYears(strategy, '2026-Q3');
/** The made up ones are called alike in every fokusområde. */
const named = someIndicator({ id: 'borgerservice', name: 'Svartid i borgerservice' });
const udvalgOf = (fokusomraadeId: string) => fokusomraadeById(strategy, fokusomraadeId).udvalgId;

describe('what a status costs, with five years behind it in every udvalg', () => {
  let temp: TempStore;

  beforeAll(async () => {
    temp = await openTempStore();
    await seedStore(temp.store, {
      people: [somePerson('anne', 'Anne Bech', 'http://x')],
      indicators: [...kept.indicators, named].map((indicator) => ({
        udvalgId: udvalgOf(indicator.fokusomraadeId),
        indicator,
      })),
      updates: kept.updates,
    });
    for (const action of kept.actions) {
      await temp.store.create(draftOf(actionDocument, actionKey(udvalgOf(action.fokusomraadeId), action.id), action));
    }
  }, 60_000);
  afterAll(() => temp.end());

  it.each([
    // Indicators, updates and handlinger of the five udvalg; who asks, and who sits in each, for what waits for them.
    ['status', { list: 15, read: 6 }],
    ['status på vækst i balance', { list: 15, read: 6 }],
    // The same of the one udvalg that it lies in.
    ['status på læring', { list: 3, read: 2 }],
    ['status på smidige processer', { list: 3, read: 2 }],
    ['status på læring 1. kvartal 2024', { list: 3, read: 2 }],
    // First the names of the five udvalg's indicators.
    ['status på svartid i borgerservice', { list: 8, read: 2 }],
    ['Status på den nye skolestruktur', { list: 5, read: 0 }],
    ['Hvad er strategien?', { list: 0, read: 0 }],
  ])('%s', async (text, expected) => {
    expect(await requestsOf(text)).toEqual({ create: 0, replace: 0, delete: 0, ...expected });
  });

  async function requestsOf(text: string): Promise<Requests> {
    const { store, requests } = counted(temp.store);
    const turn: FeatureTurn = {
      caller: { personId: 'aad-anne', aadObjectId: 'aad-anne', mri: '29:anne', name: 'Anne Bech' },
      place: {
        scope: 'personal',
        serviceUrl: 'http://x',
        tenantId: undefined,
        conversationId: 'a:1',
        team: undefined,
        channel: undefined,
      },
      knowledge,
      store,
      timing: realTiming,
      now: new Date('2026-10-14T08:00:00Z'),
      today: '2026-10-14',
      newId: () => 'id',
      cprCount: 0,
      cardActivityId: undefined,
      isRefresh: false,
      attachments: [],
    };
    await statusFeature.hear?.(text, turn);
    return requests;
  }
});
