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

/** How long a client may hold a connection, in milliseconds. */
export type ClientLimits = {
  /** For sending the headers, and for sending the whole request: a byte at a time is no way around it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often it is looked at who has taken too long. */
  readonly checkMs: number;
  /** Silent between two requests. */
  readonly keepAliveMs: number;
  /** Neither reading nor writing while a request is answered: longer than any turn takes. */
  readonly silentMs: number;
};

const usualLimits: ClientLimits = {
  headersMs: 15_000,
  requestMs: 30_000,
  checkMs: 5_000,
  keepAliveMs: 65_000,
  silentMs: 120_000,
};

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
export function createHttpServer(receiver: Receiver, overview: OverviewSource, limits = usualLimits): Server {
  const server = restify.createServer({ name: 'sigtebot', log: silentLog });
  Object.assign(server.server, {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    timeout: limits.silentMs,
    // Read when it begins to listen; restify makes Node's server itself, and gives no way to the option of that name.
    connectionsCheckingInterval: limits.checkMs,
  });

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
      const { status, body } = receiver.isOpen() ? await receiver.receive(authorization, request.body) : stopping;
      // While it stops, nothing more is to come on a connection: what came would be answered half.
      if (!receiver.isOpen()) response.header('connection', 'close');
      // Most answers are empty: restify need not look for the one who could write them out.
      if (body === undefined) response.sendRaw(status, '', { 'content-length': '0' });
      else response.json(status, body);
    },
  );
  return server;
}

/** The channel may send it again, to a bot that stays. */
const stopping: HttpAnswer = { status: 503, body: { code: 'Stopping', message: 'Try again later' } };

/**
 * What is packed is refused unread: Teams packs nothing, and restify's reader ends the process on bytes that are no gzip and
 * counts packed bytes only, of which a few make a hundred megabytes.
 */
function refuseOtherThanJson(request: Request, response: Response, next: (error?: unknown) => void): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json' && request.headers['content-encoding'] === undefined;
  if (!isJson)
    response.json(415, { code: 'UnsupportedMediaType', message: 'Send activities as application/json, not packed' });
  next(isJson ? undefined : false);
}
