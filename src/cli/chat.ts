import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { startClock } from '../clock.js';
import { readConfig } from '../config.js';
import { readKnowledge } from '../content-files.js';
import { converse } from '../conversation/converse.js';
import { readThread, type StoredThread, writeThread } from '../conversation/thread.js';
import { maskCpr } from '../language/cpr.js';
import { todayIn } from '../language/local-day.js';
import { readAdopted } from '../live-knowledge.js';
import { readLearning } from '../matching/learning/learning.js';
import { recordVerdict } from '../matching/verdict.js';
import { textsOf } from '../replies/texts.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';

/** Who speaks in a terminal. */
const personId = 'terminal';
const threadOf = { personId, conversationId: 'terminal', scope: 'personal' } as const;

/** `npm run chat`: a conversation in the terminal; with a question after `--`, one answer and exit code 0. */
async function main(question: string): Promise<void> {
  const config = readConfig();
  const clock = startClock(config.now);
  const store = await openStore(config.store, { now: () => clock().getTime(), timing: realTiming, onCharge: () => {} });
  const knowledge = await readAdopted(store, readKnowledge());
  try {
    if (question !== '') console.log(await answer(question));
    else await talk();
  } finally {
    await store.close();
  }

  async function talk(): Promise<void> {
    console.log('Skriv et spørgsmål eller indsæt en sag. En tom linje slutter.\n');
    const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
    lines.prompt();
    for await (const line of lines) {
      if (line.trim() === '') break;
      console.log(`\n${await answer(line)}\n`);
      lines.prompt();
    }
    lines.close();
  }

  async function answer(written: string): Promise<string> {
    const { text, count } = maskCpr(written);
    const now = clock();
    const stored: StoredThread = await readThread(store, threadOf, now);
    const heard = { text, cprCount: count, thread: stored.thread, today: todayIn(now), newId: randomUUID };
    const said = await converse({ ...heard, readLearning: () => readLearning(store) }, knowledge);
    if (said.verdict !== undefined) {
      const kept = await recordVerdict(store, realTiming, said.verdict, { personId, at: now });
      if (!kept.ok) return textsOf('da').notSaved;
      return said.verdict.verdict === 'fits' ? textsOf('da').verdictFits : textsOf('da').verdictFitsNot;
    }
    await writeThread(store, stored, said.thread, now);
    return said.reply.text;
  }
}

main(process.argv.slice(2).join(' ').trim()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
