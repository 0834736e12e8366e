import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import type { Target } from '../../src/outbox/outbox.js';
import { pendingPartition } from '../../src/outbox/pending.js';
import { sendOutbox } from '../../src/outbox/send-outbox.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { patient, realMessenger } from '../support/sending.js';
import { type Death, type Mortal, mortal } from './mortal.js';
import { changeNote, noteKey, outboxParts, readNote, startWorld } from './notes.js';

/**
 * The program killed at every step of a turn that changes an aggregate and tells others, and again at every step of the
 * instance that finds what was left. Nothing that was answered as saved may be forgotten, and nothing said twice.
 */
describe('a crash at any step', () => {
  const messenger = realMessenger(patient);
  let temp: TempStore;
  let connector: FakeConnector;
  let runs = 0;

  beforeAll(async () => {
    temp = await openTempStore();
    connector = await startFakeConnector();
  });
  afterAll(async () => {
    await connector.close();
    await temp.end();
  });

  type World = ReturnType<typeof startWorld>;

  function instance(world: World, death?: Death): Mortal {
    return mortal({ store: temp.store, messenger, timing: world.timing }, death);
  }

  function entriesFor(id: string) {
    const to: Target = {
      kind: 'person',
      aadObjectId: 'anne',
      conversationId: `a:${id}-anne`,
      serviceUrl: connector.url,
    };
    const posted = { conversationId: `a:${id}-card`, activityId: 'c', serviceUrl: connector.url };
    return [
      { id: 'e1', what: 'leave', to },
      { id: 'e2', what: 'ask', to },
      { id: 'e3', what: 'repeat', to: { kind: 'edit', posted } as const },
    ];
  }

  /** A turn: the change, and when it was saved the sending. Gives whether it was answered as saved. */
  async function takeTurn(id: string, world: World, hands: Mortal): Promise<boolean> {
    try {
      const saved = await changeNote(
        hands.store,
        { ...world, timing: hands.timing },
        { id, text: 'x', entries: entriesFor(id) },
      );
      await sendOutbox(noteKey(id), outboxParts({ ...world, ...hands })).catch(() => {});
      return saved;
    } catch {
      return false;
    }
  }

  /** The clock of one instance: every minute for a quarter of an hour, or until it is killed. */
  async function runClock(world: World, hands: Mortal): Promise<void> {
    const outbox = openOutbox(outboxParts({ ...world, ...hands }));
    for (let minute = 0; minute < 15 && !hands.isDead(); minute += 1) {
      await outbox.sendDue(world.clock()).catch(() => {});
      world.pass(60_000);
    }
  }

  async function mustBeWhole(id: string, saved: boolean): Promise<Readonly<Record<string, string>>> {
    const note = await readNote(temp.store, id);
    if (saved) expect(note).toBeDefined();
    const states = Object.fromEntries((note?.outbox ?? []).map((entry) => [entry.id, entry.state.is]));
    const shown = connector.shown.filter(({ conversationId }) => conversationId.startsWith(`a:${id}-`));
    const posts = shown.filter(({ is }) => is === 'posted').length;
    const told = ['e1', 'e2'].map((entry) => states[entry]);

    expect(posts).toBeLessThanOrEqual(note === undefined ? 0 : 2);
    if (note !== undefined) {
      // Every entry came to an end; those that count as sent were, and only the unknown ones may be missing.
      for (const state of told) expect(state).toMatch(/^(sent|unknown)$/);
      expect(states.e3).toBe('sent');
      expect(posts).toBeGreaterThanOrEqual(told.filter((state) => state === 'sent').length);
      expect(shown.some(({ is }) => is === 'edited')).toBe(true);
      expect(note.ended).toEqual(
        expect.arrayContaining(note.outbox.map(({ id: entry, state }) => `${entry} ${state.is}`)),
      );
    }
    const { documents } = await temp.store.list({ partition: pendingPartition });
    expect(documents).toEqual([]);
    return states;
  }

  async function countSteps(act: (id: string, world: World, hands: Mortal) => Promise<unknown>): Promise<number> {
    runs += 1;
    const world = startWorld();
    const hands = instance(world);
    await act(`run-${runs}`, world, hands);
    await runClock(world, instance(world));
    return hands.steps();
  }

  it.each(['before', 'after'] as const)(
    'of the turn, just %s it takes effect, is made good by the clock',
    async (when) => {
      const steps = await countSteps(takeTurn);
      const unknown: number[] = [];

      for (let atStep = 1; atStep <= steps; atStep += 1) {
        runs += 1;
        const id = `run-${runs}`;
        const world = startWorld();
        const saved = await takeTurn(id, world, instance(world, { atStep, when }));
        await runClock(world, instance(world));
        const states = await mustBeWhole(id, saved);
        unknown.push(Object.values(states).filter((state) => state === 'unknown').length);
      }

      expect(steps).toBeGreaterThan(10);
      // A crash leaves at most the one entry in doubt that was being sent.
      expect(Math.max(...unknown)).toBe(1);
    },
  );

  it('of the instance that finds what a crash left, is made good by the next one', async () => {
    const left = async (id: string, world: World) => {
      await takeTurn(id, world, instance(world, { atStep: 4, when: 'before' }));
    };
    const steps = await countSteps(async (id, world, hands) => {
      await left(id, world);
      await runClock(world, hands);
    });

    for (const when of ['before', 'after'] as const) {
      for (let atStep = 1; atStep <= steps; atStep += 1) {
        runs += 1;
        const id = `run-${runs}`;
        const world = startWorld();
        await left(id, world);
        await runClock(world, instance(world, { atStep, when }));
        await runClock(world, instance(world));
        await mustBeWhole(id, true);
      }
    }

    expect(steps).toBeGreaterThan(20);
  });
});
