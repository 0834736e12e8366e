import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

describe('a bot with an app registration', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot({
      MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
      MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
      ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net',
    });
  });
  afterAll(() => bot.close());

  const teams = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };

  it('refuses an activity without a token with 401, and does nothing', async () => {
    const { status, sent } = await bot.person().write('Hvad er sigtepunkterne?', teams);

    expect(status).toBe(401);
    expect(sent).toEqual([]);
  });

  it.each(['Bearer', 'Bearer abc', 'Bearer a.b.c', 'Basic YTpi', 'Bearer eyJhbGciOiJub25lIn0.e30.'])(
    'refuses the token %j with 401',
    async (authorization) => {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({
          type: 'message',
          text: 'hej',
          channelId: 'msteams',
          ...teams,
          from: { id: '29:x' },
          recipient: { id: '28:y' },
          conversation: { id: 'a:z' },
        }),
      });

      expect(response.status).toBe(401);
    },
  );

  it('refuses a loopback service address: that is for local mode only', async () => {
    expect((await bot.person().write('hej')).status).toBe(403);
  });
});
