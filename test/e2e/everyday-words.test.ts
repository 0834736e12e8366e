import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import type { RunningProgram } from '../../src/cli/demo/start-bot.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { browserPath, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { type Chat, openChat } from './chat.js';

// The demonstration starts the built program, so it is taken from where it was built.
const builtBot = '../../dist/cli/demo/start-bot.js';
const builtClient = '../../dist/cli/demo/start-client.js';

const now = '2026-10-06T10:00:00+02:00';

describe.skipIf(browserPath === undefined)(`everyday words in a client${withoutBrowser}`, () => {
  let bot: RunningProgram;
  let client: RunningProgram;
  let browser: Browser;
  let chat: Chat;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-words-'));
    const port = await freePort();
    const store = openEmbeddedStore(dataDir, () => Date.parse(now));
    const serviceUrl = `http://localhost:${port}/_connector`;
    await putExampleSetup(store, new Date(now), { signedIn: ['anne'], serviceUrl });
    await store.close();
    const { startBot } = (await import(builtBot)) as typeof import('../../src/cli/demo/start-bot.js');
    const { startClient } = (await import(builtClient)) as typeof import('../../src/cli/demo/start-client.js');
    const botPort = await freePort();
    bot = await startBot({ dataDir, now, port: botPort });
    client = await startClient({ botUrl: bot.url, as: 'anne', port });
    browser = await startBrowser();
    chat = await openChat(browser, client.url);
    // What waits for her is asked when the clock goes round: at the start, and then not in the middle of a test.
    await bot.stop();
    bot = await startBot({ dataDir, now, port: botPort });
    await chat.page.getByText('din godkendelse').last().waitFor();
    await chat.isQuiet();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([bot?.stop(), client?.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('ask for the report, and a button shows that of an udvalg', async () => {
    await chat.write('kan jeg få hele rapporten?');
    await chat.sees('Hvilken opsamling vil du se?');
    await chat.shot('playground-85-which-summary');

    await chat.press('Læring');
    await chat.sees('Opsamlingen for Læring, 3. kvartal 2026, kommer onsdag den 14. oktober 2026 kl. 09.00.');
    await chat.sees('Læring, 2. kvartal 2026');
    await chat.shot('playground-86-summary-shown');
  });

  it('ask for the deadline, and for the chair', async () => {
    await chat.write('hvad er fristen?');
    await chat.sees('Fristen for at indberette 3. kvartal 2026: torsdag den 8. oktober 2026');
    await chat.shot('playground-87-deadline');

    await chat.write('hvem er formand for Social omsorg?');
    await chat.sees('Erik Elm (EKSEMPEL) er formand for Social omsorg');
    await chat.shot('playground-88-chair');
  });
});
