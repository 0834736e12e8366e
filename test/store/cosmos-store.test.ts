import { describe, it } from 'vitest';
import { initCosmos, openCosmosStore } from '../../src/store/open-cosmos-store.js';
import type { CosmosConfig } from '../../src/store/store-config.js';
import { azureCases } from './azure-cases.js';
import { describeStoreContract, type OpenedStore } from './contract.js';
import { cosmosSettings, cosmosUnderTest, readIndexingPolicy, startCosmosServer } from './cosmos-server.js';

const account = cosmosUnderTest();

describeStoreContract('the Cosmos DB store, on the npm server,', async () => {
  const server = await startCosmosServer();
  return open(server.config, Date.parse('2026-10-14T08:00:00Z'), server.end);
});

if (account !== undefined) {
  describeStoreContract('the Cosmos DB store, on the account under test,', async () => {
    if (account.key !== undefined) await initCosmos(account, await readIndexingPolicy(), cosmosSettings());
    return open(account, Date.now(), async () => {});
  });
}

describe('the Cosmos DB store, where only Azure can show it (COSMOS_TEST_ENDPOINT),', () => {
  for (const { name, run } of azureCases) {
    it.skipIf(account === undefined)(name, async () => {
      if (account !== undefined) await run(account);
    });
  }
});

async function open(config: CosmosConfig, start: number, stop: () => Promise<void>): Promise<OpenedStore> {
  const clock = { now: start };
  const settings = cosmosSettings({ now: () => clock.now });
  const store = await openCosmosStore(config, settings);
  const other = await openCosmosStore(config, settings);
  const end = async () => {
    await store.close();
    await other.close();
    await stop();
  };
  return { store, other, clock, end };
}
