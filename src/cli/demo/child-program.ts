import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../../config.js';

/** A program that answers on an address of this machine. */
export type ChildProgram = {
  /** Resolves when it answers. Throws when it does not within a minute, or ends. */
  answers(url: string): Promise<void>;
  /** Asks it to stop, and resolves when it has. */
  stop(): Promise<void>;
};

const startWithinMs = 60_000;
const stopWithinMs = 10_000;

/** Starts a script of ours, or of a package, with only what it is given of the environment. */
export function startProgram(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProgram {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...childEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { answers: (url) => answers(url, script, child), stop: () => end(child) };
}

async function answers(url: string, script: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${script} stoppede med kode ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} svarer ikke`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exited, sleep(stopWithinMs, undefined, { ref: false })]);
  if (child.exitCode === null) child.kill('SIGKILL');
}

/** Gives the wanted port if it is free, else any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once('error', (cause) => (wanted === 0 ? reject(new Error('no free port', { cause })) : resolve(0)));
    probe.listen(wanted, '127.0.0.1', () => resolve((probe.address() as { port: number }).port));
  });
  await new Promise((resolve) => probe.close(resolve));
  return port === 0 ? freePort() : port;
}
