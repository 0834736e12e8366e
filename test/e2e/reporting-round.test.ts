import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import type { RunningProgram } from '../../src/cli/demo/start-bot.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { browserPath, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { type Chat, openChat } from './chat.js';

// The demonstration starts the built program, so it is taken from where it was built.
const builtBot = '../../dist/cli/demo/start-bot.js';
const builtClient = '../../dist/cli/demo/start-client.js';

/** Before the owners' deadline of the quarter. */
const now = '2026-10-06T10:00:00+02:00';
const roles = ['anne', 'carl', 'dorte'] as const;

/**
 * One bot on one data folder, and a client for each role, with another user and another personal chat: an owner, a chair
 * and the one who stands in for them. All are there at once, so that what one does shows in the others' chats.
 */
describe.skipIf(browserPath === undefined)(`a round of reports and approvals${withoutBrowser}`, () => {
  const clients: RunningProgram[] = [];
  let bot: RunningProgram;
  let start: () => Promise<RunningProgram>;
  let browser: Browser;
  let owner: Chat;
  let chair: Chat;
  let standIn: Chat;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-round-'));
    const ports = [await freePort(), await freePort(), await freePort()];
    const store = openEmbeddedStore(dataDir, () => Date.parse(now));
    const serviceUrl = `http://localhost:${ports[0]}/_connector`;
    await putExampleSetup(store, new Date(now), { signedIn: roles, serviceUrl });
    await store.close();

    const { startBot } = (await import(builtBot)) as typeof import('../../src/cli/demo/start-bot.js');
    const { startClient } = (await import(builtClient)) as typeof import('../../src/cli/demo/start-client.js');
    const port = await freePort();
    start = () => startBot({ dataDir, now, port });
    bot = await start();
    browser = await startBrowser();
    const started = roles.map((as, index) => startClient({ botUrl: bot.url, as, port: ports[index] ?? 0 }));
    clients.push(...(await Promise.all(started)));
    const chats = await Promise.all(clients.map(({ url }) => openChat(browser, url)));
    [owner, chair, standIn] = chats as [Chat, Chat, Chat];
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([bot, ...clients].map((one) => one?.stop()));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('the chair who has been met is asked for what waits, when the clock goes round', async () => {
    // It does so at the start, and then not in the middle of a test.
    await bot.stop();
    bot = await start();

    await owner.sees('din godkendelse');
    await owner.isQuiet();
    await owner.shot('playground-20-asked');
  });

  it('the owner is asked about bad and ambiguous input, reports a number, and words', async () => {
    await owner.write('opdater');
    await owner.sees('Dine indikatorer, 3. kvartal 2026');
    await owner.shot('playground-21-owner-list');

    await owner.press('Indberet', 2);
    await owner.sees('Borgere på sygedagpenge (EKSEMPEL), 3. kvartal 2026');
    await owner.fill('Tal (fuldtidspersoner)', 'seks hundrede');
    await owner.press('Send til godkendelse');
    await owner.sees('Skriv tallet med cifre');
    await owner.shot('playground-22-bad-input');
    await owner.fill('Tal (fuldtidspersoner)', '1.634');
    await owner.press('Send til godkendelse');
    await owner.sees('Betyder »1.634« 1 634 fuldtidspersoner?');
    await owner.shot('playground-23-ambiguous');
    await owner.fill('Tal (fuldtidspersoner)', '701');
    await owner.press('Send til godkendelse');
    await owner.sees('rød');
    await owner.shot('playground-24-red-wants-words');
    await owner.fill('Hvad ligger bag? (kort)', 'Flere lange forløb end ventet.');
    await owner.press('Send til godkendelse');
    await owner.sees('Carl Ås (EKSEMPEL) kan nu godkende det.');
    await owner.shot('playground-25-sent');

    await owner.write('opdater samarbejdet på tværs');
    await owner.sees('Sådan går samarbejdet på tværs');
    await owner.fill('Hvad er der sket, og hvordan går det?', 'Tolv borgere har fået én plan på tværs.');
    await owner.press('Send til godkendelse');
    await owner.sees('Sendt til godkendelse');
    await owner.shot('playground-26-words-sent');
  });

  it('the chair is asked at once, returns the number with a reason and approves the words', async () => {
    await chair.sees('2 venter på din godkendelse');
    await chair.shot('playground-27-chair-asked');
    await chair.press('Se og returnér', 0);
    await chair.sees('Borgere på sygedagpenge');
    await chair.press('Returnér');
    await chair.fill('Hvorfor returneres den?', 'Tallet er for hele året. Giv det for kvartalet.');
    await chair.shot('playground-28-return');
    await chair.press('Returnér til ejeren');
    await chair.sees('Returneret af Carl Ås');
    await chair.shot('playground-29-returned');
    await chair.write('til godkendelse');
    await chair.sees('1 venter på din godkendelse');
    await chair.press('Godkend');
    await chair.sees('✓ Godkendt: Sådan går samarbejdet på tværs');
    await chair.shot('playground-30-words-approved');
  });

  it('the owner is told, opens the form with the reason on top, and sends it again', async () => {
    await owner.sees('Godkendt: Sådan går samarbejdet på tværs');
    await owner.shot('playground-31-owner-told');
    await owner.write('opdater sygedagpenge');
    await owner.sees('Tallet er for hele året. Giv det for kvartalet.');
    await owner.shot('playground-32-returned-form');
    await owner.fill('Tal (fuldtidspersoner)', '618');
    await owner.press('Send til godkendelse');
    await owner.sees('Sendt til godkendelse');
  });

  it('the chair is away: the one who stands in gets it, and approves', async () => {
    await owner.write('gør Dorte Dam til stedfortræder for Carl Ås i Beskæftigelse fra 6. oktober til 16. oktober');
    await owner.sees('Gemt: Dorte Dam (EKSEMPEL) er stedfortræder for Carl Ås (EKSEMPEL)');
    await owner.shot('playground-33-stand-in-set');
    await standIn.write('hvad venter på mig?');
    await standIn.sees('1 venter på din godkendelse');
    await standIn.sees('641 fuldtidspersoner ▲ Gul → 618 fuldtidspersoner ● Grøn');
    await standIn.shot('playground-34-stand-in');
    await standIn.press('Godkend');
    await standIn.sees('✓ Godkendt: Borgere på sygedagpenge');
    await standIn.shot('playground-35-stand-in-approved');
    await chair.sees('Godkendt af Dorte Dam');
    await chair.write('til godkendelse');
    await chair.sees('Der venter ikke noget på din godkendelse');
    await chair.shot('playground-36-chair-away');
    await owner.sees('Godkendt: Borgere på sygedagpenge');
  });

  it('what was approved is corrected with a reason, and approved anew', async () => {
    await owner.write('ret sygedagpenge');
    await owner.sees('618 fuldtidspersoner er godkendt og gælder, til en rettelse er godkendt.');
    await owner.fill('Tal (fuldtidspersoner)', '621');
    await owner.press('Send til godkendelse');
    await owner.sees('Tallet er godkendt. Skriv, hvorfor det rettes.');
    await owner.shot('playground-37-correction');
    await owner.fill('Hvorfor rettes det?', 'Tre borgere var talt med to gange.');
    await owner.press('Send til godkendelse');
    await owner.sees('Sendt til godkendelse');
    await standIn.sees('Tre borgere var talt med to gange.');
    await standIn.shot('playground-38-correction-asked');
    await standIn.press('Godkend');
    await standIn.sees('Godkendt af Dorte Dam');
    await owner.sees('Godkendt: Borgere på sygedagpenge');
  });

  it('all green ones are approved at once, and the status shows it', async () => {
    await owner.write('til godkendelse');
    await owner.sees('5 venter på din godkendelse');
    await owner.shot('playground-39-queue');
    await owner.press('Godkend alle grønne (2)');
    await owner.sees('3 venter på din godkendelse');
    await owner.shot('playground-40-green-approved');
    await owner.write('status for VTF');
    await owner.sees('Status: VTF');
    await owner.shot('playground-41-status');
    await owner.write('handlinger i Læring');
    await owner.sees('Én indgang for forældre');
    await owner.shot('playground-42-actions');
  });

  it('reads the same in a narrow window', async () => {
    await owner.page.setViewportSize({ width: 620, height: 1100 });
    for (const [name, words, expected] of [
      ['43-narrow-list', 'opdater', 'Dine indikatorer'],
      ['44-narrow-form', 'opdater svartid', 'Svartid på henvendelser (EKSEMPEL), 3. kvartal 2026'],
      ['45-narrow-queue', 'til godkendelse', 'venter på din godkendelse'],
      ['46-narrow-status', 'status for Læring', 'Status: Læring'],
      ['47-narrow-actions', 'handlinger', 'Handlinger'],
    ] as const) {
      await owner.write(words);
      await owner.sees(expected);
      await owner.shot(`playground-${name}`);
    }
  });
});
