import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { pendingPartition } from '../../src/outbox/pending.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf } from '../../src/store/document-type.js';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';
import { buttonOf, contentOf, faceOf } from '../indicators/pressed.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { cosmosSettings, startCosmosServer, type TestServer } from '../store/cosmos-server.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { type Person, personAt } from '../support/person.js';
import { type Program, startProgram } from '../support/program.js';
import { type KillingProxy, startKillingProxy } from './killing-proxy.js';
import { names, quarter, textOf } from './office.js';

const people = ['anne', 'carla'] as const;
const start = Date.parse('2026-10-06T08:00:00Z');
/** Longer than a claim holds: what a dead program held is free then. */
const later = 5 * 60_000;

/**
 * The built program killed the moment after each of its writes, while a report is sent and approved, and started again.
 * A press that was not answered is made again, as Teams and people do.
 */
describe('the program, killed after any of its writes', { timeout: 300_000 }, () => {
  let server: TestServer;
  let proxy: KillingProxy;
  let store: DocumentStore;
  let connector: FakeConnector;
  let program: Program;
  let clock: number;

  beforeAll(async () => {
    server = await startCosmosServer();
    proxy = await startKillingProxy(server.config.endpoint);
    store = await openCosmosStore(server.config, cosmosSettings());
  });
  afterAll(async () => {
    await store.close();
    await proxy.end();
    await server.end();
  });
  beforeEach(() => begin());
  afterEach(() => end());

  async function begin(): Promise<void> {
    clock = start;
    await clear(store);
    connector = await startFakeConnector();
    await seedStore(store, {
      people: people.map((id) => somePerson(id, names[id], connector.url)),
      seats: [{ udvalgId: 'vtf', seats: [{ personId: 'carla', role: 'chair', covers: 'all' }] }],
      indicators: [{ udvalgId: 'vtf', indicator: someIndicator({ ownerIds: ['anne'] }) }],
      updates: [approvedUpdate('2026-Q2', 44)],
    });
    await startAgain();
  }

  async function end(): Promise<void> {
    await program.kill();
    await connector.close();
  }

  async function startAgain(): Promise<void> {
    const { key = '', database, container } = server.config;
    program = await startProgram({
      COSMOS_ENDPOINT: proxy.endpoint,
      COSMOS_KEY: key,
      COSMOS_DATABASE: database,
      COSMOS_CONTAINER: container,
      SIGTEBOT_NOW: new Date(clock).toISOString(),
      LOG_LEVEL: 'error',
    });
  }

  /** Sends the report and approves it, killed after so many writes; gives how many writes it took. */
  async function round(killAfter: number): Promise<number> {
    proxy.takeWrites();
    proxy.killAfter(killAfter, () => program.kill());
    const form = faceOf(await again('anne', { verb: 'update-open', udvalgId: 'vtf', indicatorId: 'svartid', quarter }));
    await again('anne', { ...buttonOf(form, 'update-submit'), value: '38', narrative: 'Kort.' });
    const card = await shownTo('carla', 'Til godkendelse');
    await again('carla', buttonOf(card, 'approval-approve'));
    await shownTo('anne', 'Godkendt:');
    await shownTo('carla', 'Godkendt af Carla Holm');
    await quiet();
    return proxy.takeWrites();
  }

  /** Presses until it is answered. */
  async function again(who: (typeof people)[number], data: object) {
    for (let tries = 1; ; tries += 1) {
      if (tries > 20) throw new Error(`no answer: ${JSON.stringify(data)}`);
      const pressed = await as(who)
        .press(data)
        .catch(() => undefined);
      if (pressed?.status === 200 && !JSON.stringify(pressed.body).includes('gik galt')) return pressed;
      await reviveIfDead();
    }
  }

  function as(who: (typeof people)[number]): Person {
    return personAt(program.url, connector, { aadObjectId: `aad-${who}` });
  }

  async function reviveIfDead(): Promise<void> {
    if (program.child.exitCode === null && program.child.signalCode === null) return;
    clock += later;
    await startAgain();
  }

  /** Waits until a card in somebody's chat says something; who finds the program dead starts it again. */
  async function shownTo(who: (typeof people)[number], words: string) {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = cardsOf(who).find((card) => textOf(card).includes(words));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await reviveIfDead();
    }
    throw new Error(`${who} was not shown "${words}"`);
  }

  function cardsOf(who: (typeof people)[number]) {
    const shown = connector.shown.filter(({ conversationId }) => conversationId === `a:personal-aad-${who}`);
    return shown
      .filter(({ is }) => is === 'posted')
      .map((posted) => {
        const edited = shown.findLast(({ is, activityId }) => is === 'edited' && activityId === posted.activityId);
        return contentOf((edited ?? posted).activity);
      });
  }

  /** Nothing is left to send: the pointers of the outbox are gone, or rest. */
  async function quiet(): Promise<void> {
    await reviveIfDead();
    await expect
      .poll(
        async () => {
          await reviveIfDead();
          return (await update())?.outbox.filter(({ state }) => state.is === 'planned' || state.is === 'claimed')
            .length;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
  }

  async function update() {
    const stored = await store.read(updateKey('vtf', 'svartid', quarter));
    return stored === undefined ? undefined : bodyOf(updateDocument, stored);
  }

  it('says everything to everybody, and nothing twice', async () => {
    const writes = await round(Number.POSITIVE_INFINITY);
    expect(writes).toBeGreaterThan(8);
    await mustBeTold('unkilled');

    for (let killAfter = 1; killAfter <= writes; killAfter += 1) {
      await end();
      await begin();
      await round(killAfter);
      await mustBeTold(`killed after write ${killAfter}`);
    }
  });

  async function mustBeTold(when: string): Promise<void> {
    const cards = cardsOf('carla').map(textOf);
    expect(cards, when).toHaveLength(1);
    expect(cards[0], when).toContain('Godkendt af Carla Holm');
    expect(cardsOf('anne').map(textOf), when).toHaveLength(1);
    expect(
      (await update())?.audit.map(({ what }) => what),
      when,
    ).toEqual(['submitted', 'approved']);
  }
});

async function clear(store: DocumentStore): Promise<void> {
  for (const partition of ['people', 'udvalg:vtf', pendingPartition]) {
    const { documents } = await store.list({ partition });
    for (const document of documents) await store.delete(document, document.etag);
  }
}
