import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import { realTiming } from '../../src/store/real-timing.js';
import { teamsLimits } from '../../src/teams/pacer.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { type Behaviour, type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { realMessenger } from '../support/sending.js';
import { changeNote, outboxParts, statesOf } from './notes.js';

describe('700 channels on a connector that throttles as Teams does', () => {
  let temp: TempStore;
  let connector: FakeConnector;

  beforeAll(async () => {
    temp = await openTempStore();
    connector = await startFakeConnector();
  });
  afterAll(async () => {
    await connector.close();
    await temp.end();
  });

  /** 50 requests in any second, else 429: more than that Teams takes from no app in a tenant. */
  function throttle(): { readonly behave: () => Behaviour; readonly refused: () => number } {
    const times: number[] = [];
    let refused = 0;
    return {
      behave() {
        const now = performance.now();
        while ((times[0] ?? now) <= now - 1_000) times.shift();
        if (times.length >= 50) {
          refused += 1;
          return { status: 429, headers: { 'retry-after': '1' } };
        }
        times.push(now);
        // As far away as Teams is.
        return { status: 200, delayMs: 150 };
      },
      refused: () => refused,
    };
  }

  it('get one post each within 17 seconds, without a 429 to speak of', async () => {
    const timing = realTiming;
    const clock = () => new Date();
    const outbox = openOutbox(
      outboxParts({
        store: temp.store,
        messenger: realMessenger({ openMs: 2_000, requestMs: 10_000, paceMs: 60_000 }, teamsLimits),
        clock,
        timing,
      }),
    );
    const ids = Array.from({ length: 700 }, (_, index) => `channel-${index}`);
    for (const id of ids) {
      const to = { kind: 'channel', channelId: `19:${id}`, serviceUrl: connector.url } as const;
      await changeNote(temp.store, { clock, timing }, { id, text: id, entries: [{ id: 'e', what: 'ask', to }] });
    }
    const connection = throttle();
    connector.behave(connection.behave);
    const start = performance.now();
    const memory = process.memoryUsage().rss;

    await outbox.sendDue(clock());
    const seconds = (performance.now() - start) / 1_000;
    const grownMb = (process.memoryUsage().rss - memory) / 2 ** 20;

    const states = await Promise.all(ids.map(async (id) => (await statesOf(temp.store, id)).e));
    expect(new Set(states)).toEqual(new Set(['sent']));
    expect(new Set(connector.shown.map(({ conversationId }) => conversationId.split(';')[0])).size).toBe(700);
    expect(connector.shown).toHaveLength(700);
    expect(seconds).toBeGreaterThan(14);
    expect(seconds).toBeLessThan(17);
    expect(connection.refused()).toBeLessThan(20);
    expect(grownMb).toBeLessThan(50);
    process.stdout.write(
      `700 channels: ${seconds.toFixed(1)} s, ${connection.refused()} answers 429, ${grownMb.toFixed(0)} MB more\n`,
    );
  });
});
