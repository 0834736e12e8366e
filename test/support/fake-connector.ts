import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that the bot made to the connector. */
export type ConnectorCall = { readonly method: string; readonly path: string; readonly body: SentActivity };

/** What the bot sent, as far as the tests look at it. */
export type SentActivity = {
  readonly type?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
};

/** How the connector answers a call: with a status, by breaking the connection after it has read it, or never. */
export type Behaviour =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly delayMs?: number }
  | 'break'
  | 'silent';

/** The channel's side of a conversation over real HTTP: keeps what the bot sends, and answers as it is told to. */
export type FakeConnector = {
  readonly url: string;
  readonly calls: readonly ConnectorCall[];
  /** Says how calls are answered from now on. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
};

/** Starts a connector on a free loopback port. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  let behaviour: Behaviour = { status: 200 };
  let count = 0;
  const server = createServer(async (request, response) => {
    const body = await readJson(request);
    calls.push({ method: request.method ?? '', path: request.url ?? '', body });
    count += 1;
    const id = `activity-${count}`;
    if (typeof behaviour === 'object') await sleep(behaviour.delayMs ?? 0);
    reply(response, behaviour, id);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    behave(next) {
      behaviour = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, behaviour: Behaviour, id: string): void {
  if (behaviour === 'silent') return;
  if (behaviour === 'break') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
  response.end(JSON.stringify(behaviour.status < 300 ? { id } : { error: { code: 'Fake', message: 'as told' } }));
}

async function readJson(request: IncomingMessage): Promise<SentActivity> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as SentActivity);
}
