import { CosmosClient, type IndexingPolicy } from '@azure/cosmos';
import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { cosmosFault } from './cosmos-fault.js';
import { type RequestSettings, request } from './cosmos-requests.js';
import { CosmosStore, type CosmosStoreSettings } from './cosmos-store.js';
import type { CosmosConfig } from './store-config.js';
import { StoreFault } from './store-fault.js';

/** What a container must be: with another key nothing is found, and without a default TTL nothing is forgotten. */
const partitionKeyPath = '/partition';
const ttlByItem = -1;
/** Signing in and the first connection may take longer than a request under way. */
const patient = { operationMilliseconds: 30_000, tryMilliseconds: 15_000 };

/** Opens the store in Cosmos DB. Throws a `StoreFault` `not-set-up` that says what to run when the container is not there. */
export async function openCosmosStore(config: CosmosConfig, settings: CosmosStoreSettings): Promise<CosmosStore> {
  const client = clientOf(config);
  try {
    await checkContainer(client, config, { ...settings, ...patient });
  } catch (error) {
    client.dispose();
    throw error;
  }
  return new CosmosStore(client, client.database(config.database).container(config.container), settings);
}

/**
 * Creates database and container where they are missing, for a key account, the emulator or the npm server; true when
 * the container is new. Throws a `StoreFault`, `not-set-up` when a container is there that is not as the bot needs it.
 */
export async function initCosmos(
  config: CosmosConfig,
  indexingPolicy: IndexingPolicy,
  settings: RequestSettings,
): Promise<boolean> {
  const client = clientOf(config);
  try {
    const { created } = await request({ ...settings, ...patient }, 'init', async (signal) => {
      const options = { abortSignal: signal };
      const { database } = await client.databases.createIfNotExists({ id: config.database }, options);
      const container = { id: config.container, partitionKey: { paths: [partitionKeyPath], version: 2 } };
      const answer = await database.containers.createIfNotExists(
        { ...container, defaultTtl: ttlByItem, indexingPolicy },
        options,
      );
      return { requestCharge: answer.requestCharge, created: answer.statusCode === 201 };
    });
    await checkContainer(client, config, settings);
    return created;
  } catch (error) {
    throw cosmosFault('init', error);
  } finally {
    client.dispose();
  }
}

async function checkContainer(client: CosmosClient, config: CosmosConfig, settings: RequestSettings): Promise<void> {
  const remedy =
    config.key === undefined ? 'lad Bicep i infra/ oprette den (en identitet må ikke)' : 'kør `npm run store:init`';
  const name = `${config.database}/${config.container}`;
  const { resource } = await request(settings, 'check', async (signal) => {
    const answer = await client.database(config.database).container(config.container).read({ abortSignal: signal });
    return { requestCharge: answer.requestCharge, resource: answer.resource };
  }).catch((error: unknown) => {
    const fault = cosmosFault('check', error);
    if (fault.code !== 'not-set-up') throw fault;
    throw new StoreFault('not-set-up', `Cosmos DB har ingen container ${name}: ${remedy}.`, { cause: error });
  });
  const keyPaths = resource?.partitionKey?.paths ?? [];
  if (keyPaths.length !== 1 || keyPaths[0] !== partitionKeyPath || resource?.defaultTtl !== ttlByItem) {
    throw new StoreFault(
      'not-set-up',
      `Containeren ${name} i Cosmos DB skal have partitionsnøglen ${partitionKeyPath} og standard-TTL ${ttlByItem}: ` +
        `giv COSMOS_CONTAINER et ledigt navn, og ${remedy}.`,
    );
  }
}

/** The SDK's own retries are off: request() does them, with the time that one operation may take in view. */
function clientOf({ endpoint, key, clientId }: CosmosConfig): CosmosClient {
  const connectionPolicy = {
    enableEndpointDiscovery: false,
    retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
  };
  if (key !== undefined) return new CosmosClient({ endpoint, key, connectionPolicy });
  const aadCredentials =
    clientId === undefined ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId });
  return new CosmosClient({ endpoint, aadCredentials, connectionPolicy });
}
