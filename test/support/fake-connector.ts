import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerCall, type Rooms } from './connector-rooms.js';

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

/** A message as those in the conversation see it, or a change of one. */
export type Shown = {
  readonly is: 'posted' | 'edited';
  readonly conversationId: string;
  readonly activityId: string;
  readonly activity: SentActivity;
};

/**
 * How the connector answers a call: with a status, by breaking the connection after it has read it, by answering half, or
 * never. What it answers with an error does not reach the conversation, unless `arrives` says so; all else does.
 */
export type Behaviour =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
      readonly delayMs?: number;
      readonly arrives?: boolean;
    }
  | 'break'
  | 'half'
  | 'silent';

/** The channel's side of conversations over real HTTP: keeps what the bot sends, and answers as it is told to. */
export type FakeConnector = {
  readonly url: string;
  readonly calls: readonly ConnectorCall[];
  /** What reached a conversation, in order. */
  readonly shown: readonly Shown[];
  /** Says how calls are answered from now on, each alike or by what it is. */
  behave(behaviour: Behaviour | ((call: ConnectorCall) => Behaviour)): void;
  /** Puts people into a conversation's or a team's roster. */
  setRoster(conversationId: string, members: Rooms['rosters'][string]): void;
  /** Says what a team and its channels are called. */
  setTeam(teamId: string, team: Rooms['teams'][string]): void;
  close(): Promise<void>;
};

/** Starts a connector on a free loopback port. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const shown: Shown[] = [];
  const rooms: Rooms = { rosters: {}, teams: {} };
  let behaviour: Behaviour | ((call: ConnectorCall) => Behaviour) = { status: 200 };
  const server = createServer(async (request, response) => {
    const call = { method: request.method ?? '', path: request.url ?? '', body: await readJson(request) };
    calls.push(call);
    const answer = answerCall(call, rooms, calls.length);
    const told = typeof behaviour === 'function' ? behaviour(call) : behaviour;
    if (answer.shown !== undefined && arrives(told)) shown.push(answer.shown);
    if (typeof told === 'object') await sleep(told.delayMs ?? 0);
    reply(response, told, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    shown,
    behave(next) {
      behaviour = next;
    },
    setRoster(conversationId, members) {
      rooms.rosters[conversationId] = members;
    },
    setTeam(teamId, team) {
      rooms.teams[teamId] = team;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function arrives(behaviour: Behaviour): boolean {
  return typeof behaviour === 'string' || (behaviour.arrives ?? behaviour.status < 300);
}

function reply(
  response: ServerResponse,
  behaviour: Behaviour,
  answer: { readonly status: number; readonly body: unknown },
): void {
  if (behaviour === 'silent') return;
  if (behaviour === 'break') {
    response.socket?.destroy();
    return;
  }
  if (behaviour === 'half') {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":');
    return;
  }
  const isWell = behaviour.status < 300;
  const status = isWell ? answer.status : behaviour.status;
  response.writeHead(status, { 'content-type': 'application/json', ...behaviour.headers });
  const body = isWell ? answer.body : { error: { code: 'Fake', message: 'as told' } };
  response.end(JSON.stringify(behaviour.body ?? body));
}

async function readJson(request: IncomingMessage): Promise<SentActivity> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as SentActivity);
}
