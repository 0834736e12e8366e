import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf, wordFileOf } from '../files/make-files.js';
import { type FileServer, startFileServer } from '../support/file-server.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const line = 'Velfærdsteknologi på plejecentrene, indkøb af skærme til hjemmeplejen';

describe('a case attached in personal chat', () => {
  let bot: RunningBot;
  let files: FileServer;

  beforeAll(async () => {
    bot = await startRunningBot();
    files = await startFileServer();
  });
  afterAll(async () => {
    await bot.close();
    await files.close();
  });

  const attach = (...names: readonly string[]) =>
    bot
      .person()
      .send({ type: 'message', text: '', attachments: names.map((name) => files.attachment(`/${name}`, name)) });

  it.each(['sag.docx', 'sag.pdf', 'sag.txt'])('is matched like a pasted one: %s', async (name) => {
    files.put('/sag.docx', await wordFileOf('Beslutningstema', line));
    files.put('/sag.pdf', pdfOf(line));
    files.put('/sag.txt', Buffer.from(line));

    const { sent } = await attach(name);

    // On a busy machine it is said first that the file is being read.
    expect(sent.at(-1)?.summary).toMatch(/^Passer til: Velfærdsteknologi/);
  });

  it('has its CPR numbers masked, and that is said', async () => {
    files.put('/cpr.txt', Buffer.from(`${line} til borger 010190-1234`));

    const { sent } = await attach('cpr.txt');

    expect(JSON.stringify(sent)).toContain('CPR-nummer');
    expect(JSON.stringify(sent)).not.toContain('010190');
  });

  it('is told to be unreadable in plain words, and what to do instead', async () => {
    files.put('/scan.pdf', pdfOf('', ''));

    const { sent } = await attach('scan.pdf');

    expect(sent.at(-1)?.summary).toContain('scannet');
    expect(JSON.stringify(sent)).toContain('indsætte den her');
  });

  it.each([
    ['a file that is gone', 'findes-ikke.pdf', 'findes ikke mere'],
    ['a file that is too large', 'stor.pdf', 'for stor'],
  ])('says so of %s', async (_, name, words) => {
    files.put('/stor.pdf', new Uint8Array(10_500_000).fill(65));

    expect((await attach(name)).sent.at(-1)?.summary).toContain(words);
  });

  it('reads the first of several, and says so', async () => {
    files.put('/en.txt', Buffer.from(line));
    files.put('/to.txt', Buffer.from('noget andet'));

    const { sent } = await attach('en.txt', 'to.txt');

    expect(sent.some(({ summary }) => summary?.includes('Velfærdsteknologi'))).toBe(true);
    expect(sent.at(-1)?.summary).toContain('Jeg har læst den første fil');
  });

  it('tells that it is being read when that takes more than a second', async () => {
    files.put('/langsom.txt', async (response) => {
      await sleep(1_300);
      response.end(line);
    });

    const { sent } = await attach('langsom.txt');

    expect(sent.map(({ type, summary }) => summary ?? type)).toEqual([
      'Jeg læser filen …',
      'typing',
      expect.stringMatching(/^Passer til: Velfærdsteknologi/),
    ]);
  });
});
