import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { openInTeams } from '../support/teams-host.js';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.js';

const tenantId = '11111111-1111-4111-8111-111111111111';
const tabAppId = '66666666-6666-4666-8666-666666666666';
const registration = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: tenantId,
};

describe.skipIf(browserPath === undefined)(`the overview tab inside Teams${withoutBrowser}`, () => {
  let issuer: TokenIssuer;
  let bot: RunningBot;
  let withoutTabApp: RunningBot;
  let browser: Browser;
  let page: Page;
  let tab: FrameLocator;

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    bot = await startRunningBot({ ...registration, TAB_APP_ID: tabAppId }, (config) => ({
      ...config,
      ...(config.tab && { tab: { ...config.tab, keysUrl: issuer.keysUrl } }),
    }));
    withoutTabApp = await startRunningBot(registration);
    browser = await startBrowser();
  });
  beforeEach(async () => {
    page = await openPage(browser, { width: 1200, height: 900 });
    tab = page.frameLocator('#tab');
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await bot.close();
    await withoutTabApp.close();
    await issuer.close();
  });

  const token = () =>
    issuer.token({
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      aud: tabAppId,
      tid: tenantId,
      oid: 'person',
      scp: 'access_as_user',
      exp: Math.floor(Date.now() / 1000) + 600,
    });

  it('shows the overview to whom Teams signs on, in Teams’ colours, as they change', async () => {
    const teams = await openInTeams(page, `${bot.url}/overblik`, { theme: 'dark', token: token() });

    await tab.locator('details').first().waitFor();
    const theme = () => tab.locator('html').getAttribute('data-theme');
    expect(await tab.locator('details').count()).toBe(35);
    expect(await theme()).toBe('dark');
    await teams.changeTheme('contrast');
    await expect.poll(theme).toBe('contrast');
  });

  it.each([
    ['Teams gives no token', () => undefined],
    ['the token is for another app', () => issuer.token({ aud: 'another' })],
  ])('shows nothing but what to do when %s', async (_, given) => {
    const wrong = given();
    await openInTeams(page, `${bot.url}/overblik`, wrong === undefined ? {} : { token: wrong });

    await tab.getByText('Du er ikke logget på med din konto i kommunen').first().waitFor();
    expect(await tab.locator('details').count()).toBe(0);
  });

  it('says that it is not set up while no app is there to sign anybody on', async () => {
    await openInTeams(page, `${withoutTabApp.url}/overblik`, { token: token() });

    await tab.locator('#message').getByText('Fanen er ikke sat op endnu').waitFor();
    await shot(page, 'overview-not-set-up');
  });

  it('lets a channel choose what its tab shows first, and saves it with Teams', async () => {
    const teams = await openInTeams(page, `${bot.url}/overblik/vaelg`, { token: token(), frame: 'settings' });
    await expect.poll(() => teams.asked.map(({ func }) => func)).toContain('settings.setValidityState');
    await tab.getByLabel('Vis først').selectOption({ label: 'Læring' });
    await shot(page, 'overview-choose');

    await teams.save();

    const saved = () => teams.asked.find(({ func }) => func === 'settings.setSettings')?.args[0];
    await expect.poll(saved).toMatchObject({
      entityId: 'overblik',
      contentUrl: `${bot.url}/overblik?udvalg=laering`,
      suggestedDisplayName: 'Overblik',
    });
    await expect.poll(() => teams.asked.map(({ func }) => func)).toContain('settings.save.success');
  });

  it('shows what the tab was chosen to show when it is chosen again', async () => {
    await openInTeams(page, `${bot.url}/overblik/vaelg`, {
      token: token(),
      frame: 'settings',
      contentUrl: `${bot.url}/overblik?udvalg=vtf`,
    });

    await expect.poll(() => tab.getByLabel('Vis først').inputValue()).toBe('vtf');
  });

  it('opens a channel’s tab on what was chosen, and on the rest when asked', async () => {
    await openInTeams(page, `${bot.url}/overblik?udvalg=laering`, { token: token() });

    await tab.locator('details').first().waitFor();
    expect(await tab.locator('details').count()).toBe(7);
    await tab.getByLabel('Udvalg').selectOption('');
    expect(await tab.locator('details').count()).toBe(35);
  });

  it('is not shown in anybody else’s frame', async () => {
    await page.route('https://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe id="tab" src="${bot.url}/overblik"></iframe>` }),
    );
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));

    await page.goto('https://elsewhere.example/');

    await refused;
    expect(await tab.locator('#heading').count()).toBe(0);
  });
});
