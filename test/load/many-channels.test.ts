import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentIn } from '../../src/language/local-moment.js';
import { realTiming } from '../../src/store/real-timing.js';
import { postOf } from '../../src/summaries/delivery.js';
import { teamsLimits } from '../../src/teams/pacer.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { strategy } from '../summaries/builders.js';
import { channelAt, deliveriesIn, putUpdate, runMinute, setUp } from '../summaries/round-world.js';
import { realMessenger } from '../support/sending.js';
import { isFull, report } from './figures.js';

/** A connector that throttles as Teams does and keeps only which channel got something: what a post is, is shown elsewhere. */
async function startThrottling() {
  const times: number[] = [];
  const posts: string[] = [];
  let refused = 0;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const now = performance.now();
    while ((times[0] ?? now) <= now - 1_000) times.shift();
    if (times.length >= 50) {
      refused += 1;
      response.writeHead(429, { 'retry-after': '1' }).end();
      return;
    }
    times.push(now);
    await setTimeout(150);
    const channelId = /"channel":\{"id":"([^"]+)"/.exec(text)?.[1] ?? '';
    posts.push(channelId);
    const id = `${channelId};messageid=${posts.length}`;
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ id, activityId: `${posts.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, posts, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, refused: () => refused };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held: how far the heap grows before it is collected hangs on the machine's memory. */
function collected(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Of each of the five udvalg. */
const channelsEach = isFull ? 140 : 20;
const count = channelsEach * strategy.udvalg.length;

describe(`${count} channels that are due at the same moment, on a connector that throttles as Teams does`, () => {
  let temp: TempStore;
  let connector: Awaited<ReturnType<typeof startThrottling>>;

  beforeAll(async () => {
    temp = await openTempStore();
    connector = await startThrottling();
  });
  afterAll(async () => {
    connector.server.closeAllConnections();
    await new Promise((resolve) => connector.server.close(resolve));
    await temp.end();
  });

  it('get one summary each, whatever is throttled', { timeout: 120_000 }, async () => {
    const ids = strategy.udvalg.map(({ id }) => id);
    const channels = Object.fromEntries(
      ids.map((id) => [
        id,
        Array.from({ length: channelsEach }, (_, index) => channelAt(connector, `19:${id}-${index}`)),
      ]),
    );
    await setUp(temp.store, connector, channels);
    for (const id of ids) await putUpdate(temp.store, id, '2026-Q3');
    const postAt = momentIn('2026-10-14', '09:00').getTime();
    const start = Date.now();
    const clock = () => new Date(postAt + (Date.now() - start));
    const memory = collected();

    await runMinute(
      {
        store: temp.store,
        messenger: realMessenger({ openMs: 2_000, requestMs: 10_000, paceMs: 60_000 }, teamsLimits),
        timing: realTiming,
      },
      clock,
    );
    const seconds = (Date.now() - start) / 1_000;
    const grownMb = (collected() - memory) / 2 ** 20;

    const posts = connector.posts.filter((channelId) => channelId.startsWith('19:'));
    expect(posts).toHaveLength(count);
    expect(new Set(posts).size).toBe(count);
    expect(new Set((await deliveriesIn(temp.store, '2026-Q3')).map((one) => postOf(one).state.is))).toEqual(
      new Set(['sent']),
    );
    report(`${count} kanaler på én gang`, {
      sekunder: seconds.toFixed(1),
      'heraf mindst, med 50 kald i sekundet': count / 50,
      opslag: posts.length,
      'svar med 429': connector.refused(),
      'MB mere i brug bagefter': grownMb.toFixed(0),
    });
  });
});
