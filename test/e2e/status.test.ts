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

const levels = [
  ['strategy', 'status', 'Status på strategien'],
  ['sigtepunkt', 'status på vækst i balance', 'Status: Vækst i balance'],
  ['udvalg', 'status på Læring', 'Status: Læring'],
  ['area', 'status på borgerkontakt', 'Udvikling'],
  ['indicator', 'hvordan går det med svartid på henvendelser?', 'Hele fokusområdet'],
  ['quarter', 'status Læring 1. kvartal 2026', '1. kvartal 2026 · set'],
  ['not-begun', 'status 4. kvartal 2027', 'er ikke begyndt endnu'],
] as const;

describe.skipIf(browserPath === undefined)(`where things stand, in a client${withoutBrowser}`, () => {
  let bot: RunningProgram;
  let client: RunningProgram;
  let browser: Browser;
  let chat: Chat;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-status-'));
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

  it.each(levels)('is shown whole, wide and narrow: %s', async (level, text, said) => {
    for (const [width, size] of [
      ['wide', { width: 1400, height: 1500 }],
      ['narrow', { width: 620, height: 1500 }],
    ] as const) {
      await chat.page.setViewportSize(size);
      await chat.write(text);
      await chat.sees(said);
      await chat.isQuiet();
      await chat.shot(`playground-80-status-${level}-${width}`);
    }
  });

  it('takes the title of a case for one when it is told to', async () => {
    await chat.page.setViewportSize({ width: 1400, height: 1500 });
    await chat.write('Status på borgerkontakt');
    await chat.sees('Find fokusområder til sagen');
    await chat.press('Find fokusområder til sagen');
    await chat.sees('Det passer ikke');
    await chat.shot('playground-81-status-as-case');
  });

  it('lets a handling be marked as done with one press', async () => {
    await chat.write('handlinger i Læring');
    await chat.sees('Færdig');
    await chat.press('Færdig', 0);
    await chat.sees('Færdig: »');
    await chat.shot('playground-82-action-done');
  });
});
