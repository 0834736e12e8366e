import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../../config.js';

/** A bot in a process of its own. */
export type BotProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** How long it took from the start of the process to the first 200 from /healthz. */
  readonly startMs: number;
  /** The bot's own time of each turn so far, in ms, as it logs it. */
  readonly ownMs: number[];
  stop(): Promise<void>;
};

/** How often a starting bot is asked whether it is well. */
const askEveryMs = 5;

/** Starts a script as a bot on a free port, told it as PORT, and waits until it is well. */
export async function startBotProcess(
  script: string,
  env: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<BotProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { ...childEnvironment(), ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ownMs: number[] = [];
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /"ownMs":([\d.]+)/.exec(line)?.[1];
      if (found !== undefined) ownMs.push(Number(found));
    });
  }
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`${script} stoppede med kode ${child.exitCode}, før den svarede`);
    await sleep(askEveryMs);
  }
  return {
    url,
    child,
    startMs: performance.now() - begun,
    ownMs,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), sleep(5_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

/** Gives the memory of a running bot in MB: what it holds now, or the most that it ever held. Linux only. */
export function memoryOf({ child }: BotProcess, which: 'now' | 'most'): number {
  const line = which === 'now' ? 'VmRSS' : 'VmHWM';
  const kilobytes = new RegExp(`^${line}:\\s*(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Number(kilobytes?.[1]) / 1024;
}

/** Gives the processor time that a running bot has used so far, in ms: what other programs do at the same time hardly touches it. Linux only. */
export function processorMsOf({ child }: BotProcess): number {
  const afterName = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) * msPerTick;
}

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
