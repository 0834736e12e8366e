import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initCosmos } from '../../src/store/open-cosmos-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { openStore } from '../../src/store/open-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { cosmosSettings, readIndexingPolicy, startCosmosServer, type TestServer } from './cosmos-server.js';
import { makeTempFolder } from './temp-store.js';

const around = { now: Date.now, timing: realTiming, onCharge: () => {} };
const draft = { partition: 'p', id: 'a', kind: 'note', schemaVersion: 1, body: {} };

describe('opening the store', () => {
  let folder: string;
  let server: TestServer;

  beforeEach(async () => {
    folder = await makeTempFolder();
    server = await startCosmosServer();
  });
  afterEach(async () => {
    await server.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps state in DATA_DIR, which it makes, when no Cosmos DB is named', async () => {
    const dataDir = join(folder, 'ny', 'mappe');

    const store = await openStore({ dataDir, cosmos: undefined }, around);
    await store.create(draft);
    await store.close();

    expect(await readdir(dataDir)).toContain('data.mdb');
    const again = await openStore({ dataDir, cosmos: undefined }, around);
    expect(await again.read(draft)).toMatchObject(draft);
    await again.close();
  });

  it('keeps state in Cosmos DB, and nothing in DATA_DIR, when it is named', async () => {
    const store = await openStore({ dataDir: folder, cosmos: server.config }, around);
    await store.create(draft);
    await store.close();

    const again = await openStore({ dataDir: folder, cosmos: server.config }, around);
    expect(await again.read(draft)).toMatchObject(draft);
    await again.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in Danish and English which folder it cannot write, and what to set', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    for (const dataDir of [join(file, 'data'), '/sys/data']) {
      const fault = await openStore({ dataDir, cosmos: undefined }, around).catch((error: unknown) => error);
      expect(fault).toMatchObject({ code: 'not-set-up' });
      expect(String(fault)).toMatch(/kan ikke gemme i mappen .*DATA_DIR.*cannot keep its data in/s);
      expect(String(fault)).toContain(dataDir);
    }
  });

  it('says which command to run when the container is not there', async () => {
    const cosmos = { ...server.config, container: 'nowhere' };

    const fault = await openStore({ dataDir: folder, cosmos }, around).catch((error: unknown) => error);

    expect(fault).toMatchObject({ code: 'not-set-up' });
    expect(String(fault)).toMatch(/sigtebot\/nowhere.*npm run store:init/);
  });

  it('refuses a container that would lose documents or never forget them', async () => {
    const { endpoint, key = '' } = server.config;
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
    const { containers } = client.database('sigtebot');
    await containers.create({ id: 'other-key', partitionKey: { paths: ['/id'] }, defaultTtl: -1 });
    await containers.create({ id: 'no-ttl', partitionKey: { paths: ['/partition'] } });
    client.dispose();

    for (const container of ['other-key', 'no-ttl']) {
      const cosmos = { ...server.config, container };
      await expect(openStore({ dataDir: folder, cosmos }, around)).rejects.toMatchObject({ code: 'not-set-up' });
      const again = initCosmos(cosmos, await readIndexingPolicy(), cosmosSettings());
      await expect(again).rejects.toMatchObject({ code: 'not-set-up' });
    }
  });

  it('answers nothing once it is closed', async () => {
    const store = openEmbeddedStore(folder, Date.now);
    await store.create(draft);
    await store.close();
    await store.close();

    await expect(store.read(draft)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.create({ ...draft, id: 'b' })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.list(draft)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
