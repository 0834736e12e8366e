import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { type Signing, startTokenIssuer, type TokenIssuer } from '../support/token-issuer.js';

const appId = '22222222-2222-4222-8222-222222222222';
const tenantId = '11111111-1111-4111-8111-111111111111';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';

describe('a bot with an app registration', () => {
  let issuer: TokenIssuer;
  let bot: RunningBot;

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    bot = await startRunningBot({ MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId }, (config) => ({
      ...config,
      ...(config.app && { app: { ...config.app, tokens: issuer } }),
    }));
  });
  afterAll(async () => {
    await bot.close();
    await issuer.close();
  });

  const now = () => Math.floor(Date.now() / 1000);
  const goodClaims = () => ({
    iss: issuer.issuer,
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now() - 60,
    exp: now() + 600,
  });

  /** Sends something that the bot answers with nothing, so that no reply has to leave this machine. */
  const send = (authorization: string | undefined, activity: object = {}) =>
    fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      body: JSON.stringify({
        type: 'typing',
        channelId: 'msteams',
        serviceUrl,
        from: { id: '29:x', aadObjectId: 'x' },
        recipient: { id: '28:y' },
        conversation: { id: 'a:z', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...activity,
      }),
    });

  it('takes an activity with a token of the channel', async () => {
    expect((await send(`Bearer ${issuer.token(goodClaims())}`)).status).toBe(200);
  });

  it.each([
    ['no token', undefined],
    ['an empty one', 'Bearer'],
    ['a word', 'Bearer abc'],
    ['three words', 'Bearer a.b.c'],
    ['another scheme', 'Basic YTpi'],
  ])('refuses %s with 401', async (_, authorization) => {
    expect((await send(authorization)).status).toBe(401);
  });

  it.each<[string, () => Readonly<Record<string, unknown>>, Signing?]>([
    ['for another bot', () => ({ ...goodClaims(), aud: '99999999-9999-4999-8999-999999999999' })],
    ['from another issuer', () => ({ ...goodClaims(), iss: 'https://api.botframework.com.example' })],
    ['for another service address', () => ({ ...goodClaims(), serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['without a service address', () => ({ ...goodClaims(), serviceurl: undefined })],
    ['that has expired', () => ({ ...goodClaims(), nbf: now() - 7200, exp: now() - 3600 })],
    ['that is not valid yet', () => ({ ...goodClaims(), nbf: now() + 3600, exp: now() + 7200 })],
    ['signed by another key', goodClaims, 'other key'],
    ['signed by nobody', goodClaims, 'none'],
  ])('refuses a token %s with 401', async (_, claims, signing) => {
    expect((await send(`Bearer ${issuer.token(claims(), signing)}`)).status).toBe(401);
  });

  it.each([
    [
      'another tenant',
      { conversation: { id: 'a:z' }, channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } },
    ],
    ['no tenant', { conversation: { id: 'a:z' }, channelData: {} }],
    ['another channel', { channelId: 'webchat' }],
    ['a loopback service address', { serviceUrl: 'http://127.0.0.1:9/' }],
    ['a service address elsewhere', { serviceUrl: 'https://smba.trafficmanager.net.example/' }],
    ['a service address without TLS', { serviceUrl: 'http://smba.trafficmanager.net/emea/' }],
  ])('refuses %s with 403, whatever the token', async (_, activity) => {
    expect((await send(`Bearer ${issuer.token(goodClaims())}`, activity)).status).toBe(403);
  });

  it('answers a person who sends without end with 429, and everybody else as before', async () => {
    const from = (id: string) =>
      send(`Bearer ${issuer.token(goodClaims())}`, { from: { id: `29:${id}`, aadObjectId: id } });

    const answers = await Promise.all(Array.from({ length: 60 }, async () => (await from('travl')).status));

    expect(answers.filter((status) => status === 200).length).toBeGreaterThanOrEqual(30);
    expect(answers).toContain(429);
    expect(answers.every((status) => status === 200 || status === 429)).toBe(true);
    expect((await from('en-anden')).status).toBe(200);
  });
});
