import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';

describe.skipIf(browserPath === undefined)(`a person in a Teams-like client${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-demo-'));
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({ dataDir });
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

  it('is greeted once when the bot is installed', async () => {
    await see('Hej, jeg er Sigtebot');

    expect(await page.getByText('Hej, jeg er Sigtebot', { exact: true }).count()).toBe(1);
    await shot(page, 'playground-01-welcome');
  });

  it.each([
    ['02-sigtepunkter', 'Hvad er de tre sigtepunkter?', 'Forpligtende fællesskaber'],
    ['03-udvalg', 'nævn fokusområderne for social omsorg', 'Velfærdsteknologi'],
    ['04-ejer', 'Hvem ejer Demensområdet', 'Social omsorg'],
    ['05-antal', 'hvor mange fokusomraader har VTF?', '6'],
    ['06-emne', 'Hvad siger strategien om ensomhed?', 'ensomhed'],
    ['07-co2', 'hvad er målet for co2', '70 %'],
    ['08-rapport', 'Hvor ofte bliver rapporten opdateret?', 'kvartal'],
    ['09-english', 'What does Vækst i balance mean?', 'Vækst i balance'],
    ['10-staar-der-ikke', 'hvad står VTF for?', 'ikke'],
    ['11-vejret', 'Hvordan bliver vejret i morgen?', 'ikke'],
  ])('asks and is answered: %s', async (name, question, expected) => {
    await write(question);
    await seeInLastCard(expected);
    await shot(page, `playground-${name}`);
  });

  it('follows up without saying again what it was about', async () => {
    await write('Hvilke fokusområder har Social omsorg?');
    await seeInLastCard('Demensområdet');
    await write('og hvad med Læring?');
    await seeInLastCard('Trivselsfremme');
    await shot(page, 'playground-12-follow-up');
  });

  it('pastes a case and says that the match fits', async () => {
    await write('Indkøb af skærme til virtuelle hjemmebesøg i hjemmeplejen');
    await seeInLastCard('Velfærdsteknologi');
    await page.getByRole('button', { name: 'Det passer', exact: true }).last().click();
    await see('Tak. Det er noteret, at det passer.');
    await shot(page, 'playground-13-case-and-verdict');
  });

  it('pastes another case and chooses a better fokusområde', async () => {
    await write('Lokalplan for et nyt boligområde ved Løsning, udvidelse af børnehaven og byggemodning');
    await seeInLastCard('Byudvikling og udstykninger');
    await page.getByRole('button', { name: 'Det passer ikke' }).last().click();
    await page.waitForTimeout(500);
    await shot(page, 'playground-14-case-does-not-fit');
    await page.getByRole('button', { name: 'Gem' }).last().click();
    await see('Tak. Det er noteret, at det ikke passer.');
  });

  it('writes a CPR number and is told that it was hidden', async () => {
    await write('Sygedagpenge til 010190-1234 ud over 52 uger');
    await seeInLastCard('CPR-nummer');
    await shot(page, 'playground-15-cpr');
  });

  it('reads the same in a narrow window', async () => {
    await page.setViewportSize({ width: 620, height: 900 });
    await page.waitForTimeout(500);
    await shot(page, 'playground-16-narrow');
    await page.setViewportSize({ width: 1500, height: 1000 });
  });

  async function write(text: string): Promise<void> {
    const box = page.locator('div[role=textbox][contenteditable=true]').last();
    await box.click();
    await box.pressSequentially(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }

  async function see(text: string): Promise<void> {
    await page.getByText(text).last().waitFor({ timeout: 60_000 });
  }

  async function seeInLastCard(text: string): Promise<void> {
    await expect.poll(() => page.locator('.ac-adaptiveCard').last().textContent(), { timeout: 60_000 }).toContain(text);
  }
});
