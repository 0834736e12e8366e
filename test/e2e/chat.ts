import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, shot } from '../support/browser.js';

/** A person's own chat with the bot, in a Teams-like client. */
export type Chat = {
  readonly page: Page;
  /** The newest card. */
  card(): Locator;
  write(text: string): Promise<void>;
  /** Presses a button of the newest card: the last of that name, or the one at an index. */
  press(name: string, index?: number): Promise<void>;
  /** Fills a field of the newest card. */
  fill(label: string, text: string): Promise<void>;
  /** Waits until the newest card says this; hard blanks count as blanks. */
  sees(text: string): Promise<void>;
  /** Waits until nothing more comes: what the bot says of itself has then been said. */
  isQuiet(): Promise<void>;
  /** Keeps a screenshot for a person to look at. */
  shot(name: string): Promise<void>;
};

/** Opens a client in the browser, in somebody's own chat. */
export async function openChat(browser: Browser, url: string, size = { width: 1400, height: 1100 }): Promise<Chat> {
  const page = await openPage(browser, size);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  await page.getByText('Hej, jeg er Sigtebot', { exact: true }).waitFor();
  // What a button unfolds is a card inside the card.
  const card = () => page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)').last();
  return {
    page,
    card,
    async write(text) {
      const box = page.locator('div[role=textbox][contenteditable=true]').last();
      await box.click();
      await box.pressSequentially(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    async press(name, index) {
      const buttons = card().getByRole('button', { name, exact: true });
      await (index === undefined ? buttons.last() : buttons.nth(index)).click();
    },
    async fill(label, text) {
      await card().getByLabel(label).last().fill(text);
    },
    async sees(text) {
      const said = async () => (await card().textContent())?.replaceAll('\u00a0', ' ');
      await expect.poll(said, { timeout: 60_000 }).toContain(text);
    },
    async isQuiet() {
      const cards = page.locator('.ac-adaptiveCard');
      let [before, now] = [-1, await cards.count()];
      while (before !== now) {
        await page.waitForTimeout(800);
        [before, now] = [now, await cards.count()];
      }
    },
    async shot(name) {
      await page.mouse.move(0, 0);
      await shot(page, name);
    },
  };
}
