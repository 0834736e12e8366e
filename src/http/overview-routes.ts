import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Request, Response, Server } from 'restify';

const require = createRequire(import.meta.url);

/** What the page needs of the bot. */
export type OverviewSource = {
  /** Who may look, by the bearer token of the request; on loopback without an app registration everybody may. */
  mayLook(authorization: string): Promise<boolean>;
  read(quarter: string | undefined): Promise<unknown>;
};

const page = new URL('../overview/page/', import.meta.url);

const files: Readonly<Record<string, { readonly type: string; readonly read: () => Buffer }>> = {
  '/overblik': { type: 'text/html; charset=utf-8', read: () => readFileSync(new URL('index.html', page)) },
  '/overblik/overview.css': {
    type: 'text/css; charset=utf-8',
    read: () => readFileSync(new URL('overview.css', page)),
  },
  '/overblik/overview.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('overview.js', page)),
  },
  '/overblik/teams.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')),
  },
};

/** Only Teams may show the page in a frame, and only what comes from here runs in it. */
const policy = [
  "default-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com',
].join('; ');

/** Adds the overview tab to the server: the page, and its data for whoever may look. It only reads. */
export function serveOverview(server: Server, source: OverviewSource): void {
  for (const [path, { type, read }] of Object.entries(files)) {
    const body = read();
    server.get(path, (_request: Request, response: Response, next: () => void) => {
      response.sendRaw(200, body, { 'content-type': type, 'content-security-policy': policy });
      next();
    });
  }
  server.get('/overblik/data', async (request: Request, response: Response) => {
    if (!(await source.mayLook(request.headers.authorization ?? ''))) response.json(401, { code: 'SignIn' });
    else
      response.json(
        200,
        await source.read(new URL(request.url ?? '', 'http://localhost').searchParams.get('quarter') ?? undefined),
      );
  });
}
