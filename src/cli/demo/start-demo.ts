import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../../config.js';

/** A running demonstration: the bot, and the Teams-like client that talks to it. */
export type Demo = {
  /** Where the client is opened in a browser. */
  readonly clientUrl: string;
  readonly botUrl: string;
  stop(): Promise<void>;
};

export type DemoOptions = {
  /** The folder that the bot keeps its state in. */
  readonly dataDir: string;
  /** Where the bot's clock starts (ISO 8601 with zone); the real time unless told. */
  readonly now?: string;
  /** Ports; free ones where they are taken or 0. */
  readonly botPort?: number;
  readonly clientPort?: number;
  readonly logLevel?: string;
  /** The Playground's configuration: who is there. */
  readonly configPath?: string;
  /** More of the bot's settings. */
  readonly environment?: Readonly<Record<string, string>>;
};

const startWithinMs = 60_000;

/** Starts the built bot and the Microsoft 365 Agents Playground against it. Throws when either does not answer in a minute. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const botPort = await freePort(options.botPort ?? 0);
  const clientPort = await freePort(options.clientPort ?? 0);
  const botUrl = `http://127.0.0.1:${botPort}`;
  const clientUrl = `http://localhost:${clientPort}`;

  const bot = start(fileURLToPath(new URL('../../main.js', import.meta.url)), [], {
    PORT: String(botPort),
    HOST: '127.0.0.1',
    DATA_DIR: options.dataDir,
    LOG_LEVEL: options.logLevel ?? 'warn',
    ...(options.now === undefined ? {} : { SIGTEBOT_NOW: options.now }),
    ...options.environment,
  });
  const client = start(
    fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js')),
    ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(clientPort), '--dt'],
    {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH:
        options.configPath ?? fileURLToPath(new URL('./playground.yml', import.meta.url)),
    },
  );
  const stop = async () => {
    await Promise.all([end(bot), end(client)]);
  };
  try {
    await answers(`${botUrl}/healthz`, bot);
    await answers(`${clientUrl}/_debug/ping`, client);
  } catch (error) {
    await stop();
    throw error;
  }
  return { clientUrl, botUrl, stop };
}

function start(script: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs[1]} stoppede med kode ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(`${url} svarer ikke`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exited, sleep(10_000)]);
  if (child.exitCode === null) child.kill('SIGKILL');
}

/** Gives the wanted port if it is free, else any free one. */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(0)));
    probe.listen(wanted, '127.0.0.1', () => resolve((probe.address() as { port: number }).port));
  });
  await new Promise((resolve) => probe.close(resolve));
  return port === 0 ? freePort(0) : port;
}
