import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFakeConnector } from '../support/fake-connector.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

describe('a reply', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterEach(() => bot.connector.behave({ status: 200 }));
  afterAll(() => bot.close());

  it.each([408, 429, 500, 502, 503, 504])(
    'is sent once and not again when the connector answers %d',
    async (status) => {
      bot.connector.behave({ status, headers: { 'retry-after': '1' } });

      const { sent } = await bot.person().write('Hvad er sigtepunkterne?');

      expect(sent).toHaveLength(1);
    },
  );

  it('is sent once and not again when the connection breaks after it was delivered', async () => {
    bot.connector.behave('break');

    const { sent } = await bot.person().write('Hvad er sigtepunkterne?');

    expect(sent).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('goes nowhere else when the connector answers %d', async (status) => {
    const elsewhere = await startFakeConnector();
    bot.connector.behave({ status, headers: { location: `${elsewhere.url}/v3/conversations/x/activities` } });

    const { sent } = await bot.person().write('Hvad er sigtepunkterne?');

    expect(sent).toHaveLength(1);
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
  });

  it('is given up after ten seconds when the connector is silent, and was sent once', async () => {
    bot.connector.behave('silent');
    const start = performance.now();

    const { sent, status } = await bot.person().write('Hvad er sigtepunkterne?');

    expect(sent).toHaveLength(1);
    expect(status).toBe(200);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
