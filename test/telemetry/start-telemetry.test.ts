import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { metrics } from '@opentelemetry/api';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeasures } from '../../src/telemetry/measures.js';
import { startTelemetry } from '../../src/telemetry/start-telemetry.js';

describe('telemetry', () => {
  const received: string[] = [];
  const before = { ...process.env };
  let ingestion: ReturnType<typeof createHttpsServer>;
  let address: string;

  beforeAll(async () => {
    // The exporter speaks TLS only; this server is borrowed for its certificate, which has expired.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    // The exporter would tell Microsoft about itself too.
    process.env.APPLICATION_INSIGHTS_NO_STATSBEAT = '1';
    ingestion = createHttpsServer();
    ingestion.removeAllListeners('request');
    ingestion.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      received.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8'));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] }));
    });
    await new Promise<void>((resolve) => ingestion.listen(0, '127.0.0.1', resolve));
    address = `https://127.0.0.1:${(ingestion.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    metrics.disable();
    process.env = before;
    ingestion.closeAllConnections();
    await new Promise((resolve) => ingestion.close(resolve));
  });

  it('goes nowhere without a connection string', async () => {
    const telemetry = await startTelemetry(undefined);
    createMeasures().turnFailed();
    await telemetry.stop();

    expect(received).toEqual([]);
  });

  it('sends figures to the address of the connection string, the last ones when it stops', async () => {
    const telemetry = await startTelemetry(
      `InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=${address}`,
    );
    createMeasures().delivery('unknown', 'reminder-owners');
    await telemetry.stop();

    expect(received.join('\n')).toContain('sigtebot.deliveries');
    expect(received.join('\n')).toContain('reminder-owners');
  });
});
