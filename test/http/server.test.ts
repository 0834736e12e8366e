import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadiness, isReady } from '../../src/readiness.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

describe('the HTTP server', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterAll(() => bot.close());

  it('says that it is alive and ready, and what it leans on', async () => {
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${bot.url}/readyz`);

    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { store: 'ok', content: 'ok' } });
  });

  it('lets no browser guess at, keep or frame what it answers', async () => {
    const { headers } = await fetch(`${bot.url}/healthz`);

    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['GET', '/api/messages', 405],
    ['DELETE', '/api/messages', 405],
    ['GET', '/', 404],
    ['GET', '/../package.json', 404],
  ])('answers %s %s with %d', async (method, path, status) => {
    expect((await fetch(`${bot.url}${path}`, { method })).status).toBe(status);
  });
});

describe('readiness', () => {
  it('fails when one thing does not answer, or not in time, and names it', async () => {
    const readiness = await isReady([
      { name: 'store', check: async () => 'here' },
      { name: 'keys', check: () => Promise.reject(new Error('gone')) },
      { name: 'slow', check: () => new Promise(() => {}) },
    ]);

    expect(readiness).toEqual({ ready: false, checks: { store: 'ok', keys: 'failed', slow: 'failed' } });
  });

  it('is asked anew only every five seconds, whoever asks', async () => {
    let now = 0;
    let asked = 0;
    const ready = createReadiness([{ name: 'store', check: async () => (asked += 1) }], () => now);

    await Promise.all([ready(), ready()]);
    now = 4_999;
    await ready();
    expect(asked).toBe(1);
    now = 5_000;
    await ready();
    expect(asked).toBe(2);
  });
});
