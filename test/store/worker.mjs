// A process of its own beside the tests, on the built program: the store as a second bot or the command line has it.
//   add CONFIG PARTITION FROM TO   once told to go, adds each number to one document until it is saved, and says so
//   write FOLDER WRITER            writes new documents for ever, one line for each that is saved
//   visit CONFIG                  opens the store, writes a document, reads it and says what it read
//   answer FOLDER                  reads a key (JSON) a line from stdin and answers with the document
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { changeDocument } from '../../dist/store/change-document.js';
import { openStore } from '../../dist/store/open-store.js';
import { realTiming } from '../../dist/store/real-timing.js';

const [mode, where, ...rest] = process.argv.slice(2);
const around = { now: Date.now, timing: realTiming, onCharge: () => {} };
const counterType = { kind: 'counter', schemaVersion: 1, body: z.object({ added: z.array(z.number()) }) };

/** Straight to the pipe: a line that was buffered would die with the process though the document is there. */
function say(line) {
  writeSync(1, `${line}\n`);
}

async function add() {
  const [partition, from, to] = rest;
  const store = await openStore(JSON.parse(where), around);
  say('ready');
  await once(process.stdin, 'data');
  process.stdin.pause();
  let tries = 0;
  for (let number = Number(from); number < Number(to); number += 1) {
    const target = { store, type: counterType, key: { partition, id: 'counter' }, timing: realTiming };
    const decide = (current) => {
      tries += 1;
      return { do: 'write', body: { added: [...(current?.added ?? []), number] }, outcome: number };
    };
    while (!(await changeDocument(target, decide)).ok);
    say(number);
    // Gives the other its turn, so that the two meet again and again.
    await realTiming.sleep(realTiming.random() * 2);
  }
  say(`tries ${tries}`);
  await store.close();
}

async function write() {
  const [writer] = rest;
  const store = await openStore({ dataDir: where, cosmos: undefined }, around);
  for (let number = 0; ; number += 1) {
    const text = String(number).repeat(1 + ((number * 37) % 3000));
    const digest = createHash('sha256').update(text).digest('hex');
    const id = `${writer}-${number}`;
    const result = await store.create({
      partition: 'kill',
      id,
      kind: 'note',
      schemaVersion: 1,
      body: { text, digest },
    });
    if (!result.ok) throw new Error(`${id} is there already`);
    say(id);
    if (number % 5 === 4) {
      const replaced = { partition: 'kill', id, kind: 'other', schemaVersion: 1, body: { text, digest } };
      if ((await store.replace(replaced, result.etag)).ok) say(`${id} other`);
    }
  }
}

async function answer() {
  const store = await openStore({ dataDir: where, cosmos: undefined }, around);
  say('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const found = await store.read(JSON.parse(line));
    say(JSON.stringify(found === undefined ? null : found.body));
  }
  await store.close();
}

async function visit() {
  const store = await openStore(JSON.parse(where), around);
  const draft = { partition: 'p', id: 'a', kind: 'note', schemaVersion: 1, body: { value: 'seen' } };
  await store.create(draft);
  say((await store.read(draft)).body.value);
  await store.close();
}

await { add, write, answer, visit }[mode]();
