import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTabTokens } from '../../src/teams/tab-token.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.js';

const tenantId = '11111111-1111-4111-8111-111111111111';
const appId = '66666666-6666-4666-8666-666666666666';

describe('the overview over HTTP', () => {
  let local: RunningBot;
  let registered: RunningBot;

  beforeAll(async () => {
    local = await startRunningBot();
    registered = await startRunningBot({
      MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
      MicrosoftAppTenantId: tenantId,
    });
  });
  afterAll(async () => {
    await local.close();
    await registered.close();
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
  const now = () => Math.floor(Date.now() / 1000);
  const good = () => ({
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    aud: appId,
    tid: tenantId,
    oid: 'person',
    scp: 'access_as_user',
    exp: now() + 600,
  });

  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });
  afterAll(() => issuer.close());

  const isValid = (token: string) =>
    createTabTokens({ tenantId, appId, keysUrl: issuer.keysUrl }).isValid(`Bearer ${token}`);

  it('opens it when the tenant gave it to a person for the tab', async () => {
    expect(await isValid(issuer.token(good()))).toBe(true);
  });

  it.each([
    ['for another app', { aud: '99999999-9999-4999-8999-999999999999' }],
    ['from another tenant', { iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0' }],
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
    ['that has expired', { exp: now() - 60 }],
    ['for another scope', { scp: 'User.Read' }],
    ['of no person', { oid: undefined }],
  ])('is refused %s', async (_, change) => {
    expect(await isValid(issuer.token({ ...good(), ...change }))).toBe(false);
  });

  it.each(['other key', 'none'] as const)('is refused when it is signed by: %s', async (signing) => {
    expect(await isValid(issuer.token(good(), signing))).toBe(false);
  });
});
