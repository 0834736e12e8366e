import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

/** Long enough that a turn is under way when the bot is told to stop, and when another comes. */
const slowMs = 400;

describe('a bot that is told to stop', () => {
  const agent = new Agent({ keepAlive: true });
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startRunningBot();
    bot.connector.behave({ status: 200, delayMs: slowMs });
  });
  afterEach(() => agent.destroy());

  it('answers what it has begun, and refuses what comes then, so that nobody is answered half', async () => {
    const first = write('1');
    await sleep(slowMs / 2);
    const second = write('2');
    await sleep(slowMs / 4);
    const stopped = bot.close();

    expect(await first).toBe(200);
    // It comes on the connection of the first, while the second is still under way.
    const late = await write('3');

    expect(await second).toBe(200);
    expect([503, 'refused']).toContain(late);
    await stopped;
    expect(bot.connector.calls.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('lets a connection that is kept open go, once it has answered on it', async () => {
    const answers = Promise.all([write('1'), write('2'), write('3')]);
    await sleep(slowMs / 4);
    const begun = performance.now();

    await bot.close();

    expect(await answers).toEqual([200, 200, 200]);
    // The limit after which it stops whatever is under way is ten times as long.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  function write(id: string): Promise<number | 'refused'> {
    const body = JSON.stringify({
      type: 'message',
      id,
      text: 'Hvem ejer Demensområdet?',
      channelId: 'msteams',
      serviceUrl: bot.connector.url,
      from: { id: `29:${id}`, aadObjectId: `user-${id}` },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: 't' },
    });
    return new Promise((resolve) => {
      const sent = request(
        `${bot.url}/api/messages`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
      );
      sent.on('error', () => resolve('refused')).end(body);
    });
  }
});
