import type { Request, Response, Server } from 'restify';
import { readPageFile, readTeamsLibrary } from '../page-files.js';

/** What the page needs of the bot. */
export type OverviewSource = {
  /** Who may look, by the bearer token of the request; on loopback without an app registration everybody may. */
  mayLook(authorization: string): Promise<boolean>;
  read(quarter: string | undefined): Promise<unknown>;
};

const files: Readonly<Record<string, { readonly type: string; readonly read: () => Buffer }>> = {
  '/overblik': { type: 'text/html; charset=utf-8', read: () => readPageFile('index.html') },
  '/overblik/overview.css': {
    type: 'text/css; charset=utf-8',
    read: () => readPageFile('overview.css'),
  },
  '/overblik/overview.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readPageFile('overview.js'),
  },
  '/overblik/teams.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readTeamsLibrary(),
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
