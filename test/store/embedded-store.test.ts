import { rm } from 'node:fs/promises';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedStore } from '../../src/store/embedded-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { describeStoreContract } from './contract.js';
import { makeTempFolder } from './temp-store.js';

describeStoreContract('the embedded store', async () => {
  const folder = await makeTempFolder();
  const clock = { now: Date.parse('2026-10-14T08:00:00Z') };
  const store = openEmbeddedStore(folder, () => clock.now);
  const other = openEmbeddedStore(folder, () => clock.now);
  const end = async () => {
    await other.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, other, clock, end };
});

describe('the embedded store', () => {
  const start = Date.parse('2026-10-14T08:00:00Z');
  let folder: string;
  let clock: { now: number };
  let store: EmbeddedStore;

  beforeEach(async () => {
    folder = await makeTempFolder();
    clock = { now: start };
    store = openEmbeddedStore(folder, () => clock.now);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes what has expired off the disk with a later write, and nothing else', async () => {
    const draft = { partition: 'p', kind: 'note', schemaVersion: 1, body: {} };
    for (let number = 0; number < 30; number += 1) {
      const expiresAt = new Date(start + number * 60_000).toISOString();
      await store.create({ ...draft, id: `short${number}`, expiresAt });
    }
    await store.create({ ...draft, id: 'for ever' });

    clock.now = start + 14.5 * 60_000;
    await store.create({ ...draft, id: 'later' });

    // Read with a clock that stands before every expiry: what is still on the disk is seen.
    clock.now = start - 1;
    const { documents } = await store.list({ partition: 'p', kind: 'note' });
    const left = Array.from({ length: 15 }, (_, index) => `short${index + 15}`);
    expect(documents.map(({ id }) => id)).toEqual(['for ever', 'later', ...left].sort());
    expect((await store.list({ partition: 'p' })).documents).toHaveLength(17);
  });

  it('takes a folder with a dot in its name for the folder that it is', async () => {
    const dotted = openEmbeddedStore(`${folder}/sigtebot.data`, () => clock.now);
    await dotted.create({ partition: 'p', id: 'a', kind: 'note', schemaVersion: 1, body: {} });

    expect((await dotted.read({ partition: 'p', id: 'a' }))?.id).toBe('a');
    await dotted.close();
  });

  it('keeps a document whose expiry was put off', async () => {
    const draft = { partition: 'p', id: 'a', kind: 'note', schemaVersion: 1, body: {} };
    const expiresAt = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
    const created = await store.create({ ...draft, expiresAt: expiresAt(1) });
    const etag = created.ok ? created.etag : '';
    await store.replace({ ...draft, expiresAt: expiresAt(60) }, etag);

    clock.now = start + 5 * 60_000;
    await store.create({ ...draft, id: 'b' });

    expect(await store.read(draft)).toMatchObject({ id: 'a' });
  });

  it('names a document that was stored with faults', async () => {
    await store.close();
    const root = open({ path: folder, overlappingSync: false, maxDbs: 4, encoding: 'string' });
    const documents = root.openDB({ name: 'documents', encoding: 'string', useVersions: true });
    await documents.put(['p', 'a'], 'no json', 1);
    await documents.put(['p', 'b'], '{"kind":"note","schemaVersion":"1","body":[]}', 1);
    await root.close();
    store = openEmbeddedStore(folder, () => clock.now);

    for (const id of ['a', 'b']) {
      await expect(store.read({ partition: 'p', id })).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining(`p ${id}`),
      });
    }
  });
});
