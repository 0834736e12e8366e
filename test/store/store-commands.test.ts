import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { makeTempFolder } from './temp-store.js';

type Run = { readonly code: number; readonly out: string };

/** The built commands, as `npm run store:init` and `store:copy` start them, against a Cosmos server with nothing set up. */
describe('the store commands', () => {
  let server: ReturnType<typeof createHttpServer>;
  let settings: Record<string, string>;
  let folder: string;

  beforeEach(async () => {
    server = createHttpServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    folder = await makeTempFolder();
    const { port } = server.address() as AddressInfo;
    settings = { COSMOS_ENDPOINT: `http://127.0.0.1:${port}`, COSMOS_KEY: 'c2lndGVib3Q=', DATA_DIR: folder };
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  it('set Cosmos DB up once and copy everything to it and back', async () => {
    const store = openEmbeddedStore(folder, Date.now);
    for (let number = 0; number < 1200; number += 1) {
      await store.create({ partition: 'p', id: String(number), kind: 'note', schemaVersion: 1, body: { number } });
    }
    await store.close();

    const early = await run('store-copy', settings, '--to', 'cosmos');
    const init = await run('store-init', settings);
    const again = await run('store-init', settings);
    const copy = await run('store-copy', settings, '--to', 'cosmos');
    await rm(folder, { recursive: true });
    const back = await run('store-copy', settings, '--to', 'data-dir');

    expect(early.code).toBe(1);
    expect(early.out).toContain('npm run store:init');
    expect(init).toEqual({ code: 0, out: 'sigtebot/state er oprettet i Cosmos DB.\n' });
    expect(again).toEqual({ code: 0, out: 'sigtebot/state var der i forvejen i Cosmos DB.\n' });
    expect(copy.code).toBe(0);
    expect(copy.out).toContain('500 kopieret');
    expect(copy.out).toContain('Kontrol: 1200 dokumenter her, 1200 dér, samme indhold');
    expect(back.code).toBe(0);
    const restored = openEmbeddedStore(folder, Date.now);
    expect((await restored.read({ partition: 'p', id: '999' }))?.body).toEqual({ number: 999 });
    await restored.close();
  });

  it('say what is missing', async () => {
    const { COSMOS_ENDPOINT: _, ...noEndpoint } = settings;
    const { COSMOS_KEY: __, ...noKey } = settings;

    expect(await run('store-init', noEndpoint)).toMatchObject({ code: 1, out: expect.stringContaining('DATA_DIR') });
    expect(await run('store-init', noKey)).toMatchObject({ code: 1, out: expect.stringContaining('Bicep') });
    expect(await run('store-copy', noEndpoint, '--to', 'cosmos')).toMatchObject({
      code: 1,
      out: expect.stringContaining('COSMOS_ENDPOINT'),
    });
    for (const args of [[], ['--to', 'disk'], ['--fra', 'cosmos']]) {
      expect(await run('store-copy', settings, ...args)).toMatchObject({
        code: 2,
        out: expect.stringContaining('Brug:'),
      });
    }
  });
});

function run(command: string, settings: Record<string, string>, ...args: string[]): Promise<Run> {
  const path = fileURLToPath(new URL(`../../dist/cli/${command}.js`, import.meta.url));
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [path, ...args], { env: { PATH, HOME, ...settings } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out: stdout + stderr });
    });
  });
}
