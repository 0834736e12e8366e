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
import { council } from '../../src/people/channels/council.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { peopleOf, person } from '../people/people-data.js';
import { strategy } from '../summaries/builders.js';
import { put } from '../summaries/round-world.js';
import { browserPath, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { type Chat, openChat } from './chat.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
const anne = '33333333-3333-4333-8333-333333333330';
const teamId = '19:team@thread.tacv2';
const channelId = '19:laering@thread.tacv2';
/** The day of the draft. */
const now = '2026-10-12T09:30:00+02:00';

describe.skipIf(browserPath === undefined)(`a summary in a Teams-like client${withoutBrowser}`, () => {
  let demo: Demo;
  let browser: Browser;
  let chat: Chat;
  let page: Page;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-summaries-'));
    const clientPort = await freePort();
    await seed(`http://localhost:${clientPort}/_connector`);
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({ dataDir, now, clientPort, environment: { ADMIN_AAD_OBJECT_IDS: anne } });
    browser = await startBrowser();
    chat = await openChat(browser, demo.clientUrl, { width: 1500, height: 1400 });
    page = chat.page;
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function open(place: string): Promise<void> {
    await page.getByRole('treeitem', { name: place }).last().click();
  }

  /** Five made-up years in every udvalg, a channel of Læring and one of the council. */
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
      address: { kind: 'channel' as const, channelId, teamId, serviceUrl },
      teamName: 'Hedensted (EKSEMPEL)',
      channelName: 'Læring (EKSEMPEL)',
      covers: 'all' as const,
      linkedAt: '2026-01-05T08:00:00.000Z',
    };
    await put(store, udvalgSetupDocument, udvalgSetupKey('laering'), { ...emptySetup('laering'), channels: [channel] });
    const general = { ...channel, channelName: 'General', address: { ...channel.address, channelId: teamId } };
    await put(store, udvalgSetupDocument, udvalgSetupKey(council.id), {
      ...emptySetup(council.id),
      channels: [general],
    });
    await store.close();
  }

  it('is shown to the admin as a draft, stopped and put off with a reason', async () => {
    await open('Læring (EKSEMPEL)');
    await page.getByText('Hej, jeg er Sigtebot').first().waitFor();
    await open('Personal Chat');
    await chat.write('vis kladde for Læring');
    await chat.sees('onsdag den 14. oktober 2026 kl. 09.00');
    await chat.shot('playground-70-summary-draft');
    await chat.press('Stop');
    await chat.fill('Hvorfor?', 'Tallet for trivsel skal ses efter.');
    await chat.press('Stop opslaget');
    await chat.sees('Stoppet af Anne Bech');
    await chat.shot('playground-71-summary-stopped');
    await chat.press('Udskyd');
    await chat.fill('Hvilken dag skal den op?', '2026-10-16');
    await chat.fill('Hvorfor?', 'Udvalget mødes den 19.');
    await chat.press('Udskyd');
    await chat.sees('fredag den 16. oktober 2026 kl. 09.00');
    await chat.sees('Udskudt af Anne Bech (EKSEMPEL): Udvalget mødes den 19.');
    await chat.shot('playground-72-summary-put-off');
  });

  it('is sent at once, opens an area and gives the agenda item', async () => {
    await chat.press('Send nu');
    await chat.sees('Sendt af Anne Bech');
    await open('Læring (EKSEMPEL)');
    await page.getByText('Forbundne kar', { exact: true }).first().waitFor();
    await shot(page, 'playground-73-summary-post', true);

    await page.getByRole('button', { name: 'Sæt på dagsorden' }).first().click();
    await page.getByText('Beslutningstema').first().waitFor();
    await shot(page, 'playground-74-summary-agenda');
    await page.getByRole('button', { name: 'Tilbage til oversigten' }).first().click();

    await page.getByRole('button', { name: 'Åbn et område' }).first().click();
    await page.getByRole('button', { name: 'Åbn', exact: true }).first().click();
    await page.getByRole('button', { name: 'Tilbage til oversigten' }).first().waitFor();
    await shot(page, 'playground-75-summary-area');
    await page.getByRole('button', { name: 'Tilbage til oversigten' }).first().click();
  });

  it('is given as a file to whoever asks in the channel, and a line says so', async () => {
    await page.getByRole('button', { name: 'Hele rapporten' }).first().click();
    await page.getByRole('button', { name: 'Send mig filen' }).first().click();
    await page.waitForTimeout(4000);
    await shot(page, 'playground-76-summary-file');
  });

  it('goes to the council as the overall report when the admin releases it', async () => {
    await open('Personal Chat');
    await chat.write('vis kladde alle');
    await chat.sees('Kladde: Hele strategien, 3. kvartal 2026');
    await chat.shot('playground-77-overall-draft');
    await chat.press('Frigiv og send');
    await chat.sees('Sendt af Anne Bech');
    await chat.write('vis historik over opslag');
    await chat.sees('Opslag');
    await chat.sees('Hele strategien');
    await chat.shot('playground-78-history');
    await open('General');
    await page.getByText('Hele strategien').first().waitFor();
    await shot(page, 'playground-79-overall-post', true);
  });
});
