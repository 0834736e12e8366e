import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector that takes every reply at once and counts them; what else a bot asks it is answered and not counted. */
export type ReplyCounter = { readonly url: string; count(): number; close(): void };

/** Starts it on a free loopback port. */
export async function startReplyCounter(): Promise<ReplyCounter> {
  let count = 0;
  const server = createServer((request, response) => {
    const isReply = request.method === 'POST' && /^\/v3\/conversations\/[^/]+\/activities/.test(request.url ?? '');
    request.resume().on('end', () => {
      if (isReply) count += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    close: () => server.close(),
  };
}
