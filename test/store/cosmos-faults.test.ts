import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Charge } from '../../src/store/cosmos-requests.js';
import type { CosmosStore } from '../../src/store/cosmos-store.js';
import type { DocumentDraft, WriteResult } from '../../src/store/document-store.js';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import { cosmosSettings, startCosmosServer, type TestServer } from './cosmos-server.js';
import { startTroubledProxy, type TroubledProxy } from './troubled-proxy.js';

const limits = { operationMilliseconds: 600, tryMilliseconds: 200 };
const asked = { status: 429, headers: { 'x-ms-retry-after-ms': '70', 'x-ms-request-charge': '0.38' } };

describe('the Cosmos DB store, when the service or the way to it is in trouble,', () => {
  let server: TestServer;
  let proxy: TroubledProxy;
  let store: CosmosStore;
  let waits: number[] = [];
  let charges: Charge[] = [];
  let count = 0;

  beforeAll(async () => {
    server = await startCosmosServer();
    proxy = await startTroubledProxy(server.config.endpoint);
    const timing = {
      now: () => performance.now(),
      sleep: async (milliseconds: number) => void waits.push(milliseconds),
      random: () => 0.5,
    };
    const settings = cosmosSettings({ ...limits, timing, onCharge: (charge) => charges.push(charge) });
    store = await openCosmosStore({ ...server.config, endpoint: proxy.endpoint }, settings);
    // The first write also asks for the container's partition key; the SDK keeps it from then on.
    await store.create(nextDraft());
  });
  afterEach(() => {
    proxy.expectTroubles();
    proxy.takeSeen();
    waits = [];
    charges = [];
  });
  afterAll(async () => {
    await store.close();
    await proxy.end();
    await server.end();
  });

  it('waits exactly as long as it is asked to', async () => {
    const draft = nextDraft();
    proxy.expectTroubles(asked, asked);

    expect(await store.create(draft)).toMatchObject({ ok: true });

    expect(waits).toEqual([70, 70]);
  });

  it('says at once that it is throttled when it is asked to wait longer than a person would', async () => {
    proxy.expectTroubles({ status: 429, headers: { 'x-ms-retry-after-ms': '5000' } });

    await expect(store.read(nextDraft())).rejects.toMatchObject({ code: 'throttled' });

    expect(waits).toEqual([]);
  });

  it('gives up a request that is never answered when its time is up', async () => {
    const start = performance.now();
    proxy.expectTroubles('silence', 'silence', 'silence', 'silence', 'silence', 'silence');

    await expect(store.read(nextDraft())).rejects.toMatchObject({ code: 'timeout' });

    expect(performance.now() - start).toBeLessThan(limits.operationMilliseconds + 400);
  });

  it('asks again when one try is never answered', async () => {
    proxy.expectTroubles('silence');

    expect(await store.create(nextDraft())).toMatchObject({ ok: true });
  });

  it('asks again when a gateway answers in its own words', async () => {
    const draft = nextDraft();
    proxy.expectTroubles({ status: 502, text: '<html>Bad gateway</html>' }, { status: 503 });

    expect(await store.create(draft)).toMatchObject({ ok: true });
    expect((await store.read(draft))?.body).toEqual(draft.body);
  });

  it('knows a document as its own when the answer to its creation got lost', async () => {
    const draft = nextDraft();
    proxy.expectTroubles('answer lost');

    const created = await store.create(draft);

    expect(await store.read(draft)).toEqual({ ...draft, etag: etagOf(created) });
  });

  it('knows a replacement as its own when the answer to it got lost', async () => {
    const draft = nextDraft();
    const first = etagOf(await store.create(draft));
    proxy.expectTroubles('answer lost');

    const replaced = await store.replace({ ...draft, body: { value: 2 } }, first);

    expect(await store.read(draft)).toEqual({ ...draft, body: { value: 2 }, etag: etagOf(replaced) });
    expect(etagOf(replaced)).not.toBe(first);
  });

  it('knows that it has deleted when the answer got lost', async () => {
    const draft = nextDraft();
    const etag = etagOf(await store.create(draft));
    proxy.expectTroubles('answer lost');

    expect(await store.delete(draft, etag)).toEqual({ ok: true });
    expect(await store.read(draft)).toBeUndefined();
  });

  it('does not take the work of another for its own', async () => {
    const draft = nextDraft();
    const first = etagOf(await store.create(draft));
    await store.replace({ ...draft, body: { value: 'another' } }, first);
    proxy.expectTroubles({ status: 503 });

    expect(await store.replace({ ...draft, body: { value: 'late' } }, first)).toEqual({ ok: false, reason: 'changed' });
    expect((await store.read(draft))?.body).toEqual({ value: 'another' });
  });

  it('says that it is denied, and asks no more', async () => {
    proxy.expectTroubles({ status: 403 });

    await expect(store.read(nextDraft())).rejects.toMatchObject({ code: 'denied' });

    expect(proxy.takeSeen()).toHaveLength(1);
  });

  it('reads again when a replica is not yet as new as this process, and never calls that missing', async () => {
    const draft = nextDraft();
    await store.create(draft);
    proxy.expectTroubles({ status: 404, headers: { 'x-ms-substatus': '1002' } });

    expect((await store.read(draft))?.body).toEqual(draft.body);
  });

  it('says that it is not set up when the container has gone', async () => {
    const gone = { status: 404, headers: { 'x-ms-substatus': '1003' } };
    proxy.expectTroubles(gone, gone);

    await expect(store.read(nextDraft())).rejects.toMatchObject({ code: 'not-set-up' });
    await expect(store.create(nextDraft())).rejects.toMatchObject({ code: 'not-set-up' });
  });

  it('cannot be reached when nobody listens', async () => {
    const lone = await startTroubledProxy(server.config.endpoint);
    const settings = cosmosSettings({ ...limits });
    const cut = await openCosmosStore({ ...server.config, endpoint: lone.endpoint }, settings);
    await lone.end();

    await expect(cut.read(nextDraft())).rejects.toMatchObject({ code: 'unavailable' });
    await cut.close();
  });

  it('sends one request for a read and one for a write, and tells what each cost', async () => {
    const draft = nextDraft();
    const requests: Record<string, readonly string[]> = {};

    const first = etagOf(await store.create(draft));
    requests.create = proxy.takeSeen();
    await store.read(draft);
    requests.read = proxy.takeSeen();
    const second = etagOf(await store.replace(draft, first));
    requests.replace = proxy.takeSeen();
    await store.replace(draft, first);
    requests.conflict = proxy.takeSeen();
    await store.delete(draft, second);
    requests.delete = proxy.takeSeen();
    await store.list({ partition: draft.partition, kind: 'note' });
    requests.list = [...proxy.takeSeen()].sort();

    expect(requests).toEqual({
      create: ['POST state'],
      read: ['GET docs'],
      replace: ['PUT docs'],
      conflict: ['PUT docs', 'GET docs'],
      delete: ['DELETE docs'],
      list: ['query', 'query plan'],
    });
    expect(charges.map(({ operation }) => operation)).toEqual([
      'create',
      'read',
      'replace',
      'replace',
      'read',
      'delete',
      'list',
    ]);
    expect(charges.every(({ requestUnits }) => requestUnits === 1)).toBe(true);
  });

  it('tells what a throttled try cost as well', async () => {
    proxy.expectTroubles(asked);

    await store.create(nextDraft());

    expect(charges).toEqual([
      { operation: 'create', requestUnits: 0.38, status: 429 },
      { operation: 'create', requestUnits: 1, status: 201 },
    ]);
  });

  it('answers nothing once it is closed', async () => {
    const closed = await openCosmosStore(server.config, cosmosSettings());
    await closed.close();

    await expect(closed.read(nextDraft())).rejects.toMatchObject({ code: 'unavailable' });
  });

  function nextDraft(): DocumentDraft {
    count += 1;
    return { partition: 'p', id: `d${count}`, kind: 'note', schemaVersion: 1, body: { value: 1 } };
  }
});

function etagOf(result: WriteResult): string {
  if (!result.ok) throw new Error(`not written: ${result.reason}`);
  return result.etag;
}
