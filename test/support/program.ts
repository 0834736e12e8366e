import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';
import { watchedLog } from './log-watch.js';

/** The built program in a process of its own. */
export type Program = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Every line that it has logged so far. */
  readonly log: readonly string[];
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Starts the built program on a free port and waits until it is well; `npm run build` comes first, as in `npm test`. */
export async function startProgram(
  environment: Readonly<Record<string, string>>,
  nodeArguments: readonly string[] = [],
): Promise<Program> {
  if (!existsSync(main)) throw new Error('dist/ is missing: run `npm run build` first (npm test does)');
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeArguments, main], {
    env: { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    log.push(line);
    watchedLog.write(`${line}\n`);
  });
  const closed = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the program ended before it was well');
    await sleep(20);
  }
  return {
    url,
    child,
    log,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
