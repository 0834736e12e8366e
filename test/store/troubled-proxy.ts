import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What befalls one request on its way to the server. */
export type Trouble =
  | 'none'
  /** Let through, so much later. */
  | { readonly delayMs: number }
  /** Answered by something in between: the server never sees it. */
  | { readonly status: number; readonly headers?: Record<string, string>; readonly text?: string }
  /** Never answered, never seen. */
  | 'silence'
  /** Done by the server, and the connection breaks before the answer is through. */
  | 'answer lost';

export type TroubledProxy = {
  readonly endpoint: string;
  /** Troubles for the requests to come, in order; after them all is well. */
  readonly expectTroubles: (...troubles: readonly Trouble[]) => void;
  /** What befalls every request from now on, by its kind and number, where nothing else is expected. */
  readonly befall: (trouble: (kind: string, count: number) => Trouble) => void;
  /** Method and kind of every request since the last call. */
  readonly takeSeen: () => readonly string[];
  readonly end: () => Promise<void>;
};

/** An HTTP proxy before a Cosmos server, for what a real network and a real service do and the npm server never does. */
export async function startTroubledProxy(target: string): Promise<TroubledProxy> {
  const troubles: Trouble[] = [];
  const seen: string[] = [];
  let befalls: (kind: string, count: number) => Trouble = () => 'none';
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const kind = kindOf(incoming);
    seen.push(kind);
    count += 1;
    const trouble = troubles.shift() ?? befalls(kind, count);
    if (trouble === 'silence') return;
    if (typeof trouble === 'object' && 'delayMs' in trouble)
      setTimeout(() => pass(target, incoming, outgoing, false), trouble.delayMs);
    else if (trouble === 'none' || trouble === 'answer lost')
      pass(target, incoming, outgoing, trouble === 'answer lost');
    else outgoing.writeHead(trouble.status, trouble.headers).end(trouble.text ?? '{"message":"troubled"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expectTroubles: (...next) => void troubles.splice(0, troubles.length, ...next),
    befall: (trouble) => {
      befalls = trouble;
    },
    takeSeen: () => seen.splice(0),
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse, loseAnswer: boolean): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const onward = request(new URL(url, target), { method, headers }, (answer) => {
    if (loseAnswer) {
      answer.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

function kindOf({ method, url = '', headers }: IncomingMessage): string {
  if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return 'query plan';
  if (headers['x-ms-documentdb-isquery'] !== undefined) return 'query';
  return `${method} ${
    url
      .split('/')
      .filter((part) => part !== '')
      .at(-2) ?? 'account'
  }`;
}
