import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/cli/demo/start-demo.js';
import { townUser } from '../../src/cli/demo/town-hall.js';
import { browserPath, shot, startBrowser, withoutBrowser } from '../support/browser.js';
import { type Chat, openChat } from './chat.js';

// The demonstration starts the built program, so it is taken from where it was built.
const built = '../../dist/cli/demo/start-demo.js';
const importProgram = fileURLToPath(new URL('../../dist/cli/import.js', import.meta.url));
const now = '2026-11-24T09:00:00+01:00';
const fiveMinutesMs = 5 * 60_000;
const [anne, bo] = [townUser('anne'), townUser('bo')];

/** What README's "Første opsætning" says, from nothing to channels that are linked. */
describe.skipIf(browserPath === undefined)(`a newcomer who sets the bot up${withoutBrowser}`, () => {
  const startedAt = Date.now();
  let folder: string;
  let demo: Demo | undefined;
  let browser: Browser;
  let chat: Chat;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigtebot-setup-'));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes the template, fills it in, sees what it would change, and takes it in', async () => {
    const file = join(folder, 'skabelon.xlsx');
    await runImport('--template', file);
    await fillIn(file);

    const dryRun = await runImport(file, '--dry-run');
    const taken = await runImport(file);
    const again = await runImport(file);

    expect(dryRun).toContain('Prøvekørsel: intet er gemt.');
    expect(taken).toContain(bo.email);
    expect(again).toContain('Alt står der allerede');
  });

  it('links both channels and moves one, and each sees it in threads of its own', async () => {
    const { startDemo } = (await import(built)) as typeof import('../../src/cli/demo/start-demo.js');
    demo = await startDemo({
      dataDir: join(folder, 'data'),
      now,
      environment: { ADMIN_AAD_OBJECT_IDS: anne.aadObjectId },
    });
    chat = await openChat(browser, demo.clientUrl);

    await post('Læring (EKSEMPEL)', 'tilknyt Læring');
    await seesInChannel('Kanalen er nu tilknyttet Læring');
    await seesInChannel('Her kommer opsamlingen for Læring');
    await seesInChannel('Den første opsamling kommer fredag den 15. januar 2027 kl. 9.');
    await shot(chat.page, 'playground-50-channel-linked');
    await post('General', 'tilknyt kommunalbestyrelsen');
    await seesInChannel('Kanalen er nu tilknyttet Kommunalbestyrelsen');
    await shot(chat.page, 'playground-51-council-linked');
    expect(Date.now() - startedAt).toBeLessThan(fiveMinutesMs);

    await post('General', 'tilknyt Læring');
    await seesInChannel('Læring havde før »Læring (EKSEMPEL)« i teamet »Hedensted (EKSEMPEL)«.');
    await open('Læring (EKSEMPEL)');
    await seesInChannel('Opsamlingen for Læring kommer ikke længere her');
    await shot(chat.page, 'playground-52-channel-moved');
  });

  it('sees who is set, and sets a chair by the form of an udvalg', async () => {
    await chat.page.getByRole('treeitem', { name: 'Personal Chat' }).click();
    await chat.write('opsætning');
    await chat.sees('Formand: Bo Ægidius (EKSEMPEL)');
    // The team that the bot is in knows who Bo is: nobody waits for a first contact.
    expect(await chat.card().textContent()).not.toContain('afventer');
    await chat.shot('playground-53-setup-overview');

    await chat.press('Ret', 3);
    await chat.sees('Opsætning af Læring');
    await chat.press('Formand/næstformand');
    await chat.card().getByPlaceholder('navn@kommune.dk').first().fill('formand@kommune.example');
    await chat.shot('playground-54-setup-form');
    await chat.press('Gem', 0);
    await chat.sees('Gemt: formand@kommune.example er formand for Læring');
    await chat.shot('playground-55-setup-saved');
  });

  it('is told in one card what lacks, what hangs on somebody, and what is kept about them', async () => {
    await chat.write('kom i gang');
    await chat.sees('Tekst at sende');
    await chat.shot('playground-56-getting-started');
    await chat.write('formand@kommune.example er stoppet');
    await chat.sees('Formand for Læring');
    await chat.shot('playground-57-stopped');
    await chat.write('hvad ved du om mig');
    await chat.sees(anne.aadObjectId);
    await chat.shot('playground-58-personal-data');
  });

  it('reads the same in a narrow window', async () => {
    await chat.page.setViewportSize({ width: 620, height: 1100 });
    for (const [name, words, expected] of [
      ['59-narrow-setup', 'opsætning', 'Opsætning'],
      ['60-narrow-udvalg', 'opsætning Læring', 'Opsætning af Læring'],
      ['61-narrow-getting-started', 'kom i gang', 'Tekst at sende'],
      ['62-narrow-catalogue', 'indikatorer', 'Vælg en indikator'],
    ] as const) {
      await chat.write(words);
      await chat.sees(expected);
      await chat.shot(`playground-${name}`);
    }
  });

  /** Runs the built import on the data folder, and gives what it said. Throws when it ends with another code than 0. */
  async function runImport(...args: readonly string[]): Promise<string> {
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), SIGTEBOT_NOW: now, LOG_LEVEL: 'silent' };
    const { stdout } = await promisify(execFile)(process.execPath, [importProgram, ...args], { env });
    return stdout;
  }

  async function open(channel: string): Promise<void> {
    await chat.page.getByRole('treeitem', { name: channel }).last().click();
    await chat.page.getByRole('button', { name: 'Post' }).waitFor();
  }

  /** Starts a thread that mentions the bot. */
  async function post(channel: string, text: string): Promise<void> {
    await open(channel);
    const box = chat.page.locator('div[role=textbox][contenteditable=true]').first();
    await box.click();
    await box.pressSequentially('@');
    // The list of whom to mention is there when its last name is.
    await chat.page.getByText('Freja Friis (EKSEMPEL)').last().waitFor();
    await chat.page.getByText('Sigtebot', { exact: true }).last().click();
    await box.pressSequentially(` ${text}`);
    await chat.page.getByRole('button', { name: 'Post' }).click();
  }

  async function seesInChannel(text: string): Promise<void> {
    await chat.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }
});

/** Fills the template in as a person does: rows of their own people, examples taken, and meetings. */
async function fillIn(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const udvalg of ['Økonomiudvalget', 'VTF', 'Beskæftigelse', 'Social omsorg']) {
    addRow(book, 'Personer', { Navn: bo.name, 'E-mail': bo.email, Udvalg: udvalg, Rolle: 'Formand' });
    addRow(book, 'Møder', { Udvalg: udvalg, Mødedato: '14-01-2027', Dagsordenfrist: '05-01-2027' });
  }
  const indicators = sheetOf(book, 'Indikatorer');
  const [example, owners] = [columnOf(indicators, 'Eksempel'), columnOf(indicators, 'Ejere')];
  for (const number of [2, 7]) {
    indicators.getRow(number).getCell(example).value = null;
    indicators.getRow(number).getCell(owners).value = anne.email;
  }
  await book.xlsx.writeFile(file);
}

function addRow(book: ExcelJS.Workbook, sheet: string, cells: Readonly<Record<string, string>>): void {
  const found = sheetOf(book, sheet);
  const row = found.getRow(found.actualRowCount + 1);
  for (const [heading, text] of Object.entries(cells)) row.getCell(columnOf(found, heading)).value = text;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`The template has no sheet ${name}`);
  return sheet;
}

function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  const headings = sheet.getRow(1).values as readonly unknown[];
  const column = headings.indexOf(heading);
  if (column < 1) throw new Error(`${sheet.name} has no column ${heading}`);
  return column;
}
