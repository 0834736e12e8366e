import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerUnknown } from '../../src/outbox/entry-life.js';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import { rememberPending } from '../../src/outbox/pending.js';
import { changeDocument } from '../../src/store/change-document.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { type Behaviour, type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { realMessenger } from '../support/sending.js';
import { mortal } from './mortal.js';
import { changeNote, noteDocument, noteKey, outboxParts, readNote, startWorld } from './notes.js';

/** Chance that comes out the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('many instances that crash at random, on a connector that fails in every way', () => {
  // Long enough that what is given up after it has long arrived or never will: an admin who looks sees what is so.
  const messenger = realMessenger({ openMs: 300, requestMs: 1_000, paceMs: 1_000 });
  const notes = Array.from({ length: 60 }, (_, index) => `note-${index}`);
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

  function anyBehaviour(random: () => number): Behaviour {
    const kind = random();
    if (kind < 0.4) return { status: 200 };
    if (kind < 0.5) return { status: 429, headers: { 'retry-after': '0' } };
    if (kind < 0.8)
      return { status: [500, 502, 503, 504, 408][Math.floor(random() * 5)] ?? 500, arrives: random() < 0.5 };
    return kind < 0.99 ? 'break' : 'silent';
  }

  function timesShown(note: string): number {
    return connector.shown.filter(({ conversationId }) => conversationId === `a:${note}`).length;
  }

  /** What an admin does who looks whether a message stands there, and answers. */
  async function answerByLooking(note: string, world: ReturnType<typeof startWorld>): Promise<void> {
    const store = rememberPending(temp.store, world.clock);
    const target = { store, type: noteDocument, key: noteKey(note), timing: world.timing };
    const answer = timesShown(note) > 0 ? 'stands' : 'post-again';
    await changeDocument(target, (body) => {
      if (body === undefined) return { do: 'nothing', outcome: undefined };
      const outbox = body.outbox.map((entry) =>
        entry.what === 'ask' ? answerUnknown(entry, answer, world.clock()) : entry,
      );
      return { do: 'write', body: { ...body, outbox }, outcome: undefined };
    });
  }

  it.each([1, 2, 3])(
    'say nothing twice; with an admin who looks, everything exactly once (chance %d)',
    async (seed) => {
      const random = seeded(seed);
      const what = seed === 3 ? 'leave' : 'ask';
      const names = notes.map((note) => `${note}-${seed}`);
      const world = startWorld();
      const start = world.clock().getTime();
      connector.behave(() => anyBehaviour(random));
      for (const [index, name] of names.entries()) {
        // Three come due in each of the rounds in which instances die.
        const notBefore = new Date(start + Math.floor(index / 3) * 3 * 60_000);
        const to = {
          kind: 'person',
          aadObjectId: 'x',
          conversationId: `a:${name}`,
          serviceUrl: connector.url,
        } as const;
        await changeNote(temp.store, world, { id: name, text: name, entries: [{ id: 'e', what, to, notBefore }] });
      }

      let deaths = 0;
      for (let minute = 0; minute < 40; minute += 1) {
        const instances = [1, 2, 3].map(() => {
          const death = { atStep: 1 + Math.floor(random() * 30), when: random() < 0.5 ? 'before' : 'after' } as const;
          return mortal({ store: temp.store, messenger, timing: world.timing }, minute < 20 ? death : undefined);
        });
        await Promise.allSettled(
          instances.map((hands) => openOutbox(outboxParts({ ...world, ...hands })).sendDue(world.clock())),
        );
        deaths += instances.filter((hands) => hands.isDead()).length;
        world.pass(3 * 60_000);
        if (what === 'ask') for (const name of names) await answerByLooking(name, world);
        if (minute === 30) connector.behave({ status: 200 });
      }

      const shown = names.map(timesShown);
      const states = await Promise.all(
        names.map(async (name) => (await readNote(temp.store, name))?.outbox[0]?.state.is),
      );
      expect(deaths).toBeGreaterThan(20);
      expect(Math.max(...shown)).toBe(1);
      if (what === 'ask') {
        expect(shown.every((times) => times === 1)).toBe(true);
        expect(new Set(states)).toEqual(new Set(['sent']));
      } else {
        // Without anybody who looks, what is missing is among what is known to be in doubt.
        const missing = shown.flatMap((times, index) => (times === 0 ? [states[index]] : []));
        expect(missing.every((state) => state === 'unknown')).toBe(true);
        expect(states.every((state) => state === 'sent' || state === 'unknown')).toBe(true);
      }
    },
  );
});
