import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTabTokens } from '../../src/teams/tab-token.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.js';

const tenantId = '11111111-1111-4111-8111-111111111111';
const appId = '66666666-6666-4666-8666-666666666666';

describe('the overview over HTTP', () => {
  let local: RunningBot;
  let registered: RunningBot;
  let withoutTabApp: RunningBot;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    local = await startRunningBot();
    issuer = await startTokenIssuer();
    const environment = {
      MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
      MicrosoftAppTenantId: tenantId,
    };
    withoutTabApp = await startRunningBot(environment);
    registered = await startRunningBot({ ...environment, TAB_APP_ID: appId }, (config) => ({
      ...config,
      ...(config.tab && { tab: { ...config.tab, keysUrl: issuer.keysUrl } }),
    }));
  });
  afterAll(async () => {
    await local.close();
    await registered.close();
    await withoutTabApp.close();
    await issuer.close();
  });

  it('is open on this machine alone', async () => {
    const response = await fetch(`${local.url}/overblik/data`);

    expect(response.status).toBe(200);
    expect((await response.json()) as object).toMatchObject({ title: 'Kommunalbestyrelsens strategi 2022-2025' });
  });

  it.each([undefined, 'Bearer abc', 'Basic YTpi'])('is shut with an app registration for %j', async (authorization) => {
    const response = await fetch(`${registered.url}/overblik/data`, {
      headers: authorization === undefined ? {} : { authorization },
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 'SignIn' });
  });

  it('is open to a person of the tenant whom Teams has signed on', async () => {
    const authorization = `Bearer ${issuer.token(tabClaims())}`;

    expect((await fetch(`${registered.url}/overblik/data`, { headers: { authorization } })).status).toBe(200);
  });

  it('answers one who asks without end with 429, and others as before', async () => {
    const ask = async (oid: string) => {
      const authorization = `Bearer ${issuer.token({ ...tabClaims(), oid })}`;
      return (await fetch(`${registered.url}/overblik/data`, { headers: { authorization } })).status;
    };

    const answers = await Promise.all(Array.from({ length: 45 }, () => ask('travl')));

    expect(answers).toContain(429);
    expect(answers.every((status) => status === 200 || status === 429)).toBe(true);
    expect(await ask('en-anden')).toBe(200);
  });

  it('says that nobody can be signed on while there is no app to do it', async () => {
    const authorization = `Bearer ${issuer.token(tabClaims())}`;
    const response = await fetch(`${withoutTabApp.url}/overblik/data`, { headers: { authorization } });

    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'TabNotSetUp' });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('only reads: there is no %s', async (method) => {
    for (const path of ['/overblik', '/overblik/data', '/overblik/vaelg']) {
      expect((await fetch(`${local.url}${path}`, { method })).status).toBe(405);
    }
  });

  it.each(['2026-Q9', 'x', '9999-Q1', '%00'])(
    'takes the newest quarter for one that there is not: %s',
    async (quarter) => {
      expect((await fetch(`${local.url}/overblik/data?quarter=${quarter}`)).status).toBe(200);
    },
  );

  it('may be framed by Teams alone, and runs only what comes from here', async () => {
    const policy = (await fetch(`${local.url}/overblik`)).headers.get('content-security-policy');

    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('frame-ancestors https://teams.microsoft.com');
  });
});

describe('a token for the tab', () => {
  let issuer: TokenIssuer;

  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });
  afterAll(() => issuer.close());

  const personOf = (token: string) =>
    createTabTokens({ tenantId, appId, keysUrl: issuer.keysUrl }).personOf(`Bearer ${token}`);

  it('opens it when the tenant gave it to a person for the tab', async () => {
    expect(await personOf(issuer.token(tabClaims()))).toBe('person');
  });

  it.each([
    ['for another app', { aud: '99999999-9999-4999-8999-999999999999' }],
    ['from another tenant', { iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0' }],
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
    ['that has expired', { exp: nowInSeconds() - 60 }],
    ['for another scope', { scp: 'User.Read' }],
    ['of no person', { oid: undefined }],
  ])('is refused %s', async (_, change) => {
    expect(await personOf(issuer.token({ ...tabClaims(), ...change }))).toBeUndefined();
  });

  it.each(['other key', 'none'] as const)('is refused when it is signed by: %s', async (signing) => {
    expect(await personOf(issuer.token(tabClaims(), signing))).toBeUndefined();
  });
});

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function tabClaims(): Readonly<Record<string, unknown>> {
  return {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    aud: appId,
    tid: tenantId,
    oid: 'person',
    scp: 'access_as_user',
    exp: nowInSeconds() + 600,
  };
}
