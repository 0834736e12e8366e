import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPeople, peopleDocument, peopleKey } from '../../src/people/person.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf, draftOf } from '../../src/store/document-type.js';
import { openStore } from '../../src/store/open-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import type { StoreConfig } from '../../src/store/store-config.js';
import { somePerson } from '../indicators/seed.js';
import { startCosmosServer, type TestServer } from '../store/cosmos-server.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { personAt } from '../support/person.js';
import { isFull, report } from './figures.js';

const changes = isFull ? 1_000 : 60;
const people = 10;
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe(`two bots that change one document ${changes} times between them`, () => {
  let connector: FakeConnector;
  let cosmos: TestServer;
  let dataDir: string;

  beforeAll(async () => {
    connector = await startFakeConnector();
    cosmos = await startCosmosServer();
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-two-'));
  });
  afterAll(async () => {
    await connector.close();
    await cosmos.end();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(['one DATA_DIR', 'one Cosmos DB server'])(
    'lose nothing that they answered as saved, on %s',
    async (where) => {
      const config: StoreConfig = { dataDir, cosmos: where === 'one DATA_DIR' ? undefined : cosmos.config };
      await withStore(config, (store) => store.create(draftOf(peopleDocument, peopleKey, everybody())));
      const bots = await Promise.all([start(config), start(config)]);

      const answered = new Map<string, string>();
      let busy = 0;
      await Promise.all(
        Array.from({ length: people }, async (_, number) => {
          const id = `person-${number}`;
          for (let turn = 0; turn < changes / people; turn += 1) {
            const bot = bots[(number + turn) % 2];
            const day = `${1 + (turn % 28)}. december 2026`;
            const person = personAt(bot?.url ?? '', connector, { aadObjectId: `aad-${id}` });
            const { sent } = await person.write(`påmind mig ikke før ${day}`);
            const said = sent.map(({ summary }) => summary).find((summary) => summary?.includes(day));
            if (said === undefined) busy += 1;
            else answered.set(id, day);
          }
        }),
      );
      for (const { child } of bots) child.kill('SIGTERM');
      const kept = await withStore(config, async (store) => {
        const stored = await store.read(peopleKey);
        return stored === undefined ? [] : bodyOf(peopleDocument, stored).people;
      });

      const lost = [...answered].filter(([id, day]) => {
        const until = kept.find((person) => person.id === id)?.snoozedUntil;
        return until === undefined || dayOf(until) !== day;
      });
      report(`To botter, ${where}`, { ændringer: changes, 'prøv igen': busy, tabt: lost.length });
      expect(answered.size).toBe(people);
      expect(lost).toEqual([]);
    },
    300_000,
  );

  function everybody() {
    const known = Array.from({ length: people }, (_, number) =>
      somePerson(`person-${number}`, `Person ${number}`, connector.url),
    );
    return { ...noPeople, people: known };
  }

  async function start({
    cosmos: config,
  }: StoreConfig): Promise<{ readonly url: string; readonly child: ChildProcess }> {
    const port = await freePort();
    const child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
        // Reminders may wait until the next quarter's reporting opens, in January, and no longer.
        SIGTEBOT_NOW: '2026-10-06T10:00:00+02:00',
        PORT: String(port),
        ...(config === undefined ? {} : { COSMOS_ENDPOINT: config.endpoint, COSMOS_KEY: config.key }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error('a bot did not start');
      await sleep(20);
    }
    return { url: `http://127.0.0.1:${port}`, child };
  }
});

async function withStore<T>(config: StoreConfig, use: (store: DocumentStore) => Promise<T>): Promise<T> {
  const store = await openStore(config, { now: Date.now, timing: realTiming, onCharge: () => {} });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(
    new Date(moment),
  );
}
