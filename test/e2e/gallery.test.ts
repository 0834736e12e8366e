import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGalleryServer } from '../../src/cli/gallery/gallery-server.js';
import { cardData } from '../../src/replies/card-data.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';

describe.skipIf(browserPath === undefined)(`the card gallery${withoutBrowser}`, () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = createGalleryServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('draws every card, light and dark, wide and narrow, without a fault', async () => {
    const page = await openPage(browser, { width: 1800, height: 1200 });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));

    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForSelector('body[data-ready]');

    expect(errors).toEqual([]);
    expect(await page.evaluate('window.galleryFaults')).toEqual([]);
    expect(await page.locator('figure .ac-adaptiveCard').count()).toBe(Object.keys(cardData).length * 4);
    for (const name of Object.keys(cardData)) {
      mustBeWide(await page.locator(`#${name} figure.narrow .ac-adaptiveCard`).first().boundingBox());
      await page.locator(`#${name}`).screenshot({ path: `shots/card-${name}.png` });
    }
    await shot(page, 'gallery', true);
  });

  it('has a mode with all charts empty, in which the figures of each still stand as text', async () => {
    const page = await openPage(browser, { width: 1800, height: 1200 });

    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?charts=none`);
    await page.waitForSelector('body[data-ready]');

    expect(await page.locator('.chart').count()).toBe(0);
    for (const name of ['status-area', 'summary-area']) {
      const card = page.locator(`#${name} figure.narrow`).first();
      expect(await card.textContent()).toMatch(/Udvikling: [\d,]+ \(\d\. kv\. \d\d\) · /);
      await page.locator(`#${name}`).screenshot({ path: `shots/card-${name}-no-charts.png` });
    }
  });

  /** Nothing in a narrow window may push the card wider than the window. */
  function mustBeWide(box: { readonly width: number } | null): void {
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.width).toBeLessThanOrEqual(288);
  }
});
