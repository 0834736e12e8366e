import { createServer, type Server } from 'node:http';
import { Agent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cosmosConfig } from './cosmos-server.js';
import { startWorkerIn } from './worker-process.js';

/**
 * App Service gives an identity's tokens at an address on the machine itself (IDENTITY_ENDPOINT): here a server of our
 * own stands there. That Azure lets the identity in can only be seen in Azure.
 */
describe('the Cosmos DB store as a managed identity', () => {
  const authorizations = new Set<string>();
  const tokenRequests: URL[] = [];
  let cosmos: ReturnType<typeof createHttpsServer>;
  let tokens: Server;
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    cosmos = createHttpsServer();
    cosmos.prependListener('request', ({ headers }) => authorizations.add(headers.authorization ?? ''));
    tokens = createServer((incoming, outgoing) => {
      tokenRequests.push(new URL(incoming.url ?? '', 'http://localhost'));
      const inAnHour = Math.floor(Date.now() / 1000) + 3600;
      const token = { access_token: 'the-token', expires_on: String(inAnHour), token_type: 'Bearer', resource: '' };
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(token));
    });
    await Promise.all(
      [cosmos, tokens].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
    );
    environment = {
      PATH: process.env.PATH,
      IDENTITY_ENDPOINT: `http://127.0.0.1:${portOf(tokens)}/msi/token`,
      IDENTITY_HEADER: 'secret',
      // The npm server's certificate has expired; only this test's process looks away.
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
    };
  });
  afterEach(async () => {
    for (const server of [cosmos, tokens]) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  it('signs in with the token of the identity that AZURE_CLIENT_ID names', async () => {
    const endpoint = `https://127.0.0.1:${portOf(cosmos)}`;
    await createContainer(endpoint);
    authorizations.clear();
    const clientId = '11111111-2222-3333-4444-555555555555';
    const config = { dataDir: '', cosmos: { ...cosmosConfig(endpoint, undefined), clientId } };

    const worker = startWorkerIn(environment, 'visit', JSON.stringify(config));

    expect(await worker.next()).toBe('seen');
    expect(await worker.ended()).toBe(0);
    expect([...authorizations]).toEqual(['type=aad&ver=1.0&sig=the-token']);
    expect(tokenRequests[0]?.searchParams.get('client_id')).toBe(clientId);
  });
});

/** As Bicep does in Azure, for the identity may not. */
async function createContainer(endpoint: string): Promise<void> {
  const client = new CosmosClient({
    endpoint,
    key: 'c2lndGVib3Q=',
    agent: new Agent({ rejectUnauthorized: false }),
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database } = await client.databases.create({ id: 'sigtebot' });
  await database.containers.create({ id: 'state', partitionKey: { paths: ['/partition'] }, defaultTtl: -1 });
  client.dispose();
}

function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port;
}
