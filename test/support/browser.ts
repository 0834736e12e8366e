import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Chromium and its kin are found on the systems that people have. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser is, or undefined: then the tests that draw are skipped. */
export const browserPath = places.find((place) => existsSync(place));

/** What is said when the tests that draw are skipped. */
export const withoutBrowser = browserPath === undefined ? ' [springes over: Chromium er ikke installeret]' : '';

/** Starts the browser with nothing that asks the network for more than loopback. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page at Teams' address frames one on this machine, which a browser asks a person about.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}

/** Gives a page as a Danish user has it; everything that is not on this machine is refused at once. */
export async function openPage(browser: Browser, size = { width: 1500, height: 1000 }): Promise<Page> {
  const page = await browser.newPage({ viewport: size, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
  return page;
}

/** Keeps a screenshot in shots/ (not in git) for a person to look at. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync('shots', { recursive: true });
  await page.screenshot({ path: join('shots', `${name}.png`), fullPage });
}
