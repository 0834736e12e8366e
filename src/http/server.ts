import restify, { type Request, type Response, type Server } from 'restify';
import { type OverviewSource, serveOverview } from './overview-routes.js';

/** What the outside is answered with. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown };

/** What the server needs to know of the bot: it carries activities in and says whether the bot is well. */
export type Receiver = {
  /** Takes one parsed body; never throws for what a sender can get wrong. */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
  /** Whether messages are taken. */
  isOpen(): boolean;
  /** What it leans on, by name, and whether each answers. */
  isReady(): Promise<Readiness>;
};

export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, 'ok' | 'failed'>> };

/** Larger than any message that Teams sends (about 100 KB), smaller than what hurts. */
const maxBodyBytes = 262_144;

/** How long a client may take to send its request, and a kept connection may be silent. */
const requestTimeoutMs = 30_000;
const keepAliveTimeoutMs = 65_000;

/** Nothing that is answered here is for a browser to guess at, keep or frame. */
const safeHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
};

// restify's own logger would write a line for each refused body: what is logged is decided in one place, and that is not here.
const silentLog = {
  ...console,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  child: () => silentLog,
} as never;

/** Gives the HTTP server: `/api/messages` for the channel, `/healthz` (alive) and `/readyz` (leaning on what answers) for the one who watches. It does not listen yet. */
export function createHttpServer(receiver: Receiver, overview: OverviewSource): Server {
  const server = restify.createServer({ name: 'sigtebot', log: silentLog });
  server.server.requestTimeout = requestTimeoutMs;
  server.server.headersTimeout = requestTimeoutMs;
  server.server.keepAliveTimeout = keepAliveTimeoutMs;

  server.pre((_request: Request, response: Response, next: () => void) => {
    for (const [name, value] of Object.entries(safeHeaders)) response.header(name, value);
    next();
  });
  server.get('/healthz', (_request: Request, response: Response, next: () => void) => {
    const open = receiver.isOpen();
    response.send(open ? 200 : 503, { status: open ? 'ok' : 'stopping' });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { ready, checks } = await receiver.isReady();
    response.json(ready && receiver.isOpen() ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
  });
  serveOverview(server, overview);
  server.post(
    '/api/messages',
    refuseOtherThanJson,
    ...([restify.plugins.jsonBodyParser({ maxBodySize: maxBodyBytes, mapParams: false } as object)].flat() as []),
    async (request: Request, response: Response) => {
      const authorization = request.headers.authorization ?? '';
      const { status, body } = await receiver.receive(authorization, request.body);
      if (body === undefined) response.send(status);
      else response.json(status, body);
    },
  );
  return server;
}

function refuseOtherThanJson(request: Request, response: Response, next: (error?: unknown) => void): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json';
  if (!isJson) response.json(415, { code: 'UnsupportedMediaType', message: 'Send activities as application/json' });
  next(isJson ? undefined : false);
}
