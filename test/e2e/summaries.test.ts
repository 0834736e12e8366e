import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { fiveYears } from '../../src/cli/bench/five-years.js';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { peopleOf, person } from '../people/people-data.js';
import { strategy } from '../summaries/builders.js';
import { put } from '../summaries/round-world.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
const anne = '33333333-3333-4333-8333-333333333330';
const channelId = '19:laering@thread.tacv2';
/** The day of the draft. */
const now = '2026-10-12T09:30:00+02:00';

describe.skipIf(browserPath === undefined)(`a summary in a Teams-like client${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-summaries-'));
    const clientPort = await freePort();
    await seed(`http://localhost:${clientPort}/_connector`);
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({ dataDir, now, clientPort, environment: { ADMIN_AAD_OBJECT_IDS: anne } });
    browser = await startBrowser();
    page = await openPage(browser, { width: 1500, height: 1400 });
    await page.goto(demo.clientUrl, { waitUntil: 'domcontentloaded' });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Five made-up years in every udvalg, and a channel of Læring. */
  async function seed(serviceUrl: string): Promise<void> {
    const store = openEmbeddedStore(dataDir, () => Date.parse(now));
    const kept = fiveYears(strategy, '2026-Q3');
    const udvalgOf = (areaId: string) => strategy.fokusomraader.find(({ id }) => id === areaId)?.udvalgId ?? '';
    for (const one of kept.indicators) {
      await put(store, indicatorDocument, indicatorKey(udvalgOf(one.fokusomraadeId), one.id), one);
    }
    for (const one of kept.updates)
      await put(store, updateDocument, updateKey(one.udvalgId, one.indicatorId, one.quarter), one);
    for (const one of kept.actions)
      await put(store, actionDocument, actionKey(udvalgOf(one.fokusomraadeId), one.id), one);
    const admin = person('anne', { aadObjectId: anne, isAdmin: true });
    const reach = {
      ...admin.reach,
      conversationId: 'a:personal-anne',
      mri: '29:anne',
      serviceUrl,
    } as typeof admin.reach;
    await put(store, peopleDocument, peopleKey, peopleOf({ ...admin, reach }));
    const channel = {
      address: { kind: 'channel' as const, channelId, teamId: '19:team@thread.tacv2', serviceUrl },
      teamName: 'Hedensted (EKSEMPEL)',
      channelName: 'Læring (EKSEMPEL)',
      covers: 'all' as const,
      linkedAt: '2026-01-05T08:00:00.000Z',
    };
    await put(store, udvalgSetupDocument, udvalgSetupKey('laering'), { ...emptySetup('laering'), channels: [channel] });
    await store.close();
  }

  it('is shown to the admin, sent, opens an area and gives the agenda item', { timeout: 90_000 }, async () => {
    await page.getByRole('treeitem', { name: 'Læring (EKSEMPEL)' }).last().click();
    await page.getByText('Hej, jeg er Sigtebot').first().waitFor();
    await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
    const box = page.locator('div[role=textbox][contenteditable=true]').first();
    await box.click();
    await box.pressSequentially('vis kladde for Læring');
    await page.getByRole('button', { name: 'Send Message' }).click();
    await page.getByRole('button', { name: 'Send nu' }).last().waitFor();
    await shot(page, 'playground-summary-draft');
    await page.getByRole('button', { name: 'Send nu' }).last().click();
    await page
      .getByText(/^Sendt af Anne Bech/)
      .last()
      .waitFor();

    await page.getByRole('treeitem', { name: 'Læring (EKSEMPEL)' }).last().click();
    await page.getByText('Forbundne kar', { exact: true }).first().waitFor();
    await shot(page, 'playground-summary-post', true);

    await page.getByRole('button', { name: 'Sæt på dagsorden' }).first().click();
    await page.getByText('Beslutningstema').first().waitFor();
    await shot(page, 'playground-summary-agenda');
    await page.getByRole('button', { name: 'Tilbage til oversigten' }).first().click();

    await page.getByRole('button', { name: 'Åbn et område' }).first().click();
    await page.getByRole('button', { name: 'Åbn', exact: true }).first().click();
    await page.getByRole('button', { name: 'Tilbage til oversigten' }).first().waitFor();
    await shot(page, 'playground-summary-area');
  });
});
