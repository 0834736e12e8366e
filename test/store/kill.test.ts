import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../src/store/document-store.js';
import { documentsIn } from '../../src/store/every-document.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { makeTempFolder } from './temp-store.js';
import { startWorker, type Worker } from './worker-process.js';

/** Kills in this run, and the seed that the moments follow from; both can be set to repeat a run or to try harder. */
const kills = Number(process.env.STORE_KILLS ?? 10);
const seed = Number(process.env.STORE_SEED ?? Date.now() % 1_000_000);

describe(`a writer that is killed (-9) at ${kills} random moments (STORE_SEED=${seed})`, () => {
  let folder: string;
  const running: Worker[] = [];

  beforeEach(async () => {
    folder = await makeTempFolder();
  });
  afterEach(async () => {
    await Promise.all(running.map((worker) => worker.kill()));
    await rm(folder, { recursive: true, force: true });
  });

  it('loses nothing that was saved, leaves no half write, and another writes on', { timeout: 600_000 }, async () => {
    const chance = chanceFrom(seed);
    const saved = new Map<string, string>();

    for (let kill = 0; kill < kills; kill += 1) {
      const [victim, survivor] = [startWorker('write', folder, `v${kill}`), startWorker('write', folder, `s${kill}`)];
      running.push(victim, survivor);
      await Promise.all([victim.next(), survivor.next()]);
      // A write takes about a millisecond: the moment falls anywhere in one.
      await sleep(chance() * 60);
      await victim.kill();

      const before = survivor.lines.length;
      while (survivor.lines.length < before + 20) await survivor.next();
      await survivor.kill();
      for (const line of [...victim.lines, ...survivor.lines]) remember(saved, line);

      expectWhole(await readAll(folder), saved);
    }
    expect(saved.size).toBeGreaterThan(kills * 20);
  });
});

/** What was found, by kind through the index and altogether. */
type Found = { readonly all: readonly StoredDocument[]; readonly byKind: readonly StoredDocument[] };

function remember(saved: Map<string, string>, line: string): void {
  const [id = '', kind = 'note'] = line.split(' ');
  saved.set(id, kind);
}

async function readAll(folder: string): Promise<Found> {
  const store = openEmbeddedStore(folder, Date.now);
  const found = { all: [] as StoredDocument[], byKind: [] as StoredDocument[] };
  for await (const document of documentsIn(store, { partition: 'kill', limit: 1000 })) found.all.push(document);
  for (const kind of ['note', 'other']) {
    const query = { partition: 'kill', kind, limit: 1000 };
    for await (const document of documentsIn(store, query)) found.byKind.push(document);
  }
  await store.close();
  return found;
}

function expectWhole({ all, byKind }: Found, saved: ReadonlyMap<string, string>): void {
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]));
  const lost = [...saved].filter(
    ([id, kind]) => kinds.get(id) !== kind && !(kind === 'note' && kinds.get(id) === 'other'),
  );
  expect(lost).toEqual([]);
  const broken = all.filter(({ body }) => createHash('sha256').update(String(body.text)).digest('hex') !== body.digest);
  expect(broken.map(({ id }) => id)).toEqual([]);
  expect(byKind.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
}

/** Numbers from 0 to below 1 that follow from the seed alone (mulberry32). */
function chanceFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
