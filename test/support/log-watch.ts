import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { DestinationStream } from 'pino';

// One file of each for the whole suite, over all its workers; the last test of all reads them (log-watch-setup.ts).
const folder = new URL('../../coverage/log-watch/', import.meta.url);
const logFile = new URL('bot.log', folder);
const writtenFile = new URL('written.jsonl', folder);

/** Where the bots of the tests log to, at their most talkative. */
export const watchedLog: DestinationStream = {
  write(line) {
    here.push(line);
    appendFileSync(logFile, line);
  },
};

const here: string[] = [];

/** Gives every line that the bots of this test file have logged so far. */
export function logged(): readonly string[] {
  return here;
}

/** Notes what a person in a test wrote into a message or a card, and their name, so that the log can be searched for it. */
export function noteWritten(activity: object): void {
  const { text, value, from } = activity as {
    readonly text?: unknown;
    readonly value?: unknown;
    readonly from?: { readonly name?: string };
  };
  const personal = [text, ...wordsIn(value)].filter((one) => typeof one === 'string' && isTelling(one));
  for (const one of [...personal, from?.name]) {
    if (typeof one === 'string') appendFileSync(writtenFile, `${JSON.stringify(one.trim())}\n`);
  }
}

/** Begins a suite with empty files. */
export function beginLogWatch(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Gives what people wrote in the suite that stands in the bots' logs, and how much was searched for. */
export function writtenInLogs(): {
  readonly found: readonly string[];
  readonly searched: number;
  readonly lines: number;
} {
  if (!existsSync(logFile) || !existsSync(writtenFile)) return { found: [], searched: 0, lines: 0 };
  const log = readFileSync(logFile, 'utf8');
  const written = [...new Set(readFileSync(writtenFile, 'utf8').trim().split('\n'))].map(
    (line) => JSON.parse(line) as string,
  );
  // A log line is JSON, so what was written would stand there as JSON writes it.
  const found = written.filter((text) => log.includes(JSON.stringify(text).slice(1, -1)));
  return { found, searched: written.length, lines: log.split('\n').length - 1 };
}

/** Free text, which no fixed log message or id could hold by chance. */
function isTelling(text: string): boolean {
  return text.trim().length >= 12 && /\s/.test(text.trim());
}

function wordsIn(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
