import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
/** Anne Bech of the demonstration. */
const anne = '33333333-3333-4333-8333-333333333330';

describe.skipIf(browserPath === undefined)(`an admin in a team's channels${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-channels-'));
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    const now = '2026-11-24T09:00:00+01:00';
    demo = await startDemo({ dataDir, now, environment: { ADMIN_AAD_OBJECT_IDS: anne } });
    browser = await startBrowser();
    page = await openPage(browser);
    await page.goto(demo.clientUrl, { waitUntil: 'domcontentloaded' });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('links a channel, moves the link to another, and both channels see it in threads of their own', async () => {
    await post('Læring (EKSEMPEL)', 'tilknyt Læring');
    await see('Kanalen er nu tilknyttet Læring');
    await see('Her kommer opsamlingen for Læring');
    await see('Den første opsamling kommer fredag den 15. januar 2027 kl. 9.');
    await shot(page, 'playground-channel-linked');

    await post('General', 'tilknyt Læring');
    await see('Læring havde før »Læring (EKSEMPEL)« i teamet »Hedensted (EKSEMPEL)«.');
    await open('Læring (EKSEMPEL)');
    await see('Opsamlingen for Læring kommer ikke længere her');
    await shot(page, 'playground-channel-moved');
  });

  async function open(channel: string): Promise<void> {
    await page.getByRole('treeitem', { name: channel }).last().click();
    await page.getByRole('button', { name: 'Post' }).waitFor();
  }

  /** Starts a thread that mentions the bot. */
  async function post(channel: string, text: string): Promise<void> {
    await open(channel);
    const box = page.locator('div[role=textbox][contenteditable=true]').first();
    await box.click();
    await box.pressSequentially('@');
    // The list of whom to mention is there when its last name is.
    await page.getByText('Freja Friis (EKSEMPEL)').last().waitFor();
    await page.getByText('Sigtebot', { exact: true }).last().click();
    await box.pressSequentially(` ${text}`);
    await page.getByRole('button', { name: 'Post' }).click();
  }

  async function see(text: string): Promise<void> {
    await page.getByText(text).first().waitFor({ timeout: 10_000 });
  }
});
