import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { changeDocument } from '../../src/store/change-document.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { approvedUpdate, someIndicator, someTerms } from '../indicators/builders.js';
import { seedStore, somePerson } from '../indicators/seed.js';
import { browserPath, openPage, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
const usualPlayground = new URL('../../src/cli/demo/playground.yml', import.meta.url);

/** People of the demonstration, by the last digit of their Entra id. */
const roles = { anne: 0, bo: 1, carl: 2, dorte: 3 } as const;
type Role = keyof typeof roles;
const aadOf = (role: Role) => `33333333-3333-4333-8333-33333333333${roles[role]}`;
const fullNames = { anne: 'Anne Bech', bo: 'Bo Ægidius', carl: 'Carl Ås', dorte: 'Dorte Dam' } as const;

/**
 * One bot on one data folder; the client is started anew for each role, with another user and another personal chat, on
 * the same port, so that the addresses that the bot keeps stay good.
 */
describe.skipIf(browserPath === undefined)(`a round of reports and approvals${withoutBrowser}`, () => {
  let demo: Demo | undefined;
  let browser: Browser;
  let page: Page;
  let folder: string;
  let clientPort: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigtebot-approvals-'));
    clientPort = await freePort();
    browser = await startBrowser();
    const connectorUrl = `http://localhost:${clientPort}/_connector`;
    const store = openEmbeddedStore(dataDir(), () => Date.now());
    await seedStore(store, {
      people: (Object.keys(roles) as Role[]).map((role) => ({
        ...somePerson(role, `${fullNames[role]} (EKSEMPEL)`, connectorUrl),
        aadObjectId: aadOf(role),
        reach: {
          is: 'open',
          conversationId: `a:personal-${role}`,
          mri: `29:${role}`,
          serviceUrl: connectorUrl,
          since: '2026-01-01T08:00:00.000Z',
        },
      })),
      seats: [
        {
          udvalgId: 'vtf',
          seats: [
            { personId: 'carl', role: 'chair', covers: 'all' },
            { personId: 'dorte', role: 'deputy', covers: 'all' },
          ],
        },
      ],
      indicators: [
        someIndicator({ ownerIds: ['anne'], terms: [someTerms({ from: '2026-Q1' })] }),
        someIndicator({
          id: 'klager',
          name: 'Klager over byggesager',
          ownerIds: ['anne'],
          terms: [someTerms({ unit: '', from: '2026-Q3' })],
        }),
        someIndicator({
          id: 'lokalsamfund',
          fokusomraadeId: 'vtf-lokalsamfund-faellesskaber',
          name: 'Det sker i lokalsamfundene',
          kind: 'narrative',
          ownerIds: ['anne'],
          terms: [someTerms({ unit: '', direction: 'neutral', target: undefined, from: '2026-Q3' })],
        }),
      ].map((indicator) => ({ udvalgId: 'vtf', indicator })),
      updates: [approvedUpdate('2026-Q1', 46), approvedUpdate('2026-Q2', 44)],
    });
    await store.close();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const dataDir = () => join(folder, 'data');
  let seen: readonly string[] = [];
  const card = (): Locator =>
    seen.reduce((cards, hasText) => cards.filter({ hasText }), page.locator('.ac-adaptiveCard')).last();

  it('the owner reports a number, is asked about bad input, and reports words', async () => {
    await become('anne', '2026-10-05T10:00:00+02:00');
    await write('opdater');
    await see('Dine indikatorer, 3. kvartal 2026');
    await shot(page, 'approvals-01-owner-list');

    await press('Indberet', 1);
    await see('Sagsbehandlingstid, byggesager, 3. kvartal 2026', 'Send til godkendelse');
    await fill('Tal (dage)', 'otteogtredive');
    await press('Send til godkendelse');
    await see('Skriv tallet med cifre');
    await shot(page, 'approvals-02-bad-input');

    await fill('Tal (dage)', '38');
    await fill('Hvad ligger bag? (kort)', 'To nye sagsbehandlere er begyndt.');
    await press('Send til godkendelse');
    await see('Sendt til godkendelse', 'Carl Ås (EKSEMPEL) kan nu godkende det.');
    await shot(page, 'approvals-03-sent');

    await write('opdater klager');
    await see('Klager over byggesager, 3. kvartal 2026', 'Send til godkendelse');
    await fill('Tal', '60');
    await fill('Hvad ligger bag? (kort)', 'Mange klager over støj.');
    await press('Send til godkendelse');
    await see('Sendt til godkendelse', 'Klager over byggesager');

    await write('opdater lokalsamfundene');
    await see('Det sker i lokalsamfundene, 3. kvartal 2026', 'Send til godkendelse');
    await fill('Hvad er der sket, og hvordan går det?', 'Fire lokalråd har fået midler fra puljen.');
    await press('Send til godkendelse');
    await see('Du er færdig for dette kvartal. Tak.');
    await shot(page, 'approvals-04-words-sent');
  });

  it('the chair sees all that waits on one card, returns one with a reason and approves the green ones', async () => {
    await become('carl', '2026-10-05T11:00:00+02:00');
    await write('til godkendelse');
    await see('3 venter på din godkendelse');
    await shot(page, 'approvals-05-queue', true);

    await press('Se og returnér', 1);
    await see('Til godkendelse', 'Klager over byggesager', 'Se de 2 andre');
    await press('Returnér');
    await page.getByLabel('Hvorfor returneres den?').last().fill('Tallet er for hele året. Giv det for kvartalet.');
    await shot(page, 'approvals-06-return');
    await press('Returnér til ejeren');
    await see('Returneret af Carl Ås');
    await shot(page, 'approvals-07-returned');
    await see('Klager over byggesager: ↩ Returneret', '2 venter på din godkendelse');
    await press('Godkend den grønne');
    await see('✓ Godkendt: Sagsbehandlingstid, byggesager', '1 venter på din godkendelse');
    await shot(page, 'approvals-08-green-approved');
    await press('Godkend', 0);
    await see('Der venter ikke noget på din godkendelse');
  });

  it('the owner hears of it, opens the form with the reason on top and sends it again', async () => {
    await become('anne', '2026-10-06T09:00:00+02:00');
    await write('opdater klager');
    await see('Returneret af Carl Ås (EKSEMPEL) 5. oktober 2026', 'Tallet er for hele året.', 'Send til godkendelse');
    await shot(page, 'approvals-09-returned-form');
    await fill('Tal', '12');
    await press('Send til godkendelse');
    await see('Sendt til godkendelse', 'Klager over byggesager');
  });

  it('the stand-in gets what waits when the chair is away, and decides it', async () => {
    await standIn('dorte', 'carl', '2026-10-07', '2026-10-16');
    await become('dorte', '2026-10-07T09:00:00+02:00');
    await write('hvad venter på mig?');
    await see('1 venter på din godkendelse');
    await shot(page, 'approvals-10-stand-in');
    await press('Godkend', 0);
    await see('✓ Godkendt: Klager over byggesager');
  });

  it('the chair is told where it went, and sees it in a narrow window', async () => {
    await become('carl', '2026-10-07T10:00:00+02:00');
    await page.setViewportSize({ width: 620, height: 900 });
    await write('til godkendelse');
    await see('Dorte Dam (EKSEMPEL) er din stedfortræder til og med 16. oktober 2026');
    await shot(page, 'approvals-11-chair-away-narrow');
  });

  /** Starts the bot and the client anew, at a moment and as somebody. */
  async function become(role: Role, now: string): Promise<void> {
    await demo?.stop();
    const configPath = join(folder, `playground-${role}.yml`);
    await writeFile(configPath, await playgroundOf(role));
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({ dataDir: dataDir(), now, configPath, clientPort });
    await page?.close();
    page = await openPage(browser);
    await page.goto(demo.clientUrl, { waitUntil: 'domcontentloaded' });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  }

  async function standIn(personId: Role, forPersonId: Role, from: string, to: string): Promise<void> {
    await demo?.stop();
    demo = undefined;
    const store = openEmbeddedStore(dataDir(), () => Date.now());
    const target = { store, timing: realTiming, type: udvalgSetupDocument, key: udvalgSetupKey('vtf') };
    await changeDocument(target, (setup) =>
      setup === undefined
        ? { do: 'nothing', outcome: undefined }
        : { do: 'write', body: { ...setup, standIns: [{ personId, forPersonId, from, to }] }, outcome: undefined },
    );
    await store.close();
  }

  async function write(text: string): Promise<void> {
    const box = page.locator('div[role=textbox][contenteditable=true]').last();
    await box.click();
    await box.pressSequentially(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }

  async function press(name: string, index = -1): Promise<void> {
    const buttons = card().getByRole('button', { name, exact: true });
    await (index < 0 ? buttons.last() : buttons.nth(index)).click();
  }

  async function fill(label: string, text: string): Promise<void> {
    await card().getByLabel(label, { exact: true }).last().fill(text);
  }

  /** Waits for a card that says all this; it is the one that is pressed and filled in from then on. */
  async function see(...texts: readonly string[]): Promise<void> {
    seen = texts;
    await card().waitFor({ timeout: 15_000 });
  }
});

/** The demonstration's town hall with somebody else at the keyboard: they change places with the usual user. */
async function playgroundOf(role: Role): Promise<string> {
  const usual = await readFile(usualPlayground, 'utf8');
  const withChat = usual.replace('a:personal-anne', `a:personal-${role}`);
  if (role === 'anne') return withChat;
  const block = (id: string) => new RegExp(`\\{\\n\\s+id: "29:${id}",[\\s\\S]*?\\n\\s+\\}`).exec(withChat)?.[0] ?? '';
  const [anne, other] = [block('anne'), block(role)];
  return withChat.replace(anne, '@').replace(other, anne).replace('@', other);
}
