import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { freePort } from '../support/free-port.js';
import { personAt } from '../support/person.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe('the built program', () => {
  let dataDir: string;
  let connector: FakeConnector;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-built-'));
    connector = await startFakeConnector();
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    connector.behave({ status: 200 });
  });
  afterAll(async () => {
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('starts, talks, and stops with code 0 on SIGTERM', async () => {
    const bot = await start();
    const { sent } = await personAt(bot.url, connector).write('Hvem ejer Demensområdet?');

    bot.child.kill('SIGTERM');
    const [code] = await once(bot.child, 'exit');

    expect(sent[0]?.summary).toContain('Social omsorg');
    expect(code).toBe(0);
  });

  it('finishes the turn that is under way when SIGTERM comes', async () => {
    const bot = await start();
    connector.behave({ status: 200, delayMs: 700 });
    const before = connector.calls.length;
    const turn = personAt(bot.url, connector).write('Hvem ejer Kultur?');
    await expect.poll(() => connector.calls.length).toBe(before + 1);

    bot.child.kill('SIGTERM');
    const [{ status }, [code]] = await Promise.all([turn, once(bot.child, 'exit')]);

    expect(status).toBe(200);
    expect(code).toBe(0);
  });

  it('remembers what it was told before it was killed', async () => {
    const first = await start();
    await personAt(first.url, connector).write('Hvad siger strategien om Velfærdsteknologi?');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await start();
    const { sent } = await personAt(second.url, connector).write('hvem ejer den?');

    expect(sent[0]?.summary).toContain('Social omsorg');
  });

  it.each([
    ['HOST', { HOST: '0.0.0.0' }],
    [
      'SIGTEBOT_NOW',
      {
        SIGTEBOT_NOW: '2026-10-14T08:59+02:00',
        MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
        MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
      },
    ],
    ['PORT', { PORT: 'x' }],
  ])('does not start with a bad %s, and says what to do', async (name, environment) => {
    const child = run({ PORT: '0', ...environment });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });

    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(said).toContain(`${name}: `);
  });

  function run(environment: Readonly<Record<string, string>>): ChildProcess {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.push(child);
    return child;
  }

  async function start(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
    const port = await freePort();
    const child = run({ PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error('the program ended before it was well');
      await sleep(25);
    }
    return { url, child };
  }
});
