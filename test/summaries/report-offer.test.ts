import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { approvedUpdate, someReport, someRevision } from '../indicators/builders.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { channelAt, putUpdate, setUp } from './round-world.js';

const now = '2026-10-14T09:00:00+02:00';
const key = { strategyId: '2022-2025', udvalgId: 'laering', quarter: '2026-Q3', covers: [] };

/** Where Teams lets files be put, over real HTTP on loopback. */
async function startUploads(status = 201) {
  const files: { readonly path: string; readonly range: string; readonly bytes: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    files.push({
      path: request.url ?? '',
      range: String(request.headers['content-range']),
      bytes: Buffer.concat(chunks),
    });
    response.statusCode = status;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, files, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('the whole report', () => {
  let bot: RunningBot;
  let uploads: Awaited<ReturnType<typeof startUploads>>;

  beforeEach(async () => {
    uploads = await startUploads();
    bot = await startRunningBot({ SIGTEBOT_NOW: now });
    await seed(async (store) => {
      await setUp(store, bot.connector, { laering: [channelAt(bot.connector, '19:laering')] });
      await putUpdate(store, 'laering', '2026-Q3');
    });
    // The run that began with the bot may have looked before there was anything to see.
    await bot.runDue();
    await bot.runDue();
  });
  afterEach(async () => {
    await bot.close();
    await uploads.close();
  });

  async function seed(act: (store: ReturnType<typeof openEmbeddedStore>) => Promise<void>): Promise<void> {
    const store = openEmbeddedStore(bot.dataDir, () => Date.parse(now));
    await act(store);
    await store.close();
  }

  const personal = (id: string) => bot.person({ aadObjectId: `aad-${id}`, conversationId: `a:personal-aad-${id}` });
  const inChannel = (id: string) =>
    bot.person({ aadObjectId: `aad-${id}`, conversationId: '19:laering;messageid=1', conversationType: 'channel' });

  /** What the bot asked a person in their own chat, newest last. */
  function asked(id: string) {
    return bot.connector.shown
      .filter(({ conversationId }) => conversationId === `a:personal-aad-${id}`)
      .flatMap(({ activity }) => activity.attachments ?? [])
      .filter(({ contentType }) => contentType === 'application/vnd.microsoft.teams.card.file.consent')
      .map((attachment) => attachment as unknown as { name: string; content: { acceptContext: { offerId: string } } });
  }

  async function ask(id: string, file: string): Promise<string> {
    await inChannel(id).press({ verb: 'summary-report', about: key, file });
    await bot.runDue();
    const question = asked(id).at(-1);
    if (question === undefined) throw new Error('nobody was asked');
    return question.content.acceptContext.offerId;
  }

  function answer(id: string, offerId: string, action: 'accept' | 'decline', uploadUrl = `${uploads.url}/file`) {
    const uploadInfo = {
      uploadUrl,
      contentUrl: 'https://hedensted.sharepoint.com/x.docx',
      name: 'x.docx',
      uniqueId: 'u1',
      fileType: 'docx',
    };
    return personal(id).send({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: 'question',
      value: { type: 'fileUpload', action, context: { offerId }, ...(action === 'accept' ? { uploadInfo } : {}) },
    });
  }

  const saidIn = (exchange: { readonly sent: readonly object[] }) => JSON.stringify(exchange.sent);

  it('is offered to the one who tapped in the channel, in their own chat, with a line on the card', async () => {
    const pressed = await inChannel('dorte').press({ verb: 'summary-report', about: key, file: 'docx-full' });
    await bot.runDue();

    expect(JSON.stringify(pressed.body)).toContain('Jeg tilbyder dig filen i vores egen chat.');
    expect(asked('dorte').map(({ name }) => name)).toEqual(['Strategirapport, Læring, 3. kvartal 2026.docx']);
    expect(asked('carla')).toEqual([]);
  });

  it.each([
    ['docx-full', 'word/document.xml'],
    ['docx-short', 'word/document.xml'],
    ['xlsx', 'xl/workbook.xml'],
    ['follow-up', 'word/document.xml'],
  ])('is put as %s where the person wants it, and shown as theirs', async (file, part) => {
    const offerId = await ask('dorte', file);

    const taken = await answer('dorte', offerId, 'accept');

    const [put] = uploads.files;
    expect(taken.status).toBe(200);
    expect(uploads.files).toHaveLength(1);
    expect(put?.range).toBe(`bytes 0-${(put?.bytes.length ?? 0) - 1}/${put?.bytes.length}`);
    expect((await JSZip.loadAsync(put?.bytes ?? '')).file(part)).not.toBeNull();
    expect(saidIn(taken)).toContain('Jeg laver filen.');
    expect(saidIn(taken)).toContain('application/vnd.microsoft.teams.card.file.info');
  });

  it('is not given to anybody else who answers with the same offer', async () => {
    const offerId = await ask('dorte', 'docx-full');

    const taken = await answer('carla', offerId, 'accept');

    expect(saidIn(taken)).toContain('Det tilbud er en andens.');
    expect(uploads.files).toEqual([]);
  });

  it('is given once for each offer', async () => {
    const offerId = await ask('dorte', 'docx-short');
    await answer('dorte', offerId, 'accept');

    const again = await answer('dorte', offerId, 'accept');

    expect(saidIn(again)).toContain('Du har allerede fået filen');
    expect(uploads.files).toHaveLength(1);
  });

  it('is not put anywhere but where files may be put', async () => {
    const offerId = await ask('dorte', 'docx-short');

    const taken = await answer('dorte', offerId, 'accept', 'http://192.0.2.1/file');

    expect(saidIn(taken)).toContain('Filen kunne ikke lægges i dit OneDrive.');
  });

  it('can be declined', async () => {
    const offerId = await ask('dorte', 'docx-short');

    expect(saidIn(await answer('dorte', offerId, 'decline'))).toContain('Så får du ikke filen.');
    expect(uploads.files).toEqual([]);
  });

  it('refuses an answer that cannot be read, and one to an offer that is not there', async () => {
    const unreadable = await personal('dorte').send({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { action: 'x' },
    });
    const unknown = await answer('dorte', 'no-such-offer', 'accept');

    expect(unreadable.status).toBe(400);
    expect(saidIn(unknown)).toContain('Det tilbud gælder ikke mere.');
  });

  it('is told of to whoever got it, when a newer version corrects it', async () => {
    const offerId = await ask('dorte', 'docx-short');
    await answer('dorte', offerId, 'accept');
    const approval = { by: 'carla', at: '2026-10-06T08:00:00.000Z' };
    await seed((store) =>
      putUpdate(store, 'laering', '2026-Q3', {
        ...approvedUpdate('2026-Q3', 0),
        revisions: [
          someRevision({
            state: { is: 'superseded', byRevision: 2, at: '2026-10-14T08:00:00.000Z', approved: approval },
          }),
          someRevision({
            revision: 2,
            report: someReport({ value: 44, correction: 'To sager manglede' }),
            state: { is: 'approved', by: 'carla', at: '2026-10-14T08:00:00.000Z' },
          }),
        ],
      }),
    );

    // A new start looks at once for what was corrected.
    await bot.restart();
    await bot.runDue();

    const told = bot.connector.shown.filter(({ conversationId }) => conversationId === 'a:personal-aad-dorte').at(-1);
    expect(told?.activity.summary).toContain('er rettet siden');
    expect(JSON.stringify(told?.activity)).toContain('38 -\u003e 44\u00a0dage, fordi to sager manglede');
  });
});
