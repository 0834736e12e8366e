import type { Request, Response, Server } from 'restify';
import { readPageFile, readTeamsLibrary } from '../page-files.js';

/** What the page needs of the bot. */
export type OverviewSource = {
  /** Whether who bears this token may look; on loopback without an app registration everybody may. */
  admits(authorization: string): Promise<Admission>;
  read(quarter: string | undefined): Promise<unknown>;
};

/** `sign-in`: not with this token. `not-set-up`: nobody can be signed on, for no Entra app is there to do it. */
export type Admission = 'welcome' | 'sign-in' | 'not-set-up' | 'too-often';

const refusals: Readonly<Record<Exclude<Admission, 'welcome'>, { readonly status: number; readonly code: string }>> = {
  'sign-in': { status: 401, code: 'SignIn' },
  'not-set-up': { status: 403, code: 'TabNotSetUp' },
  'too-often': { status: 429, code: 'TooOften' },
};

const html = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/** The tab, the page that a channel's tab is chosen on, and what the two are made of. */
const files: Readonly<Record<string, { readonly type: string; readonly read: () => Buffer }>> = {
  '/overblik': { type: html, read: () => readPageFile('index.html') },
  '/overblik/vaelg': { type: html, read: () => readPageFile('setup.html') },
  '/overblik/overview.css': { type: 'text/css; charset=utf-8', read: () => readPageFile('overview.css') },
  ...Object.fromEntries(
    ['overview', 'setup', 'sign-on', 'element', 'area', 'matrix'].map((name) => [
      `/overblik/${name}.js`,
      { type: script, read: () => readPageFile(`${name}.js`) },
    ]),
  ),
  '/overblik/teams.js': {
    type: script,
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
    const admission = await source.admits(request.headers.authorization ?? '');
    if (admission !== 'welcome') {
      const { status, code } = refusals[admission];
      response.json(status, { code });
      return;
    }
    const quarter = new URL(request.url ?? '', 'http://localhost').searchParams.get('quarter');
    response.json(200, await source.read(quarter ?? undefined));
  });
}
