import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
const now = '2026-10-14T09:00:00+02:00';
const sag = 'Vi mangler en plads til en borger med demens, og de pårørende beder om aflastning';

describe.skipIf(browserPath === undefined)(`a person who uses the message extension${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-extension-'));
    const clientPort = await freePort();
    const store = openEmbeddedStore(dataDir, () => Date.parse(now));
    await putExampleSetup(store, new Date(now), {
      signedIn: ['anne'],
      serviceUrl: `http://localhost:${clientPort}/_connector`,
    });
    await store.close();
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({ dataDir, now, clientPort });
    browser = await startBrowser();
    page = await openPage(browser, { width: 1400, height: 1000 });
    await page.goto(demo.clientUrl, { waitUntil: 'domcontentloaded' });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('finds the fokusområder of a colleague’s message in a chat, and sees them alone', async () => {
    await page.getByRole('treeitem', { name: 'Strateginetværket' }).click();
    await write(sag);
    await page.getByText(sag, { exact: true }).first().waitFor();
    const before = await cards().count();
    await page.getByRole('button', { name: 'Show more information' }).last().click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await dialog().getByRole('textbox').fill('findFokusomraader');
    await dialog().getByRole('button', { name: 'Create' }).click();

    await dialog().getByText('Demensområdet').first().waitFor();
    const shown = (await cards().count()) - (await dialog().locator('.ac-adaptiveCard').count());
    expect(shown).toBe(before);
    await shot(page, 'extension-1-dialog');
  });

  it('posts what was found as a reply, once, and is told so', async () => {
    await dialog().getByRole('button', { name: 'Svar i tråden med forslaget' }).click();
    await dialog().getByText('Forslaget står nu som svar på beskeden.').waitFor();
    await shot(page, 'extension-2-posted');
    await dialog().getByRole('button', { name: 'Close' }).click();

    await page.getByText('Demensområdet').last().waitFor();
    await dialog().waitFor({ state: 'detached' });
    await shot(page, 'extension-3-reply');
    expect(await page.getByText('Demensområdet', { exact: true }).count()).toBe(1);
  });

  it.each([
    ['4-area', 'velfærdst', 'Velfærdsteknologi'],
    ['5-sigtepunkt', 'forpligtende', 'Forpligtende fællesskaber'],
    ['6-indicator', 'elevfrav', 'Elevfravær (EKSEMPEL)'],
  ])('searches in the compose box and puts a card in: %s', async (name, typed, title) => {
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
    await page.getByRole('textbox', { name: 'Command ID' }).fill('soeg');
    await page.getByRole('textbox', { name: 'Parameter name' }).fill('q');
    // A card that was put in before may say the same.
    const already = await page.getByText(title).count();
    await page.getByRole('textbox', { name: 'Enter a search term' }).fill(typed);

    await expect.poll(() => page.getByText(title).count()).toBeGreaterThan(already);
    await shot(page, `extension-${name}-hits`);
    const before = await cards().count();
    await page.getByText(title).last().click();
    await expect.poll(() => cards().count()).toBe(before + 1);
    await page.getByRole('button', { name: 'Send Message' }).click();

    const sent = cards().last();
    await expect.poll(() => sent.textContent()).toContain(title);
    expect(await sent.getByRole('button').count()).toBe(0);
    await shot(page, `extension-${name}-sent`);
  });

  function cards() {
    return page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)');
  }

  function dialog() {
    return page.getByRole('dialog').last();
  }

  async function write(text: string): Promise<void> {
    const box = page.locator('div[role=textbox][contenteditable=true]').last();
    await box.click();
    await box.pressSequentially(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }
});
