import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { isFull, report } from './figures.js';
import { type Hostile, hostileRequests } from './hostile.js';

const count = isFull ? 10_000 : 200;
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);

describe(`${count} hostile and malformed requests (seed ${seed})`, () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterAll(() => bot.close());

  it('are each answered, never with 5xx, and the bot is well afterwards', async () => {
    const requests = hostileRequests(bot.connector.url, count, seed);
    const statuses = await sendAll(requests);

    const faults = requests.filter((_, index) => (statuses[index] ?? 599) >= 500);
    const reached = requests.filter(({ reachesHandler }, index) => reachesHandler && (statuses[index] ?? 0) < 500);
    report('Fjendtlige kald', {
      seed,
      kald: count,
      '5xx': faults.length,
      'nåede en handler': reached.length,
      ...byClass(requests),
    });
    expect(faults.map(({ name, body }) => `${name}: ${body.slice(0, 300)}`)).toEqual([]);
    expect(new Set(requests.map(({ name }) => name)).size).toBeGreaterThanOrEqual(10);
    expect(reached.length).toBeGreaterThanOrEqual(count / 2);
    expect((await bot.person().write('Hvem ejer Demensområdet?')).sent[0]?.summary).toContain('Social omsorg');
  }, 600_000);

  async function sendAll(requests: readonly Hostile[]): Promise<readonly number[]> {
    const statuses: number[] = [];
    let next = 0;
    const worker = async () => {
      while (next < requests.length) {
        const index = next;
        next += 1;
        statuses[index] = await send(requests[index] as Hostile);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    return statuses;
  }

  async function send({ body, contentType }: Hostile): Promise<number> {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  }
});

function byClass(requests: readonly Hostile[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of requests) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
