import { createServer, get, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeptConnections, keptConnections } from '../../src/teams/kept-connections.js';

const idleMs = 100;

describe('connections that are kept for the next reply', () => {
  const opened: Socket[] = [];
  let server: Server;
  let kept: KeptConnections;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      setTimeout(() => response.end('svar'), request.url === '/slow' ? idleMs * 4 : 0);
    });
    // The other side would keep them for ever.
    server.keepAliveTimeout = 0;
    server.on('connection', (socket) => opened.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    kept = keptConnections(idleMs);
  });
  afterAll(async () => {
    kept.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('are used again at once, and closed by us when they have been idle', async () => {
    await ask('/');
    await ask('/');
    const [socket] = opened;

    expect(opened).toHaveLength(1);
    await expect.poll(() => socket?.destroyed).toBe(true);
    await ask('/');
    expect(opened).toHaveLength(2);
  });

  it('are left alone while an answer takes its time, also where they were idle before', async () => {
    const before = opened.length;
    await ask('/');
    await sleep(idleMs / 4);

    expect(await ask('/slow')).toBe('svar');

    expect(opened.length - before).toBeLessThanOrEqual(1);
  });

  function ask(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      get(`${url}${path}`, { agent: kept.agentFor(url) }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(text));
      }).on('error', reject);
    });
  }
});
