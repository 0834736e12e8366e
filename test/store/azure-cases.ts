import { CosmosClient } from '@azure/cosmos';
import { expect } from 'vitest';
import { cosmosFault } from '../../src/store/cosmos-fault.js';
import type { Charge } from '../../src/store/cosmos-requests.js';
import { openCosmosStore } from '../../src/store/open-cosmos-store.js';
import type { CosmosConfig } from '../../src/store/store-config.js';
import { cosmosSettings } from './cosmos-server.js';

export type AzureCase = {
  readonly name: string;
  /** Why the npm server cannot show it. */
  readonly why: string;
  readonly run: (account: CosmosConfig) => Promise<void>;
};

/** What only a real account (or the official emulator) can show; README lists them by name. */
export const azureCases: readonly AzureCase[] = [
  {
    name: 'takes away by itself what has expired',
    why: 'the npm server does not enforce TTL',
    run: expectTtl,
  },
  {
    name: 'refuses an item of more than 2 MB',
    why: 'the npm server takes any size',
    run: expectTooLarge,
  },
  {
    name: 'refuses a wrong key as denied',
    why: 'the npm server checks no key',
    run: expectWrongKeyDenied,
  },
  {
    name: 'charges request units by size',
    why: 'the npm server charges 1 for everything',
    run: expectCharges,
  },
];

async function expectTtl(account: CosmosConfig): Promise<void> {
  const store = await openCosmosStore(account, cosmosSettings());
  const key = { partition: `test:ttl:${Date.now()}`, id: 'a' };
  const expiresAt = new Date(Date.now() + 2_000).toISOString();
  await store.create({ ...key, kind: 'note', schemaVersion: 1, body: {}, expiresAt });
  await store.close();

  // The store filters by itself, so the item is looked for behind its back.
  const client = clientOf(account);
  const item = client.database(account.database).container(account.container).item(key.id, key.partition);
  await expect.poll(async () => (await item.read()).statusCode, { timeout: 20_000, interval: 500 }).toBe(404);
  client.dispose();
}

async function expectTooLarge(account: CosmosConfig): Promise<void> {
  const client = clientOf(account);
  const { items } = client.database(account.database).container(account.container);
  const large = { id: 'large', partition: `test:large:${Date.now()}`, text: 'x'.repeat(2_200_000) };

  const error = await items.create(large).catch((thrown: unknown) => thrown);

  expect(cosmosFault('create', error).code).toBe('invalid');
  client.dispose();
}

async function expectWrongKeyDenied(account: CosmosConfig): Promise<void> {
  const wrong = { ...account, key: Buffer.from('not the key').toString('base64') };

  await expect(openCosmosStore(wrong, cosmosSettings())).rejects.toMatchObject({ code: 'denied' });
}

async function expectCharges(account: CosmosConfig): Promise<void> {
  const charges: Charge[] = [];
  const store = await openCosmosStore(account, cosmosSettings({ onCharge: (charge) => charges.push(charge) }));
  const partition = `test:charge:${Date.now()}`;
  charges.length = 0;

  for (const [id, size] of [
    ['small', 500],
    ['large', 100_000],
  ] as const) {
    await store.create({ partition, id, kind: 'note', schemaVersion: 1, body: { text: 'x'.repeat(size) } });
    await store.read({ partition, id });
  }
  await store.close();

  const units = charges.map(({ operation, requestUnits }) => ({ operation, requestUnits }));
  process.stdout.write(`${JSON.stringify(units)}\n`);
  expect(units[1]?.requestUnits).toBeLessThanOrEqual(2);
  expect(units[2]?.requestUnits).toBeGreaterThan(units[0]?.requestUnits ?? 0);
}

function clientOf({ endpoint, key }: CosmosConfig): CosmosClient {
  return new CosmosClient({ endpoint, key: key ?? '', connectionPolicy: { enableEndpointDiscovery: false } });
}
