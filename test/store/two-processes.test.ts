import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import { cosmosSettings, startCosmosServer } from './cosmos-server.js';
import { counterOf } from './counter.js';
import { openTempStore, type TempStore } from './temp-store.js';
import { startWorker, type Worker } from './worker-process.js';

const changes = 1000;

describe('two processes on one embedded folder', () => {
  let temp: TempStore;
  const workers: Worker[] = [];

  beforeEach(async () => {
    temp = await openTempStore();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await temp.end();
  });

  it('see at once what the other has written', async () => {
    const worker = start('answer', temp.folder);
    await worker.next();
    const key = { partition: 'p', id: 'a' };
    let etag = '';

    for (let value = 0; value < 100; value += 1) {
      const draft = { ...key, kind: 'note', schemaVersion: 1, body: { value } };
      const written = value === 0 ? await temp.store.create(draft) : await temp.store.replace(draft, etag);
      etag = written.ok ? written.etag : '';
      worker.tell(JSON.stringify(key));
      expect(await worker.next()).toBe(JSON.stringify({ value }));
    }
  });

  it('read on when the other makes the file many times larger', async () => {
    const worker = start('answer', temp.folder);
    await worker.next();

    for (let count = 0; count < 40; count += 1) {
      const body = { text: String(count % 10).repeat(1_000_000) };
      await temp.store.create({ partition: 'p', id: String(count), kind: 'note', schemaVersion: 1, body });
      worker.tell(JSON.stringify({ partition: 'p', id: String(count) }));
      expect(await worker.next()).toBe(JSON.stringify(body));
    }
  });

  it('lose none of a thousand changes that race on one document', async () => {
    const config = JSON.stringify({ dataDir: temp.folder });

    const { saved, tries } = await race(config, changes);

    const { added } = counterOf(await temp.store.read({ partition: 'race', id: 'counter' }));
    expect(sorted(added)).toEqual(saved);
    expect(saved).toHaveLength(changes);
    expect(tries).toBeGreaterThan(changes + 20);
  });

  it('lose none of the changes that race on one document of a Cosmos DB server', { timeout: 120_000 }, async () => {
    const server = await startCosmosServer();
    const store = await openCosmosStore(server.config, cosmosSettings());

    const config = JSON.stringify({ dataDir: temp.folder, cosmos: server.config });
    const { saved, tries } = await race(config, changes);

    const { added } = counterOf(await store.read({ partition: 'race', id: 'counter' }));
    expect(sorted(added)).toEqual(saved);
    expect(saved).toHaveLength(changes);
    expect(tries).toBeGreaterThan(changes + 20);
    await store.close();
    await server.end();
  });

  /** Two processes add half of the numbers each; gives those that they were told are saved, and the tries it took. */
  async function race(config: string, changes: number): Promise<{ saved: number[]; tries: number }> {
    const half = changes / 2;
    const racers = [
      start('add', config, 'race', '0', String(half)),
      start('add', config, 'race', String(half), String(changes)),
    ];
    await Promise.all(racers.map((racer) => racer.next()));
    for (const racer of racers) racer.tell('go');
    const codes = await Promise.all(racers.map((racer) => racer.ended()));
    expect(codes).toEqual([0, 0]);
    const tries = racers.map(({ lines }) => Number(lines.at(-1)?.replace('tries ', '')));
    const saved = racers.flatMap(({ lines }) => lines.slice(1, -1).map(Number));
    return { saved: sorted(saved), tries: tries.reduce((sum, each) => sum + each, 0) };
  }

  function start(...args: string[]): Worker {
    const worker = startWorker(...args);
    workers.push(worker);
    return worker;
  }
});

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
