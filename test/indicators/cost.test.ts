import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStrategies } from '../../src/content-files.js';
import type { FeatureTurn } from '../../src/conversation/feature.js';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { createUpdateFeature } from '../../src/indicators/update-feature.js';
import { addQuarters } from '../../src/language/quarter.js';
import { noPeople, peopleDocument, peopleKey } from '../../src/people/person.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { cycleOf } from '../../src/summaries/calendar.js';
import { readCalendar } from '../../src/summaries/calendar-settings.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { approvedUpdate, someIndicator } from './builders.js';
import { somePerson } from './seed.js';

/** Requests by what they were. */
type Requests = Record<'read' | 'list' | 'create' | 'replace', number>;

describe('what reporting costs, with twelve indicators in an udvalg and five years behind them', () => {
  let temp: TempStore;
  /** What the turn that is counted asks. */
  let asked: DocumentStore;
  const feature = createUpdateFeature({
    async readOwnersDeadline() {
      const calendar = await readCalendar(asked);
      return (quarter, meetings) => cycleOf(quarter, calendar, meetings).ownersDeadline;
    },
    announce: () => [],
  });

  beforeAll(async () => {
    temp = await openTempStore(() => Date.parse('2026-10-05T08:00:00Z'));
    const { store } = temp;
    await store.create(
      draftOf(peopleDocument, peopleKey, { ...noPeople, people: [somePerson('anne', 'Anne', 'http://x')] }),
    );
    for (let number = 1; number <= 12; number += 1) {
      const indicator = someIndicator({ id: `i${number}`, name: `Indikator ${number}` });
      await store.create(draftOf(indicatorDocument, indicatorKey('vtf', indicator.id), indicator));
      for (let back = 1; back <= 20; back += 1) {
        const quarter = addQuarters('2026-Q3', -back);
        const update = { ...approvedUpdate(quarter, 40), indicatorId: indicator.id };
        await store.create(draftOf(updateDocument, updateKey('vtf', indicator.id, quarter), update));
      }
    }
  });
  afterAll(() => temp.end());

  it('is point reads, one list of an udvalg’s indicators and one of its updates, and one conditional write', async () => {
    const subject = { udvalgId: 'vtf', indicatorId: 'i1', quarter: '2026-Q3' };
    const form = { udvalgId: 'vtf', indicatorId: 'i1', openedFor: '2026-Q3', formId: 'f', seen: 0, value: '38' };

    const list = await requestsOf((turn) => feature.hear?.('opdater', turn));
    const open = await requestsOf((turn) => pressed('update-open', subject, turn));
    const submit = await requestsOf((turn) => pressed('update-submit', form, turn));

    expect(list).toEqual({ read: 3, list: 6, create: 0, replace: 0 });
    expect(open).toEqual({ read: 1, list: 2, create: 0, replace: 0 });
    expect(submit).toEqual({ read: 3, list: 2, create: 1, replace: 0 });
  });

  function pressed(verb: string, data: object, turn: FeatureTurn) {
    return feature.presses?.[verb]?.take(data as never, turn);
  }

  async function requestsOf(act: (turn: FeatureTurn) => Promise<unknown> | undefined): Promise<Requests> {
    const requests: Requests = { read: 0, list: 0, create: 0, replace: 0 };
    const counted = new Proxy(temp.store, {
      get(store, name: keyof DocumentStore) {
        if (name in requests) requests[name as keyof Requests] += 1;
        return (store[name] as (...args: unknown[]) => unknown).bind(store);
      },
    });
    asked = counted;
    await act({
      caller: { personId: 'aad-anne', aadObjectId: 'aad-anne', mri: '29:anne', name: 'Anne' },
      place: {
        scope: 'personal',
        serviceUrl: 'http://x',
        tenantId: undefined,
        conversationId: 'a:1',
        team: undefined,
        channel: undefined,
      },
      knowledge: { strategies: readStrategies(), ownWords: [], engines: new Map() },
      store: counted,
      timing: realTiming,
      now: new Date('2026-10-05T08:00:00Z'),
      today: '2026-10-05',
      newId: () => 'id',
      cprCount: 0,
      cardActivityId: undefined,
      isRefresh: false,
      attachments: [],
    });
    return requests;
  }
});
