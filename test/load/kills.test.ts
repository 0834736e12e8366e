import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictDocument } from '../../src/matching/verdict.js';
import { bodyOf } from '../../src/store/document-type.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { personAt } from '../support/person.js';
import { isFull, report } from './figures.js';
import { seededRandom } from './seeded-random.js';

const kills = isFull ? 100 : 10;
const writers = 4;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe(`the built program killed ${kills} times under traffic (seed ${seed})`, () => {
  let connector: FakeConnector;
  let dataDir: string;
  let port: number;

  beforeAll(async () => {
    connector = await startFakeConnector();
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-kills-'));
    port = await freePort();
  });
  afterAll(async () => {
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('loses nothing that it answered as saved, and opens its store again each time', async () => {
    const random = seededRandom(seed);
    const answered = new Map<string, 'fits' | 'fits-not'>();
    let sent = 0;

    for (let kill = 0; kill < kills; kill += 1) {
      const child = await start();
      let alive = true;
      const traffic = Array.from({ length: writers }, async (_, writer) => {
        while (alive) {
          sent += 1;
          await giveVerdict(`${kill}-${writer}-${sent}`, sent % 2 === 0 ? 'fits' : 'fits-not', writer, answered);
        }
      });
      await sleep(20 + Math.floor(random() * 300));
      child.kill('SIGKILL');
      await once(child, 'exit');
      alive = false;
      await Promise.all(traffic);
    }

    const kept = await keptVerdicts();
    const lost = [...answered].filter(([id, verdict]) => kept.get(id) !== verdict);
    report('Dræbt (-9) under trafik', {
      seed,
      drab: kills,
      sendt: sent,
      'besvaret som gemt': answered.size,
      tabt: lost.length,
    });
    expect(lost).toEqual([]);
    expect(answered.size).toBeGreaterThan(kills);
  }, 600_000);

  /** Whatever is not answered before the kill may be kept or not; only what was answered counts. */
  async function giveVerdict(
    matchId: string,
    verdict: 'fits' | 'fits-not',
    writer: number,
    answered: Map<string, 'fits' | 'fits-not'>,
  ): Promise<void> {
    const person = personAt(`http://127.0.0.1:${port}`, connector, { aadObjectId: `writer-${writer}` });
    const data = { verb: 'verdict', verdict, matchId, strategyId: '2022-2025', fokusomraadeIds: ['soc-demens'] };
    const exchange = await person.press(data).catch(() => undefined);
    if (exchange?.status === 200 && JSON.stringify(exchange.body).includes('Det er noteret')) {
      answered.set(`${matchId}:writer-${writer}`, verdict);
    } else {
      await sleep(5);
    }
  }

  async function keptVerdicts(): Promise<ReadonlyMap<string, string>> {
    const store = openEmbeddedStore(dataDir, () => Date.now());
    const kept = new Map<string, string>();
    let after: string | undefined;
    do {
      const page = await store.list({
        partition: 'match-verdicts',
        limit: 1_000,
        ...(after === undefined ? {} : { after }),
      });
      for (const document of page.documents) kept.set(document.id, bodyOf(verdictDocument, document).verdict);
      after = page.next;
    } while (after !== undefined);
    await store.close();
    return kept;
  }

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error('the program did not open its store again');
      await sleep(10);
    }
    return child;
  }
});
