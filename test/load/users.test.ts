import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Behaviour, type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { everyoneWrites, reportRun, startProgram, users } from './crowd.js';
import { isFull } from './figures.js';

const seconds = isFull ? 60 : 3;

/** What becomes of the connector while people write. */
const troubles: readonly { readonly name: string; readonly behave: (index: number) => Behaviour }[] = [
  { name: 'god connector', behave: () => ({ status: 200 }) },
  { name: 'langsom connector (500 ms)', behave: () => ({ status: 200, delayMs: 500 }) },
  {
    name: '429 hver tredje',
    behave: (index) => ({ status: index % 3 === 0 ? 429 : 200, headers: { 'retry-after': '1' } }),
  },
  { name: '5xx hver tredje', behave: (index) => ({ status: index % 3 === 0 ? 502 : 200 }) },
  { name: 'brudt forbindelse hver tredje', behave: (index) => (index % 3 === 0 ? 'break' : { status: 200 }) },
];

describe(`${users} people who write for ${seconds} seconds`, () => {
  let connector: FakeConnector;
  let dataDir: string;
  let bot: { readonly child: ChildProcess; readonly url: string };

  beforeAll(async () => {
    connector = await startFakeConnector();
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-load-'));
    bot = await startProgram(await freePort(), { DATA_DIR: dataDir });
  });
  afterAll(async () => {
    bot.child.kill('SIGKILL');
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(troubles)(
    'are each answered, with exactly one attempt each: $name',
    async ({ name, behave }) => {
      const before = posts();
      connector.behave(() => behave(connector.calls.length));

      const sent = await everyoneWrites(between(), seconds / (isFull ? troubles.length : 3));

      const attempts = posts() - before;
      reportRun(name, sent, attempts);
      expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
      expect(attempts).toBe(sent.length);
    },
    180_000,
  );

  it('lose nothing that was answered when the bot is stopped and started in the middle of all these troubles', async () => {
    connector.behave(() => troubles[connector.calls.length % troubles.length]?.behave(0) ?? { status: 200 });
    const before = posts();
    const writing = everyoneWrites(between(), isFull ? 20 : 4);
    await sleep(1_000);

    const port = Number(new URL(bot.url).port);
    bot.child.kill('SIGTERM');
    const [code] = await once(bot.child, 'exit');
    bot = await startProgram(port, { DATA_DIR: dataDir });
    const sent = await writing;

    const attempts = posts() - before;
    const answered = sent.filter(({ status }) => status === 200).length;
    reportRun('stoppet og startet midt i det hele', sent, attempts);
    expect(code).toBe(0);
    expect(sent.filter(({ status }) => status !== 200 && status !== 'refused')).toEqual([]);
    expect(attempts).toBe(answered);
  }, 180_000);

  function between() {
    return { botUrl: bot.url, connectorUrl: connector.url };
  }

  /** Replies tried; whom the bot meets for the first time it also looks up in the roster, once. */
  function posts(): number {
    return connector.calls.filter(({ method }) => method === 'POST').length;
  }
});
