import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdapter } from '../../src/teams/adapter.js';
import { replyPlainly } from '../../src/teams/plain-reply.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';

/** What a turn of botbuilder sends: our message, addressed as the one that it answers. */
const activity = {
  type: 'message',
  summary: 'Svar på »hvem ejer …«',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'æøå "1"', wrap: true }] },
    },
  ],
  channelId: 'msteams',
  serviceUrl: 'http://localhost',
  from: { id: '28:bot', name: 'Sigtebot' },
  recipient: { id: '29:anne', name: 'Anne Bech', aadObjectId: 'anne' },
  conversation: { id: 'a:1/2 ø', conversationType: 'personal', tenantId: 't' },
  replyToId: 'm 1/2',
  locale: 'da-DK',
  inputHint: 'acceptingInput',
} as unknown as Activity;

describe('a reply that is written plainly', () => {
  let connector: FakeConnector;

  beforeAll(async () => {
    connector = await startFakeConnector();
  });
  afterAll(() => connector.close());

  it('is the request that the SDK’s own client would make', async () => {
    const [own, plain] = await Promise.all([client(), client({ plain: true })]);
    const before = connector.calls.length;

    const answers = [
      await own.conversations.replyToActivity('a:1/2 ø', 'm 1/2', activity),
      await own.conversations.sendToConversation('a:1/2 ø', activity),
      await plain.conversations.replyToActivity('a:1/2 ø', 'm 1/2', activity),
      await plain.conversations.sendToConversation('a:1/2 ø', activity),
    ];

    const [reply, message, plainReply, plainMessage] = connector.calls.slice(before);
    expect(plainReply).toEqual(reply);
    expect(plainMessage).toEqual(message);
    expect(answers.map(({ id }) => typeof id)).toEqual(['string', 'string', 'string', 'string']);
  });

  it('fails as the SDK’s own does when the connector refuses it', async () => {
    const [own, plain] = await Promise.all([client(), client({ plain: true })]);
    connector.behave({ status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'no' } } });

    const fromOwn = await own.conversations.replyToActivity('a:1', 'm', activity).catch((error: unknown) => error);
    const fromPlain = await plain.conversations.replyToActivity('a:1', 'm', activity).catch((error: unknown) => error);

    expect(fromPlain).toMatchObject({ name: 'RestError', statusCode: 403 });
    expect(fromOwn).toMatchObject({ name: 'RestError', statusCode: 403 });
  });

  async function client({ plain = false } = {}) {
    const made = await createAdapter(undefined).connectTo(connector.url, '');
    if (plain) replyPlainly(made, connector.url);
    return made;
  }
});
