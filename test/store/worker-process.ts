import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Worker = {
  /** Every line that it has said, as it comes. */
  readonly lines: readonly string[];
  /** Gives the next line that was not given yet; throws when the process ends before it says one. */
  readonly next: () => Promise<string>;
  readonly tell: (line: string) => void;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Gives its exit code. */
  readonly ended: () => Promise<number | null>;
};

/** Starts worker.mjs in a process of its own. It runs the built program, so `npm run build` comes first, as in `npm test`. */
export function startWorker(...args: readonly string[]): Worker {
  return startWorkerIn(process.env, ...args);
}

/** The same, with an environment of its own. */
export function startWorkerIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Worker {
  if (!existsSync(new URL('../../dist/store/open-store.js', import.meta.url))) {
    throw new Error('dist/ is missing: run `npm run build` first (npm test does)');
  }
  const child = spawn(process.execPath, [fileURLToPath(new URL('worker.mjs', import.meta.url)), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  const closed = once(child, 'close');
  const lines: string[] = [];
  let given = 0;
  let wake = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const next = async () => {
    while (given >= lines.length) {
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), closed]);
      if (hasEnded(child) && given >= lines.length) throw new Error(`the worker ended after ${lines.length} lines`);
    }
    given += 1;
    return lines[given - 1] ?? '';
  };
  return {
    lines,
    next,
    tell: (line) => child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    ended: async () => {
      await closed;
      return child.exitCode;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
