import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
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

/** Starts a built script as a bot on a free port and waits until it is well. */
export async function startBotProcess(
  script: string,
  env: Readonly<Record<string, string>>,
  args: (port: number) => readonly string[] = () => [],
): Promise<BotProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args(port)], {
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
    await sleep(5);
  }
  return {
    url,
    child,
    startMs: performance.now() - begun,
    ownMs,
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), sleep(5_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
