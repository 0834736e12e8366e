import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Behaviour, type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { isFull, report } from './figures.js';

const users = isFull ? 200 : 20;
const seconds = isFull ? 60 : 3;
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const questions = [
  'Hvem ejer Demensområdet?',
  'hvilke fokusområder har Læring',
  'Hvad siger strategien om ensomhed?',
  'Sygedagpenge ud over 52 uger, status på indsatsen',
  'Kapacitet i dagtilbud i Løsning og Hedensted',
];

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

type Sent = { readonly status: number | 'refused'; readonly ms: number };

describe(`${users} people who write for ${seconds} seconds`, () => {
  let connector: FakeConnector;
  let dataDir: string;
  let bot: { readonly child: ChildProcess; readonly url: string };

  beforeAll(async () => {
    connector = await startFakeConnector();
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-load-'));
    bot = await start(await freePort());
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

      const sent = await everyoneWrites(seconds / (isFull ? troubles.length : 3));

      const attempts = posts() - before;
      reportRun(name, sent, attempts);
      expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
      expect(attempts).toBe(sent.length);
    },
    180_000,
  );

  it('lose nothing that was answered when the bot is stopped and started among them', async () => {
    connector.behave({ status: 200 });
    const before = posts();
    const writing = everyoneWrites(isFull ? 20 : 4);
    await sleep(1_000);

    const port = Number(new URL(bot.url).port);
    bot.child.kill('SIGTERM');
    const [code] = await once(bot.child, 'exit');
    bot = await start(port);
    const sent = await writing;

    const attempts = posts() - before;
    const answered = sent.filter(({ status }) => status === 200).length;
    reportRun('stoppet og startet imens', sent, attempts);
    expect(code).toBe(0);
    expect(sent.filter(({ status }) => status !== 200 && status !== 'refused')).toEqual([]);
    expect(attempts).toBe(answered);
  }, 180_000);

  /** Replies tried; whom the bot meets for the first time it also looks up in the roster, once. */
  function posts(): number {
    return connector.calls.filter(({ method }) => method === 'POST').length;
  }

  /** Each writes, waits for the answer, and writes again after a short thought, until the time is up. */
  async function everyoneWrites(forSeconds: number): Promise<readonly Sent[]> {
    const until = performance.now() + forSeconds * 1000;
    const sent: Sent[] = [];
    await Promise.all(
      Array.from({ length: users }, async (_, user) => {
        for (let turn = 0; performance.now() < until; turn += 1) {
          sent.push(await write(user, questions[(user + turn) % questions.length] ?? ''));
          await sleep(isFull ? 500 : 100);
        }
      }),
    );
    return sent;
  }

  async function write(user: number, text: string): Promise<Sent> {
    const begun = performance.now();
    try {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          text,
          channelId: 'msteams',
          serviceUrl: connector.url,
          from: { id: `29:${user}`, aadObjectId: `user-${user}` },
          recipient: { id: '28:bot' },
          conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: 't' },
        }),
      });
      await response.arrayBuffer();
      return { status: response.status, ms: performance.now() - begun };
    } catch {
      // Nobody listens while the bot is away; the channel would say so to the person.
      return { status: 'refused', ms: performance.now() - begun };
    }
  }

  async function start(port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) await sleep(25);
    return { child, url };
  }
});

function reportRun(name: string, sent: readonly Sent[], attempts: number): void {
  const ms = sent.flatMap((one) => (one.status === 200 ? [one.ms] : [])).sort((a, b) => a - b);
  report(`${users} brugere: ${name}`, {
    beskeder: sent.length,
    besvaret: ms.length,
    'forsøg hos connectoren': attempts,
    'afvist, mens botten var væk': sent.filter(({ status }) => status === 'refused').length,
    fejl: sent.filter(({ status }) => status !== 200 && status !== 'refused').length,
    'p50 ms': Math.round(ms[Math.floor(ms.length / 2)] ?? 0),
    'p99 ms': Math.round(ms[Math.floor(ms.length * 0.99)] ?? 0),
  });
}
