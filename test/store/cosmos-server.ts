import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { usualLimits } from '../../src/store/cosmos-requests.js';
import type { CosmosStoreSettings } from '../../src/store/cosmos-store.js';
import { initCosmos } from '../../src/store/open-cosmos-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import type { CosmosConfig } from '../../src/store/store-config.js';

export type TestServer = { readonly config: CosmosConfig; readonly end: () => Promise<void> };

/** A Cosmos DB server in this process, with the container set up as `npm run store:init` does; empty and without a key check. */
export async function startCosmosServer(): Promise<TestServer> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const config = cosmosConfig(`http://127.0.0.1:${port}`, 'c2lndGVib3Q=');
  await initCosmos(config, await readIndexingPolicy(), cosmosSettings());
  const end = () =>
    new Promise<void>((resolve, reject) => {
      server.closeAllConnections();
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    });
  return { config, end };
}

/** The real account or official emulator that the environment names for tests; undefined when it names none. */
export function cosmosUnderTest(): CosmosConfig | undefined {
  const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key } = process.env;
  if (endpoint === undefined || endpoint === '') return undefined;
  return { ...cosmosConfig(endpoint, key), database: process.env.COSMOS_TEST_DATABASE ?? 'sigtebot-test' };
}

export function cosmosConfig(endpoint: string, key: string | undefined): CosmosConfig {
  return { endpoint, key, database: 'sigtebot', container: 'state', clientId: undefined };
}

export function cosmosSettings(changes: Partial<CosmosStoreSettings> = {}): CosmosStoreSettings {
  return { now: Date.now, timing: realTiming, onCharge: () => {}, ...usualLimits, ...changes };
}

export async function readIndexingPolicy(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL('../../infra/cosmos-indexing-policy.json', import.meta.url), 'utf8'));
}
