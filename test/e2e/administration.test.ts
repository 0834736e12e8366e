import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
/** Anne Bech of the demonstration. */
const anne = '33333333-3333-4333-8333-333333333330';

describe.skipIf(browserPath === undefined)(`an admin who sets the bot up${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-setup-'));
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

  it('sees what lacks, and sets a chair by the form of an udvalg', async () => {
    await write('opsætning');
    await seeInLastCard('Opsætning');
    await shot(page, 'playground-setup-overview');

    await card().getByRole('button', { name: 'Ret', exact: true }).nth(3).click();
    await seeInLastCard('Opsætning af Læring');
    await card().getByRole('button', { name: 'Formand/næstformand' }).click();
    await card().getByPlaceholder('navn@kommune.dk').first().fill('formand@kommune.example');
    await shot(page, 'playground-setup-form');
    await card().getByRole('button', { name: 'Gem', exact: true }).first().click();
    await seeInLastCard('Gemt: formand@kommune.example er formand for Læring');
    await shot(page, 'playground-setup-saved');
  });

  it('is told in one card what lacks, and what is kept about them', async () => {
    await write('kom i gang');
    await seeInLastCard('Tekst at sende');
    await shot(page, 'playground-setup-getting-started');

    await write('formand@kommune.example er stoppet');
    await seeInLastCard('Formand for Læring');
    await shot(page, 'playground-setup-stopped');

    await write('hvad ved du om mig');
    await seeInLastCard(anne);
    await shot(page, 'playground-setup-personal-data');
  });

  const card = () => page.locator('.ac-adaptiveCard').last();

  async function write(text: string): Promise<void> {
    const box = page.locator('div[role=textbox][contenteditable=true]').last();
    await box.click();
    await box.pressSequentially(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }

  async function seeInLastCard(text: string): Promise<void> {
    await expect.poll(() => card().textContent(), { timeout: 10_000 }).toContain(text);
  }
});
