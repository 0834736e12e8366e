import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApprovalFeature } from '../../src/approvals/approval-feature.js';
import { approvalTelling } from '../../src/approvals/approval-telling.js';
import { askApprovers } from '../../src/approvals/ask-approvers.js';
import { createReroute } from '../../src/approvals/reroute.js';
import { readStrategies } from '../../src/content-files.js';
import type { FeatureTurn } from '../../src/conversation/feature.js';
import { withAnnouncements } from '../../src/indicators/announce.js';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { addQuarters } from '../../src/language/quarter.js';
import { rememberPending } from '../../src/outbox/pending.js';
import { sendOutbox } from '../../src/outbox/send-outbox.js';
import { noPeople } from '../../src/people/person.js';
import { emptySetup } from '../../src/people/udvalg-setup.js';
import { draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { approvedUpdate, someIndicator, someRevision } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { counted, type Requests } from '../support/counted.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { realMessenger } from '../support/sending.js';
import { names, quarter } from './office.js';

const now = new Date('2026-10-06T08:00:00Z');
const rules = { adminIds: new Set<string>() };
const readNextAskedFrom = async () => () => '2026-10-09';
const key = updateKey('vtf', 'i1', quarter);

describe('what an approval costs, with twelve indicators in an udvalg and five years behind them', () => {
  const strategies = readStrategies();
  const feature = createApprovalFeature({
    ...rules,
    readOwnersDeadline: () => Promise.reject(new Error('not asked for')),
  });
  let temp: TempStore;
  let connector: FakeConnector;

  beforeAll(async () => {
    temp = await openTempStore(() => now.getTime());
    connector = await startFakeConnector();
    const ids = Array.from({ length: 12 }, (_, index) => `i${index + 1}`);
    const people = (['anne', 'carla'] as const).map((id) => somePerson(id, names[id], connector.url));
    const seats = [{ personId: 'carla', role: 'chair' as const, covers: 'all' as const }];
    const waiting = { ...approvedUpdate(quarter, 38), indicatorId: 'i1', revisions: [someRevision()] };
    const context = {
      people: { ...noPeople, people },
      setup: { ...emptySetup('vtf'), seats },
      today: '2026-10-06',
      now,
      updates: [],
    };
    await seedStore(temp.store, {
      people,
      seats: [{ udvalgId: 'vtf', seats }],
      indicators: ids.map((id) => ({ udvalgId: 'vtf', indicator: someIndicator({ id, name: id }) })),
      updates: ids.flatMap((indicatorId) =>
        Array.from({ length: 20 }, (_, back) => ({
          ...approvedUpdate(addQuarters(quarter, -back - 1), 40),
          indicatorId,
        })),
      ),
    });
    await rememberPending(temp.store, () => now).create(
      draftOf(updateDocument, key, withAnnouncements(undefined, waiting, askApprovers(rules), context)),
    );
  });
  afterAll(async () => {
    await connector.close();
    await temp.end();
  });

  it('is counted: the request, the decision, what others are told of it, and a minute in which nothing happens', async () => {
    const asked = await sent();
    const queue = await pressed('approval-list', {});
    const decision = await pressed('approval-approve', {
      udvalgId: 'vtf',
      indicatorId: 'i1',
      quarter,
      revision: 1,
      from: 'card',
    });
    const told = await sent();

    // Claim and result; people, set-up, indicators and updates for the card.
    expect(asked).toEqual({ read: 4, list: 2, create: 0, replace: 2, delete: 0 });
    // People, five set-ups, and the board of the one udvalg where she sits.
    expect(queue).toEqual({ read: 6, list: 2, create: 0, replace: 0, delete: 0 });
    // People and board, the update itself, the pointer of its outbox, and the one conditional write.
    expect(decision).toEqual({ read: 4, list: 2, create: 1, replace: 1, delete: 0 });
    // The card that stands and the owner: each claimed, made and settled, the next claimed as the last is settled.
    expect(told).toEqual({ read: 7, list: 4, create: 0, replace: 3, delete: 0 });
  });

  it('is six reads a minute while nothing changes', async () => {
    const { store, requests } = counted(temp.store);
    const run = createReroute({ store, strategies, timing: realTiming, ...rules, readNextAskedFrom });
    await run(now);
    const first = { ...requests };

    await run(new Date(now.getTime() + 60_000));

    expect(requests.list).toBe(first.list);
    expect(requests.read - first.read).toBe(6);
    expect(requests.replace).toBe(0);
  });

  async function pressed(verb: string, data: object): Promise<Requests> {
    const { store, requests } = counted(temp.store);
    const turn: FeatureTurn = {
      caller: { personId: 'aad-carla', aadObjectId: 'aad-carla', mri: '29:aad-carla', name: 'Carla Holm' },
      place: {
        scope: 'personal',
        serviceUrl: connector.url,
        tenantId: undefined,
        conversationId: 'a:personal-aad-carla',
        team: undefined,
        channel: undefined,
      },
      knowledge: { strategies, ownWords: [], engines: new Map() },
      store: rememberPending(store, () => now),
      timing: realTiming,
      now,
      today: '2026-10-06',
      newId: () => 'id',
      cprCount: 0,
      cardActivityId: undefined,
      isRefresh: false,
      attachments: [],
    };
    await feature.presses?.[verb]?.take(data as never, turn);
    return requests;
  }

  /** Sends what the update has to tell, as a turn's wake does. */
  async function sent(): Promise<Requests> {
    const { store, requests } = counted(temp.store);
    await sendOutbox(key, {
      store,
      messenger: realMessenger({ openMs: 1_000, requestMs: 1_000, paceMs: 1_000 }),
      tellings: [approvalTelling({ store, strategies, clock: () => now, readNextAskedFrom })],
      clock: () => now,
      timing: realTiming,
      newId: randomUUID,
      isStopping: () => false,
      report: () => {},
    });
    return requests;
  }
});
