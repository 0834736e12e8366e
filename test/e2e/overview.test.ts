import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';
import { seed } from '../indicators/seed.js';
import { onIndicator } from '../summaries/builders.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const byggesager = someIndicator({ id: 'byggesager', name: 'Sagsbehandlingstid, byggesager' });
const klager = someIndicator({ id: 'klager', name: 'Svartid på klager <b>ikke fed</b>' });
const tavs = someIndicator({ id: 'tavs', name: 'Andel inden for servicemål', fokusomraadeId: 'vtf-kultur' });

describe.skipIf(browserPath === undefined)(`the overview tab${withoutBrowser}`, () => {
  let bot: RunningBot;
  let browser: Browser;

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-14T09:00+02:00' });
    await seed(bot, {
      people: [],
      indicators: [byggesager, klager, tavs].map((indicator) => ({ udvalgId: 'vtf', indicator })),
      updates: [
        ...(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const).map((quarter, index) =>
          onIndicator(byggesager, 'vtf', approvedUpdate(quarter, 52 - index * 5)),
        ),
        onIndicator(klager, 'vtf', approvedUpdate('2026-Q3', 90)),
      ],
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await bot.close();
  });

  async function open(theme: string, size = { width: 1280, height: 900 }): Promise<Page> {
    const page = await openPage(browser, size);
    await page.goto(`${bot.url}/overblik?theme=${theme}`);
    await page.getByRole('heading', { name: /^Overblik: / }).waitFor();
    return page;
  }

  it('shows every fokusområde under its sigtepunkt and udvalg, and how it stands in a word', async () => {
    const page = await open('light');

    expect(await page.locator('details').count()).toBe(35);
    await page.locator('#vtf-smidige-processer summary').click();
    const text = (await page.locator('#vtf-smidige-processer').textContent())?.replaceAll('\u00a0', ' ');
    expect(text).toContain('rød');
    expect(text).toContain('37 dage');
    expect(text).toContain('<b>ikke fed</b>');
    await shot(page, 'overview-light', true);
    await page.close();
  });

  it('shows only what asks for attention, by keyboard alone', async () => {
    const page = await open('light');

    await page.locator('#attention').focus();
    await page.keyboard.press('Space');
    await page.locator('details').first().locator('summary').focus();
    await page.keyboard.press('Enter');

    expect(await page.locator('details').count()).toBe(2);
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.close();
  });

  it('shows an earlier quarter when it is chosen', async () => {
    const page = await open('light');

    await page.locator('#quarter').selectOption('2026-Q2');
    await page.getByRole('heading', { name: /2\. kvartal 2026/ }).waitFor();

    expect(await page.locator('#quarter').inputValue()).toBe('2026-Q2');
    await page.close();
  });

  it.each(['light', 'dark', 'contrast'])('has no fault that axe knows of, opened whole, in %s', async (theme) => {
    const page = await open(theme);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.evaluate(axe);

    const { violations } = (await page.evaluate('axe.run()')) as {
      readonly violations: readonly { readonly id: string; readonly help: string }[];
    };

    await shot(page, `overview-${theme}-open`, true);
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    await page.close();
  });

  it('fits a narrow window, and paper', async () => {
    const page = await open('dark', { width: 320, height: 800 });
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await shot(page, 'overview-narrow');
    const paper = await page.pdf({ format: 'A4' });

    expect(wider).toBe(false);
    expect(paper.length).toBeGreaterThan(10_000);
    await page.close();
  });
});
