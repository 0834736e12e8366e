import { afterEach, describe, expect, it } from 'vitest';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { rememberPending } from '../../src/outbox/pending.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf } from '../../src/store/document-type.js';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import { approvedUpdate, someIndicator, someRevision } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { cosmosSettings, startCosmosServer } from '../store/cosmos-server.js';
import { openTempStore } from '../store/temp-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { personAt } from '../support/person.js';
import { type Program, startProgram } from '../support/program.js';
import { answerOf, names, quarter } from './office.js';

/** All of them are chairs of the same, so that a hundred decisions can meet. */
const deciders = ['bo', 'carla', 'dorte', 'freja'] as const;
const presses = 100;
const now = '2026-10-06T08:00:00Z';
const nameOf = (id: string) => names[id as keyof typeof names];

describe('a hundred decisions on one report, by four people over two programs', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('come to exactly one on one DATA_DIR', async () => {
    const temp = await openTempStore();
    ends.push(() => temp.end());
    await race(temp.store, { DATA_DIR: temp.folder });
  });

  it('come to exactly one on one Cosmos DB server', async () => {
    const server = await startCosmosServer();
    ends.push(() => server.end());
    const store = await openCosmosStore(server.config, cosmosSettings());
    ends.push(() => store.close());
    const { endpoint, key = '', database, container } = server.config;
    await race(store, {
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: key,
      COSMOS_DATABASE: database,
      COSMOS_CONTAINER: container,
    });
  });

  async function race(store: DocumentStore, where: Readonly<Record<string, string>>): Promise<void> {
    const connector = await startFakeConnector();
    ends.push(() => connector.close());
    await seedWaiting(store, connector);
    const programs = await Promise.all([1, 2].map(() => startProgram({ ...where, SIGTEBOT_NOW: now })));
    ends.push(...programs.map((program) => () => program.kill()));
    // Everybody has been asked before anybody decides.
    await expect.poll(() => connector.shown.length, { timeout: 60_000 }).toBe(deciders.length);

    const answers = await Promise.all(
      Array.from({ length: presses }, (_, index) => decide(index, programs, connector)),
    );

    const update = await read(store);
    const state = update.revisions[0]?.state;
    const decision = state?.is === 'approved' || state?.is === 'returned' ? state : undefined;
    expect(decision).toBeDefined();
    expect(update.audit.map(({ what }) => what)).toEqual([decision?.is]);
    const word = decision?.is === 'approved' ? 'Godkendt af' : 'Returneret af';
    for (const answer of answers) expect(answer).toContain(`${word} ${nameOf(decision?.by ?? '')}`);

    await expect.poll(() => facesOf(connector, word), { timeout: 60_000 }).toBe(deciders.length);
    await expect.poll(() => toldOwner(connector), { timeout: 60_000 }).toBe(1);
    const kinds = () =>
      programs.flatMap(({ log }) => log.flatMap((line) => /"kind":"(approval-[a-z-]+)"/.exec(line)?.[1] ?? []));
    await expect.poll(() => kinds().length).toBe(presses);
    const refusals = kinds().filter((kind) => kind === 'approval-refused-settled' || kind === 'approval-same');
    expect(refusals).toHaveLength(presses - 1);
    expect(kinds()).toContain(`approval-${decision?.is}`);
  }

  async function decide(index: number, programs: readonly Program[], connector: FakeConnector): Promise<string> {
    const who = deciders[index % deciders.length] ?? 'bo';
    const program = programs[Math.floor(index / deciders.length) % programs.length];
    const person = personAt(program?.url ?? '', connector, { aadObjectId: `aad-${who}` });
    const subject = { udvalgId: 'vtf', indicatorId: 'svartid', quarter, revision: '1' };
    const press =
      index % 2 === 0
        ? { verb: 'approval-approve', ...subject, from: 'card' }
        : { verb: 'approval-return', ...subject, why: `Grund ${index}` };
    return answerOf(await person.press(press));
  }
});

async function seedWaiting(store: DocumentStore, connector: FakeConnector): Promise<void> {
  const waiting = { ...approvedUpdate(quarter, 38), revisions: [someRevision()] };
  await seedStore(
    rememberPending(store, () => new Date(now)),
    {
      people: ['anne', ...deciders].map((id) => somePerson(id, nameOf(id), connector.url)),
      seats: [{ udvalgId: 'vtf', seats: deciders.map((personId) => ({ personId, role: 'chair', covers: 'all' })) }],
      indicators: [{ udvalgId: 'vtf', indicator: someIndicator() }],
      updates: [waiting],
    },
  );
}

async function read(store: DocumentStore) {
  const stored = await store.read(updateKey('vtf', 'svartid', quarter));
  if (stored === undefined) throw new Error('the update is gone');
  return bodyOf(updateDocument, stored);
}

/** How many of the deciders' cards say the decision now. */
function facesOf({ shown }: FakeConnector, word: string): number {
  const cards = shown.filter(({ is, conversationId }) => is === 'posted' && conversationId !== 'a:personal-aad-anne');
  return cards.filter(({ activityId }) => {
    const last = shown.findLast((one) => one.is === 'edited' && one.activityId === activityId);
    return JSON.stringify(last?.activity ?? {}).includes(word);
  }).length;
}

function toldOwner({ shown }: FakeConnector): number {
  return shown.filter(({ is, conversationId }) => is === 'posted' && conversationId === 'a:personal-aad-anne').length;
}
