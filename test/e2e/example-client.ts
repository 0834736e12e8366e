import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { startBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { type Chat, openChat } from './chat.js';

// The demonstration starts the built program, so it is taken from where it was built.
const builtBot = '../../dist/cli/demo/start-bot.js';
const builtClient = '../../dist/cli/demo/start-client.js';

/** Anne's own chat with a bot on the made-up town hall. */
export type ExampleClient = { readonly chat: Chat; close(): Promise<void> };

/** Starts the built bot with its clock at `now`, and Anne's client in a browser; resolves when all that waits for her is said. */
export async function startExampleClient(now: string): Promise<ExampleClient> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-example-'));
  const port = await freePort();
  const store = openEmbeddedStore(dataDir, () => Date.parse(now));
  const serviceUrl = `http://localhost:${port}/_connector`;
  await putExampleSetup(store, new Date(now), { signedIn: ['anne'], serviceUrl });
  await store.close();
  const { startBot } = (await import(builtBot)) as typeof import('../../src/cli/demo/start-bot.js');
  const { startClient } = (await import(builtClient)) as typeof import('../../src/cli/demo/start-client.js');
  const botPort = await freePort();
  let bot = await startBot({ dataDir, now, port: botPort });
  const client = await startClient({ botUrl: bot.url, as: 'anne', port });
  const browser = await startBrowser();
  const chat = await openChat(browser, client.url);
  // What waits for her is asked when the clock goes round: at the start, and then not in the middle of a test.
  await bot.stop();
  bot = await startBot({ dataDir, now, port: botPort });
  await chat.page.getByText('din godkendelse').last().waitFor();
  await chat.isQuiet();
  return {
    chat,
    async close() {
      await browser.close();
      await Promise.all([bot.stop(), client.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
