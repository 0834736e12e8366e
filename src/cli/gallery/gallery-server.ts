import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { readCardFiles } from '../../card-files.js';
import { type CardName, cardData } from '../../replies/card-data.js';
import { createRenderCard } from '../../teams/render-card.js';

const require = createRequire(import.meta.url);

/** What the page is made of: our own files, the card renderer, and the Markdown that cards may hold. */
const files: Readonly<
  Record<string, { readonly type: string; readonly read: () => string | Buffer | Promise<string> }>
> = {
  '/': { type: 'text/html; charset=utf-8', read: () => own('gallery.html') },
  '/gallery.css': { type: 'text/css', read: () => own('gallery.css') },
  '/charts.js': { type: 'text/javascript', read: () => own('charts.js') },
  '/gallery.js': { type: 'text/javascript', read: () => own('gallery.js') },
  '/adaptivecards.js': { type: 'text/javascript', read: () => packaged('adaptivecards/dist/adaptivecards.js') },
  '/markdown-it.js': { type: 'text/javascript', read: () => packaged('markdown-it/dist/markdown-it.min.js') },
  '/cards.json': { type: 'application/json', read: async () => JSON.stringify(await boundSamples()) },
};

/** Gives a server of the card gallery: every template in cards/ bound to its sample. It does not listen yet. */
export function createGalleryServer(): Server {
  return createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type }).end(await file.read());
  });
}

/** Read anew at each request, so that a card can be written with the gallery open. */
async function boundSamples(): Promise<readonly { readonly name: string; readonly card: unknown }[]> {
  const render = createRenderCard(readCardFiles());
  const samples = readCardFiles('samples');
  return Promise.all(
    (Object.keys(cardData) as CardName[]).map(async (name) => ({
      name,
      card: await render(name, samples[name] as never),
    })),
  );
}

function own(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

function packaged(name: string): Buffer {
  return readFileSync(require.resolve(name));
}
