import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { readKnowledge } from '../../src/content-files.js';
import { leanedOn } from '../../src/leaned-on.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { createCredentialsCheck } from '../../src/teams/credentials-check.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const registration = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};
const nowMs = Date.parse('2026-10-14T09:00:00Z');

describe('the check of the bot’s credentials', () => {
  it('is content with a token that holds, and asks for no other', async () => {
    const asked: boolean[] = [];

    await createCredentialsCheck(
      async (renew) => {
        asked.push(renew);
        return tokenUntil(nowMs + 600_000);
      },
      () => nowMs,
    )();

    expect(asked).toEqual([false]);
  });

  it('has a token renewed that is about to expire', async () => {
    await createCredentialsCheck(
      async (renew) => tokenUntil(renew ? nowMs + 3_600_000 : nowMs + 60_000),
      () => nowMs,
    )();
  });

  it.each([
    ['it is about to expire and is not renewed', async () => tokenUntil(nowMs + 60_000)],
    ['it has no end', async () => unsigned({ aud: 'x' })],
    ['there is none', () => Promise.reject(new Error('no identity'))],
  ])('fails when %s', async (_, token) => {
    await expect(createCredentialsCheck(token, () => nowMs)()).rejects.toThrow();
  });
});

/** App Service gives an identity's tokens at an address on the machine itself: here a server of our own stands there. */
describe('being ready', () => {
  const before = { ...process.env };
  let identity: Server;
  let answers: () => { readonly status: number; readonly body: object };
  let bot: RunningBot | undefined;

  beforeAll(async () => {
    identity = createServer((_request, response) => {
      const { status, body } = answers();
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
    const { port } = identity.address() as AddressInfo;
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${port}/msi/token`;
    process.env.IDENTITY_HEADER = 'secret';
  });
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
  });
  afterAll(async () => {
    process.env = before;
    await new Promise((resolve) => identity.close(resolve));
  });

  const ready = async (environment: Readonly<Record<string, string>>) => {
    bot = await startRunningBot(environment);
    const response = await fetch(`${bot.url}/readyz`);
    return { ...((await response.json()) as { readonly checks: object }), status: response.status };
  };

  it('takes an identity that the machine gives no token for as not being ready', async () => {
    answers = () => ({ status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } });

    const { status, checks } = await ready(registration);

    expect(status).toBe(503);
    expect(checks).toEqual({ store: 'ok', content: 'ok', credentials: 'failed' });
  });

  it('takes a token of the identity, which it gets as its messages do', async () => {
    answers = () => ({
      status: 200,
      body: {
        access_token: tokenUntil(Date.now() + 3_600_000),
        expires_on: String(Math.floor(Date.now() / 1000) + 3600),
        token_type: 'Bearer',
        resource: 'https://api.botframework.com',
      },
    });

    expect(await ready(registration)).toMatchObject({ status: 200, checks: { credentials: 'ok' } });
  });
});

describe('a password', () => {
  const checked = (lastDay: string) => {
    const config = readConfig({
      ...registration,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'en hemmelighed',
      MicrosoftAppPasswordExpires: lastDay,
    });
    const parts = { config, store: {} as DocumentStore, knowledge: readKnowledge(), clock: () => new Date(nowMs) };
    return leanedOn(parts)
      .find(({ name }) => name === 'password')
      ?.check();
  };

  it('is well while it holds for 14 days more', async () => {
    await checked('2026-10-28');
  });

  it.each(['2026-10-27', '2026-10-14', '2026-01-01'])('is not, when its last day is %s', async (lastDay) => {
    await expect(checked(lastDay)).rejects.toThrow('password');
  });
});

function tokenUntil(endMs: number): string {
  return unsigned({ exp: Math.floor(endMs / 1000) });
}

function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}
