import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCosmosServer, type TestServer } from '../store/cosmos-server.js';
import { startTroubledProxy, type Trouble, type TroubledProxy } from '../store/troubled-proxy.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { everyoneWrites, reportRun, startProgram, users } from './crowd.js';
import { isFull } from './figures.js';

const seconds = isFull ? 15 : 1;
const isWrite = (kind: string) => kind.startsWith('POST') || kind.startsWith('PUT');

/** What becomes of the store while people write. */
const troubles: readonly { readonly name: string; readonly befall: (kind: string, count: number) => Trouble }[] = [
  { name: 'langsomt lager (200 ms)', befall: () => ({ delayMs: 200 }) },
  { name: 'lageret fejler hver tredje gang (503)', befall: (_, count) => (count % 3 === 0 ? { status: 503 } : 'none') },
  { name: 'lageret er væk (503 hver gang)', befall: () => ({ status: 503 }) },
  {
    name: 'lageret har travlt hver tredje gang (429)',
    befall: (_, count) => (count % 3 === 0 ? { status: 429, headers: { 'x-ms-retry-after-ms': '100' } } : 'none'),
  },
  {
    name: 'lageret er i konflikt ved hver tredje skrivning (412)',
    befall: (kind, count) => (isWrite(kind) && count % 3 === 0 ? { status: 412 } : 'none'),
  },
];

describe(`${users} people who write while the store is in trouble`, () => {
  let connector: FakeConnector;
  let server: TestServer;
  let proxy: TroubledProxy;
  let dataDir: string;
  let bot: { readonly child: ChildProcess; readonly url: string };

  beforeAll(async () => {
    connector = await startFakeConnector();
    server = await startCosmosServer();
    proxy = await startTroubledProxy(server.config.endpoint);
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-store-'));
    bot = await start(await freePort());
  });
  afterAll(async () => {
    bot.child.kill('SIGKILL');
    await connector.close();
    await proxy.end();
    await server.end();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(troubles)(
    'are each answered once, if only with a number to ask about: $name',
    async ({ name, befall }) => {
      const before = connector.calls.length;
      proxy.befall(befall);

      const sent = await everyoneWrites({ botUrl: bot.url, connectorUrl: connector.url }, seconds);
      proxy.befall(() => 'none');

      const replies = connector.calls.slice(before).filter(({ method }) => method === 'POST');
      const sorry = replies.filter(({ body }) => JSON.stringify(body).includes('Beklager, noget gik galt hos mig'));
      reportRun(name, sent, replies.length, { 'svar, der kun er et nummer': sorry.length });
      expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
      expect(replies).toHaveLength(sent.length);
    },
    180_000,
  );

  it('are each answered or refused, none half, when the bot is stopped and started in the middle of all this', async () => {
    const before = connector.calls.length;
    proxy.befall((kind, count) => troubles[count % troubles.length]?.befall(kind, count) ?? 'none');

    const writing = everyoneWrites({ botUrl: bot.url, connectorUrl: connector.url }, seconds + 3);
    await sleep(1_000);
    bot.child.kill('SIGTERM');
    const [code] = await once(bot.child, 'exit');
    bot = await start(Number(new URL(bot.url).port));
    const sent = await writing;
    proxy.befall(() => 'none');

    const replies = connector.calls.slice(before).filter(({ method }) => method === 'POST');
    const sorry = replies.filter(({ body }) => JSON.stringify(body).includes('Beklager, noget gik galt hos mig'));
    reportRun('stoppet og startet, mens lageret driller', sent, replies.length, {
      'svar, der kun er et nummer': sorry.length,
    });
    expect(code).toBe(0);
    expect(sent.filter(({ status }) => status !== 200 && status !== 'refused')).toEqual([]);
    expect(replies).toHaveLength(sent.filter(({ status }) => status === 200).length);
  }, 180_000);

  it('are answered as ever when the trouble is over', async () => {
    const before = connector.calls.length;

    const sent = await everyoneWrites({ botUrl: bot.url, connectorUrl: connector.url }, 1);

    const replies = connector.calls.slice(before).filter(({ method }) => method === 'POST');
    expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
    expect(replies).toHaveLength(sent.length);
    expect(JSON.stringify(replies.map(({ body }) => body))).not.toContain('Beklager');
  });

  function start(port: number) {
    const { key = '' } = server.config;
    return startProgram(port, { DATA_DIR: dataDir, COSMOS_ENDPOINT: proxy.endpoint, COSMOS_KEY: key });
  }
});
