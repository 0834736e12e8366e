import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy before a Cosmos server that can tell when a write has been done, before the one who asked for it learns of it. */
export type KillingProxy = {
  readonly endpoint: string;
  /** Calls `kill` when so many more writes are done; what was written stays written, and nobody is answered. */
  killAfter(writes: number, kill: () => Promise<void>): void;
  /** How many writes were done since the last time. */
  takeWrites(): number;
  end(): Promise<void>;
};

export async function startKillingProxy(target: string): Promise<KillingProxy> {
  let writes = 0;
  let left = Number.POSITIVE_INFINITY;
  let kill: () => Promise<void> = async () => {};
  const server = createServer((incoming, outgoing) =>
    pass(target, incoming, outgoing, async () => {
      if (!isWrite(incoming)) return true;
      writes += 1;
      left -= 1;
      if (left > 0) return true;
      left = Number.POSITIVE_INFINITY;
      await kill();
      return false;
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    killAfter(count, how) {
      left = count;
      kill = how;
    },
    takeWrites() {
      const taken = writes;
      writes = 0;
      return taken;
    },
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isWrite({ method, headers }: IncomingMessage): boolean {
  if (headers['x-ms-documentdb-isquery'] !== undefined || headers['x-ms-cosmos-is-query-plan-request'] !== undefined) {
    return false;
  }
  return method === 'POST' || method === 'PUT' || method === 'DELETE';
}

/** Passes a request on; `mayAnswer` is asked when the server has done it. */
function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  mayAnswer: () => Promise<boolean>,
): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const onward = request(new URL(url, target), { method, headers }, async (answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const isAnswered = await mayAnswer();
    if (!isAnswered || outgoing.destroyed) {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    outgoing.end(Buffer.concat(chunks));
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
