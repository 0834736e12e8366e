import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Server } from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer } from '../../src/http/server.js';

const limits = { headersMs: 400, requestMs: 800, checkMs: 50, keepAliveMs: 400, silentMs: 800 };
/** A busy machine gets air; a limit that is not kept never ends. */
const atMostMs = 8_000;

describe('a client that takes its time', () => {
  let server: Server;
  let port: number;
  let received = 0;

  beforeAll(async () => {
    server = createHttpServer(
      {
        async receive() {
          received += 1;
          return { status: 200 };
        },
        isOpen: () => true,
        isReady: async () => ({ ready: true, checks: {} }),
      },
      { admits: async () => 'welcome', read: async () => ({}) },
      limits,
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('is cut off while it sends its headers a byte at a time, and others are served meanwhile', async () => {
    const slow = client();
    drip(slow.socket, `POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: ${'a'.repeat(10_000)}`);

    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(await slow.closedAfterMs()).toBeGreaterThanOrEqual(limits.headersMs - 50);
    expect(slow.heard()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is cut off while it sends its body a byte at a time, and nothing of it is taken', async () => {
    const slow = client();
    slow.socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n',
    );
    drip(slow.socket, `{"type":"${'a'.repeat(5000)}`);

    expect(await slow.closedAfterMs()).toBeGreaterThanOrEqual(limits.requestMs - 50);
    expect(slow.heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect(received).toBe(0);
  });

  it('is cut off when it connects and says nothing', async () => {
    const silent = client();

    await silent.closedAfterMs();
  });

  it('is cut off when it keeps its connection and asks for nothing more', async () => {
    const kept = client();
    kept.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');

    await kept.closedAfterMs();
    expect(kept.heard()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is cut off when it asks for much and reads none of it', async () => {
    const deaf = client();
    deaf.socket.pause();
    deaf.socket.write('GET /overblik/teams.js HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200));

    await expect.poll(openConnections).toBe(1);
    await expect.poll(openConnections, { timeout: atMostMs }).toBe(0);
    deaf.socket.destroy();
  });

  function client(): { socket: Socket; heard(): string; closedAfterMs(): Promise<number> } {
    const start = performance.now();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    const closed = new Promise<number>((resolve, reject) => {
      socket.once('close', () => resolve(performance.now() - start));
      setTimeout(() => reject(new Error('the connection is still open')), atMostMs).unref();
    });
    return { socket, heard: () => text, closedAfterMs: () => closed };
  }

  function openConnections(): Promise<number> {
    return new Promise((resolve, reject) => {
      server.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }
});

/** Sends a text a byte at a time, far slower than any limit lets it. */
function drip(socket: Socket, text: string): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(text.charAt(sent++)), 20);
  socket.once('close', () => clearInterval(timer));
}
