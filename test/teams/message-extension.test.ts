import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messageText } from '../../src/teams/message-extension/message-text.js';
import { approvedUpdate, someIndicator, someReport, someRevision } from '../indicators/builders.js';
import { seed, somePerson } from '../indicators/seed.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const secret = 'Venter: to medarbejdere er sagt op.';

describe('the message extension', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-05T08:00:00Z' });
    await seed(bot, {
      people: [somePerson('ejer', 'Eva Ejer', bot.connector.url)],
      seats: [{ udvalgId: 'vtf', seats: [{ personId: 'ejer', role: 'chair', covers: 'all' }] }],
      indicators: [
        someIndicator({ ownerIds: ['ejer'] }),
        someIndicator({ id: 'eksempel', name: 'Eksempel fra startfilen', isExample: true }),
        someIndicator({ id: 'ud', name: 'Udgået mål', retired: { at: '2026-01-01T00:00:00.000Z', why: 'Ud' } }),
      ].map((indicator) => ({ udvalgId: 'vtf', indicator })),
      updates: [
        approvedUpdate('2026-Q2', 62),
        {
          ...approvedUpdate('2026-Q3', 0),
          revisions: [someRevision({ report: someReport({ value: 38, narrative: secret }) })],
        },
      ],
    });
  });
  afterEach(() => bot.connector.behave({ status: 200 }));
  afterAll(() => bot.close());

  const onMessage = (content: string, name: string, more: object = {}) =>
    bot.person({ conversationId: '19:kanal;messageid=77', conversationType: 'channel' }).send({
      type: 'invoke',
      name,
      value: {
        commandId: 'findFokusomraader',
        commandContext: 'message',
        messagePayload: { id: '78', replyToId: '77', body: { contentType: 'html', content } },
        ...more,
      },
    });
  const search = (q: string, queryOptions = { skip: 0, count: 25 }) =>
    bot.person().send({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'soeg', parameters: [{ name: 'q', value: q }], queryOptions },
    });

  const dementia =
    '<p>Vi skal have styr p&aring; <b>demens</b>koordinatorerne &amp; aflastning</p><p>til demensramte</p>';

  it('matches the text of a message, for the one who asked only', async () => {
    const { status, body, sent } = await onMessage(dementia, 'composeExtension/fetchTask');

    expect(status).toBe(200);
    expect(sent).toEqual([]);
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Fokusområder til beskeden' } } });
    expect(JSON.stringify(body)).toContain('Demensområdet');
    expect(JSON.stringify(body)).toContain('Svar i tråden med forslaget');
  });

  it('masks a CPR number in the message, and says so', async () => {
    const { body } = await onMessage('Sygedagpenge til 010190-1234 ud over 52 uger', 'composeExtension/fetchTask');

    expect(JSON.stringify(body)).toContain('CPR-nummer');
    expect(JSON.stringify(body)).not.toContain('010190');
  });

  it('says so when there is no text in the message', async () => {
    const { body } = await onMessage('<p>&nbsp;</p>', 'composeExtension/fetchTask');

    expect(JSON.stringify(body)).toContain('Der er ingen tekst i beskeden');
  });

  it('posts the match once, in the thread of the message', async () => {
    const before = bot.connector.calls.length;

    const { status, body, sent } = await onMessage(dementia, 'composeExtension/submitAction', { data: { post: true } });

    expect(status).toBe(200);
    expect(body).toEqual({ task: { type: 'message', value: 'Forslaget står nu som svar på beskeden.' } });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.summary).toContain('Demensområdet');
    expect(bot.connector.calls[before]?.path).toContain(encodeURIComponent('19:kanal;messageid=77'));
  });

  it('speaks the language of the message in its own words too', async () => {
    const english = '<p>We need a place for a citizen with dementia, and the family asks for relief</p>';

    const dialog = await onMessage(english, 'composeExtension/fetchTask');
    const posted = await onMessage(english, 'composeExtension/submitAction', { data: { post: true } });

    expect(dialog.body).toMatchObject({ task: { value: { title: 'Focus areas for the message' } } });
    expect(posted.body).toMatchObject({ task: { value: 'The suggestion now stands as a reply to the message.' } });
  });

  it.each([403, 404])('gives the card to the one who asked when the bot may not write there (%d)', async (code) => {
    bot.connector.behave({ status: code });

    const { status, body } = await onMessage(dementia, 'composeExtension/submitAction', { data: { post: true } });

    expect(status).toBe(200);
    expect(body).toMatchObject({ composeExtension: { type: 'result' } });
    expect(JSON.stringify(body)).toContain('Demensområdet');
  });

  it('finds sigtepunkter and fokusområder by the beginning of a word, and gives a card without buttons', async () => {
    const { body } = await search('velfærdst');

    const [hit] = attachmentsOf(body);
    expect(hit?.preview?.content?.title).toBe('Velfærdsteknologi');
    expect(hit?.preview?.content?.text).toBe('Social omsorg · Vækst i balance');
    expect(JSON.stringify(hit)).not.toContain('Action.');
  });

  it.each([
    ['laering', 'Trivselsfremme'],
    ['vækst', 'Vækst'],
    ['klima', 'Klima-indsats'],
    ['børnehave', 'En god barndom varer hele liver'],
  ])('finds by what people call it: %s', async (typed, title) => {
    expect(titlesOf((await search(typed)).body)).toContain(title);
  });

  it('shows everything, a page at a time, before anything is typed', async () => {
    const first = titlesOf((await search('')).body);
    const second = titlesOf((await search('', { skip: 25, count: 25 })).body);

    expect(first).toHaveLength(25);
    expect(first.slice(0, 3)).toEqual([
      'Vækst i balance',
      'Smidige og effektive processer',
      'Forpligtende fællesskaber',
    ]);
    expect(new Set([...first, ...second]).size).toBe(39);
    expect(second.at(-1)).toBe('Sagsbehandlingstid, byggesager');
  });

  it('finds nothing where there is nothing', async () => {
    expect(attachmentsOf((await search('zzzz')).body)).toEqual([]);
  });

  it('finds an indicator by its name and its place, and gives a card that everybody may see, whoever searches', async () => {
    const owner = bot.person({ aadObjectId: 'aad-ejer', conversationId: 'a:personal-aad-ejer' });
    const found = async (q: string) =>
      attachmentsOf(
        (
          await owner.send({
            type: 'invoke',
            name: 'composeExtension/query',
            value: { commandId: 'soeg', parameters: [{ name: 'q', value: q }] },
          })
        ).body,
      );

    const [hit] = await found('sagsbehandlingst');

    expect(hit?.preview?.content).toEqual({
      title: 'Sagsbehandlingstid, byggesager',
      text: 'Indikator · VTF · Smidige processer',
    });
    const card = JSON.stringify(hit);
    expect(card).toContain('62\u00a0dage');
    expect(card).toContain('2. kvartal 2026');
    expect(card).not.toContain(secret);
    expect(card).not.toContain('Kun synligt for dig');
    expect(card).not.toContain('Action.');
    expect((await found('smidige processer')).map(({ preview }) => preview?.content?.title)).toContain(
      'Sagsbehandlingstid, byggesager',
    );
  });

  it.each(['eksempel fra startfilen', 'udgået mål'])('does not find an indicator that is not in use: %s', async (q) => {
    expect(attachmentsOf((await search(q)).body)).toEqual([]);
  });

  it.each([null, {}, { commandId: 'andet' }, { commandId: 'findFokusomraader' }])(
    'refuses what is not its own: %j',
    async (value) => {
      const { status, body } = await bot.person().send({ type: 'invoke', name: 'composeExtension/fetchTask', value });

      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain('Intet er ændret');
    },
  );
});

describe('the text of a message', () => {
  it.each([
    ['<div>Ny sag<br>om <at>Bo</at>&nbsp;og skoler</div>', 'Ny sag\nom Bo og skoler'],
    ['&lt;b&gt; &#230; &#xe5; &ukendt;', '<b> æ å &ukendt;'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['&#9999999;', ''],
  ])('is read from %j', (html, text) => {
    expect(messageText(html, 'html')).toBe(text);
  });

  it('is left as it is when it is no HTML', () => {
    expect(messageText(' a < b ', 'text')).toBe('a < b');
  });
});

type Attachment = { readonly preview?: { readonly content?: { readonly title?: string; readonly text?: string } } };

function attachmentsOf(body: unknown): readonly Attachment[] {
  return (body as { readonly composeExtension: { readonly attachments: readonly Attachment[] } }).composeExtension
    .attachments;
}

function titlesOf(body: unknown): readonly (string | undefined)[] {
  return attachmentsOf(body).map(({ preview }) => preview?.content?.title);
}
