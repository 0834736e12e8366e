import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CopyProgress, copyStore } from '../../src/store/copy-store.js';
import { digestDocument, digestStore } from '../../src/store/document-digest.js';
import type { DocumentDraft, DocumentStore } from '../../src/store/document-store.js';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import { cosmosSettings, startCosmosServer, type TestServer } from './cosmos-server.js';
import { openTempStore, type TempStore } from './temp-store.js';

const partitions = ['udvalg:laering', 'people', 'a/b æ', 'system'];

describe('copying a store', () => {
  let server: TestServer;
  let cosmos: DocumentStore;
  let embedded: TempStore;
  let second: TempStore;

  beforeEach(async () => {
    server = await startCosmosServer();
    cosmos = await openCosmosStore(server.config, cosmosSettings());
    [embedded, second] = [await openTempStore(), await openTempStore()];
  });
  afterEach(async () => {
    await Promise.all([cosmos.close(), embedded.end(), second.end()]);
    await server.end();
  });

  it('brings everything from the embedded store to Cosmos DB and back, and says so', async () => {
    const drafts = await fill(embedded.store);
    const progress: CopyProgress[] = [];

    const there = await copyStore(embedded.store, cosmos, (step) => progress.push(step));
    const back = await copyStore(cosmos, second.store, () => {});

    expect(there).toMatchObject({ copied: drafts.length, same: 0, differing: [], complete: true });
    expect(back).toMatchObject({ copied: drafts.length, same: 0, differing: [], complete: true });
    expect(there.from).toEqual(back.to);
    expect(there.from.count).toBe(drafts.length);
    expect(progress.at(-1)).toEqual({ copied: drafts.length, same: 0 });
    expect(progress.length).toBeGreaterThan(5);
    for (const draft of drafts) expect(await second.store.read(draft)).toMatchObject(draft);
  });

  it('goes on where it was broken off', async () => {
    const drafts = await fill(embedded.store);
    await expect(copyStore(embedded.store, breakingAfter(cosmos, 33), () => {})).rejects.toThrow('broken off');

    const again = await copyStore(embedded.store, cosmos, () => {});

    expect(again).toMatchObject({ differing: [], complete: true });
    expect(again.same).toBeGreaterThanOrEqual(33);
    expect(again.copied + again.same).toBe(drafts.length);
  });

  it('leaves alone what has other content there, and says which', async () => {
    const [draft] = await fill(embedded.store);
    if (draft === undefined) throw new Error('nothing to copy');
    await cosmos.create({ ...draft, body: { other: true } });

    const result = await copyStore(embedded.store, cosmos, () => {});

    expect(result).toMatchObject({ complete: false, differing: [{ partition: draft.partition, id: draft.id }] });
    expect((await cosmos.read(draft))?.body).toEqual({ other: true });
  });

  it('is not complete when more is there than was copied', async () => {
    await fill(embedded.store);
    await cosmos.create({ partition: 'more', id: 'a', kind: 'note', schemaVersion: 1, body: {} });

    expect(await copyStore(embedded.store, cosmos, () => {})).toMatchObject({ complete: false, differing: [] });
  });

  it('takes stores for different when one field of one document differs', async () => {
    const drafts = await fill(embedded.store);
    await copyStore(embedded.store, second.store, () => {});
    expect(await digestStore(second.store)).toEqual(await digestStore(embedded.store));
    const [draft] = drafts;
    const stored = draft === undefined ? undefined : await second.store.read(draft);
    if (draft === undefined || stored === undefined) throw new Error('nothing copied');

    await second.store.replace({ ...draft, expiresAt: '2030-01-01T00:00:00Z' }, stored.etag);

    expect((await digestStore(second.store)).hash).not.toBe((await digestStore(embedded.store)).hash);
  });
});

describe('the digest of a document', () => {
  const draft = { partition: 'p', id: 'a', kind: 'note', schemaVersion: 1, body: { a: 1, b: { c: [1, 2], d: null } } };

  it('is the same in whichever order the fields stand', () => {
    expect(digestDocument({ ...draft, body: { b: { d: null, c: [1, 2] }, a: 1 } })).toBe(digestDocument(draft));
  });

  it('differs with every part', () => {
    const others: DocumentDraft[] = [
      { ...draft, partition: 'q' },
      { ...draft, id: 'b' },
      { ...draft, kind: 'other' },
      { ...draft, schemaVersion: 2 },
      { ...draft, expiresAt: '2030-01-01T00:00:00Z' },
      { ...draft, body: { a: 1, b: { c: [2, 1], d: null } } },
      { ...draft, body: { a: '1', b: { c: [1, 2], d: null } } },
    ];

    expect(new Set([draft, ...others].map(digestDocument)).size).toBe(others.length + 1);
  });
});

async function fill(store: DocumentStore): Promise<DocumentDraft[]> {
  const drafts: DocumentDraft[] = partitions.flatMap((partition) =>
    Array.from({ length: 30 }, (_, index) => ({
      partition,
      id: `æ/${index}`,
      kind: index % 3 === 0 ? 'note' : 'other',
      schemaVersion: 1 + (index % 2),
      body: { text: `nr. ${index}`, list: [index, null, { deep: 'å' }] },
      ...(index % 10 === 0 ? { expiresAt: '2099-12-31T23:59:59Z' } : {}),
    })),
  );
  for (const draft of drafts) await store.create(draft);
  return drafts;
}

/** The real store, whose connection breaks after some documents. */
function breakingAfter(store: DocumentStore, documents: number): DocumentStore {
  let left = documents;
  return {
    read: (key) => store.read(key),
    create: async (draft) => {
      if (left === 0) throw new Error('broken off');
      left -= 1;
      return store.create(draft);
    },
    replace: (draft, etag) => store.replace(draft, etag),
    delete: (key, etag) => store.delete(key, etag),
    list: (query) => store.list(query),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
  };
}
