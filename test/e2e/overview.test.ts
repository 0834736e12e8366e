import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { draftOf } from '../../src/store/document-type.js';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';
import { seed, withStore } from '../indicators/seed.js';
import { onIndicator, someAction } from '../summaries/builders.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const byggesager = someIndicator({ id: 'byggesager', name: 'Sagsbehandlingstid, byggesager' });
const klager = someIndicator({ id: 'klager', name: 'Svartid på klager <b>ikke fed</b>' });
const tavs = someIndicator({ id: 'tavs', name: 'Andel inden for servicemål', fokusomraadeId: 'vtf-kultur' });
const late = someAction({ id: 'sen', title: 'Ny vejledning til bygherrer', deadline: '2026-10-01' });
const inTime = someAction({ id: 'til-tiden', title: 'Flere <i>digitale</i> ansøgninger', deadline: '2027-01-15' });

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
    await withStore(bot, async (store) => {
      for (const action of [late, inTime]) {
        await store.create(draftOf(actionDocument, actionKey('vtf', action.id), action));
      }
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
    const area = page.locator('#vtf-smidige-processer');
    const said = async () => (await area.innerText()).replaceAll('\u00a0', ' ');
    expect(await said()).toContain('siden sidst: 1 bedre');
    expect(await said()).toContain('1 handling over fristen');
    await area.locator('summary').click();
    expect(await said()).toContain('rød');
    expect(await said()).toContain('37 dage');
    expect(await said()).toContain('ned 5 dage siden sidste kvartal (bedre)');
    expect(await said()).toContain('<b>ikke fed</b>');
    expect(await said()).toContain('Ny vejledning til bygherrer, frist 1. oktober 2026 (13 dage over fristen)');
    expect(await said()).toContain('Flere <i>digitale</i> ansøgninger, frist 15. januar 2027');
    await page.locator('#vtf-kultur summary').click();
    expect(await page.locator('#vtf-kultur').innerText()).toContain('er ikke indberettet');
    await shot(page, 'overview-light', true);
    await page.close();
  });

  it('shows sigtepunkter x udvalg at a glance, and leads from each sign to its fokusområde by keyboard', async () => {
    const page = await open('light');

    expect(await page.locator('#matrix thead th').allTextContents()).toEqual([
      'Vækst i balance',
      'Smidige og effektive processer',
      'Forpligtende fællesskaber',
    ]);
    expect(await page.locator('#matrix tbody th').count()).toBe(5);
    expect(await page.locator('#matrix a').count()).toBe(35);
    await page.getByRole('link', { name: 'Smidige processer: rød' }).focus();
    await page.keyboard.press('Enter');

    const opened = await page.locator('details[open]').getAttribute('id');
    expect(opened).toBe('vtf-smidige-processer');
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('vtf-smidige-processer');
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

    const faults = await axeFaults(page);

    await shot(page, `overview-${theme}-open`, true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has none either on the page where a channel’s tab is chosen', async () => {
    const page = await openPage(browser);
    await page.goto(`${bot.url}/overblik/vaelg`);
    await expect.poll(() => page.getByLabel('Vis først').locator('option').count()).toBe(6);

    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('fits a narrow window', async () => {
    const page = await open('dark', { width: 320, height: 800 });
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await shot(page, 'overview-narrow', true);

    expect(wider).toBe(false);
    await page.close();
  });

  it('prints everything unfolded, in dark ink, without what can only be pressed, and folds it again', async () => {
    const page = await open('dark');

    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    const open35 = await page.locator('details[open]').count();
    const ink = await page.evaluate('getComputedStyle(document.body).color');
    await shot(page, 'overview-print', true);
    const form = await page.locator('form').isVisible();
    await page.evaluate('dispatchEvent(new Event("afterprint"))');

    expect(open35).toBe(35);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(form).toBe(false);
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.close();
  });

  it('keeps its signs and curves where the system forces its own colours', async () => {
    const page = await open('light');
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.locator('#vtf-smidige-processer summary').click();

    const [stroke, back] = (await page.evaluate(
      '[getComputedStyle(document.querySelector("svg.curve")).stroke, getComputedStyle(document.body).backgroundColor]',
    )) as [string, string];

    await shot(page, 'overview-forced-colors');
    expect(stroke).not.toBe(back);
    await page.close();
  });
});

async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    readonly violations: readonly { readonly id: string; readonly help: string }[];
  };
  return violations.map(({ id, help }) => `${id}: ${help}`);
}
