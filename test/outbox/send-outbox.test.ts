import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Messenger } from '../../src/outbox/messenger.js';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import type { Target } from '../../src/outbox/outbox.js';
import type { OutboxEvent } from '../../src/outbox/outbox-event.js';
import { pendingPartition } from '../../src/outbox/pending.js';
import { type OutboxParts, sendOutbox } from '../../src/outbox/send-outbox.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.js';
import { patient, realMessenger } from '../support/sending.js';
import { changeNote, noteKey, outboxParts, readNote, startWorld, statesOf } from './notes.js';

describe('sending what an aggregate has to tell', () => {
  const messenger = realMessenger(patient);
  let temp: TempStore;
  let connector: FakeConnector;
  let notes = 0;

  beforeAll(async () => {
    temp = await openTempStore();
    connector = await startFakeConnector();
  });
  afterEach(() => connector.behave({ status: 200 }));
  afterAll(async () => {
    await connector.close();
    await temp.end();
  });

  /** A world with one note in it. */
  function start(more: Partial<OutboxParts> = {}) {
    notes += 1;
    const id = `note-${notes}`;
    const world = startWorld();
    const parts = outboxParts({ store: temp.store, messenger, ...world, ...more });
    const to = (name: string): Target => ({
      kind: 'person',
      aadObjectId: name,
      conversationId: `a:${id}-${name}`,
      serviceUrl: connector.url,
    });
    return {
      id,
      world,
      parts,
      to,
      change: (entries: Parameters<typeof changeNote>[2]['entries'], text = 'Sådan er det') =>
        changeNote(temp.store, world, { id, text, entries }),
      send: () => sendOutbox(noteKey(id), parts),
      states: () => statesOf(temp.store, id),
      shown: () => connector.shown.filter(({ conversationId }) => conversationId.includes(`${id}-`)),
      calls: () => connector.calls.filter(({ path }) => decodeURIComponent(path).includes(`${id}-`)),
    };
  }

  it('sends every entry once, made from the aggregate as it is now, and lets the room take in that it ended', async () => {
    const { id, to, change, send, states, shown } = start();
    await change([
      { id: 'e1', what: 'leave', to: to('anne') },
      { id: 'e2', what: 'ask', to: to('bo') },
    ]);
    await change([], 'Nu er det anderledes');

    const next = await send();
    await send();

    expect(next).toBeUndefined();
    expect(await states()).toEqual({ e1: 'sent', e2: 'sent' });
    expect(shown().map(({ activity }) => activity.summary)).toEqual(['Nu er det anderledes', 'Nu er det anderledes']);
    expect((await readNote(temp.store, id))?.ended).toEqual(['e1 sent', 'e2 sent']);
  });

  it('changes a message that stands, and answers in a thread', async () => {
    const { id, to, change, send, shown } = start();
    const posted = { conversationId: `19:${id}-kanal;messageid=17`, activityId: '17', serviceUrl: connector.url };
    await change([
      { id: 'e1', what: 'repeat', to: { kind: 'edit', posted } },
      { id: 'e2', what: 'leave', to: { kind: 'thread', posted } },
      { id: 'e3', what: 'leave', to: { kind: 'channel', channelId: `19:${id}-kanal`, serviceUrl: connector.url } },
      { id: 'e4', what: 'leave', to: to('anne') },
    ]);

    await send();

    expect(shown().map(({ is, activityId }) => `${is} ${activityId === '17'}`)).toEqual([
      'edited true',
      'posted false',
      'posted false',
      'posted false',
    ]);
  });

  it('sends nothing before its moment, and says when that is', async () => {
    const { world, to, change, send, states } = start();
    const notBefore = new Date(world.clock().getTime() + 3_600_000);
    await change([{ id: 'e1', what: 'leave', to: to('anne'), notBefore }]);

    const next = await send();

    expect(next).toEqual(notBefore);
    expect(await states()).toEqual({ e1: 'planned' });
    world.pass(3_600_000);
    expect(await send()).toBeUndefined();
    expect(await states()).toEqual({ e1: 'sent' });
  });

  it('drops what has nothing to say any more, and puts off what cannot be made, so that the others go out', async () => {
    const events: OutboxEvent[] = [];
    const { to, change, send, states } = start({ report: (event) => events.push(event) });
    await change([
      { id: 'e1', what: 'silent', to: to('anne') },
      { id: 'e2', what: 'faulty', to: to('anne') },
      { id: 'e3', what: 'nobody-knows-this', to: to('anne') },
      { id: 'e4', what: 'leave', to: to('anne') },
    ]);

    await send();

    expect(await states()).toEqual({ e1: 'dropped', e2: 'planned', e3: 'planned', e4: 'sent' });
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['message-not-made', 'nobody-tells', 'attempt']),
    );
  });

  it('waits out a short Retry-After, and leaves a long one to the clock', async () => {
    const { id, world, to, change, send, states, calls } = start();
    let busy = 2;
    connector.behave(() => {
      busy -= 1;
      return busy >= 0 ? { status: 429, headers: { 'retry-after': '0' } } : { status: 200 };
    });
    await change([{ id: 'e1', what: 'leave', to: to('anne') }]);
    await send();

    connector.behave({ status: 429, headers: { 'retry-after': '3600' } });
    await change([{ id: 'e2', what: 'leave', to: to('bo') }]);
    const next = await send();

    expect(await states()).toEqual({ e1: 'sent', e2: 'planned' });
    expect(next).toEqual(new Date(world.clock().getTime() + 3_600_000));
    expect(calls()).toHaveLength(4);
    const attempts = (await readNote(temp.store, id))?.outbox.map(({ state }) => 'attempts' in state && state.attempts);
    expect(attempts).toEqual([3, 1]);
  });

  it.each([408, 500, 502, 503, 504] as const)(
    'makes one request for a notice or a summary that is answered %d, and as many as it takes for a change',
    async (status) => {
      const { id, to, change, send, states, calls } = start();
      const posted = { conversationId: `a:${id}-card`, activityId: 'c', serviceUrl: connector.url };
      let failures = 0;
      connector.behave(({ path }) => {
        if (!decodeURIComponent(path).includes('-card')) return { status };
        failures += 1;
        return failures < 3 ? { status } : { status: 200 };
      });
      await change([
        { id: 'e1', what: 'leave', to: to('anne') },
        { id: 'e2', what: 'ask', to: to('bo') },
        { id: 'e3', what: 'repeat', to: { kind: 'edit', posted } },
      ]);

      await send();
      await send();

      expect(await states()).toEqual({ e1: 'unknown', e2: 'unknown', e3: 'sent' });
      expect(calls().filter(({ method }) => method === 'POST')).toHaveLength(2);
      expect(calls().filter(({ method }) => method === 'PUT')).toHaveLength(3);
    },
  );

  it('is told of every attempt, and goes on when that fails', async () => {
    const told: string[] = [];
    const { to, change, send, states } = start({
      async afterAttempt(target, { outcome }) {
        told.push(`${target.kind} ${outcome}`);
        throw new Error('noted nowhere');
      },
    });
    connector.behave({ status: 403 });
    await change([{ id: 'e1', what: 'leave', to: to('anne') }]);

    await send();

    expect(told).toEqual(['person refused']);
    expect(await states()).toEqual({ e1: 'failed' });
  });

  it('starts nothing new while the program stops', async () => {
    const { to, change, send, states } = start({ isStopping: () => true });
    await change([{ id: 'e1', what: 'leave', to: to('anne') }]);

    await send();

    expect(await states()).toEqual({ e1: 'planned' });
  });

  it('sends each entry once when ten instances send at the same time, while somebody keeps changing the aggregate', async () => {
    const { id, to, world, change, parts, states, calls } = start();
    const names = ['anne', 'bo', 'carl', 'dorte', 'erik'];
    await change(names.map((name) => ({ id: name, what: 'leave', to: to(name) })));

    const instances = Array.from({ length: 10 }, () => sendOutbox(noteKey(id), { ...parts }));
    const changes = (async () => {
      for (const text of ['b', 'c', 'd']) await changeNote(temp.store, world, { id, text, entries: [] });
    })();
    await Promise.all([...instances, changes]);

    expect(Object.values(await states())).toEqual(names.map(() => 'sent'));
    expect(calls()).toHaveLength(names.length);
  });

  it('counts an entry as unknown when the messenger itself fails', async () => {
    const failing: Pick<Messenger, 'post'> = { post: () => Promise.reject(new TypeError('ours')) };
    const { to, change, send, states } = start({ messenger: { ...messenger, ...failing } });
    await change([{ id: 'e1', what: 'leave', to: to('anne') }]);

    await send();

    expect(await states()).toEqual({ e1: 'unknown' });
  });

  describe('by the clock', () => {
    async function pointersTo(id: string): Promise<number> {
      const { documents } = await temp.store.list({ partition: pendingPartition, limit: 1_000 });
      return documents.filter(({ body }) => body.id === id).length;
    }

    it('finds what is pending without being told where, and takes the pointer away when it has stood long enough', async () => {
      const { id, world, parts, to, change, states } = start();
      const outbox = openOutbox(parts);
      await change([{ id: 'e1', what: 'leave', to: to('anne') }]);

      await outbox.sendDue(world.clock());
      const justSent = await pointersTo(id);
      world.pass(3 * 60_000);
      await outbox.sendDue(world.clock());

      expect(await states()).toEqual({ e1: 'sent' });
      expect(justSent).toBe(1);
      expect(await pointersTo(id)).toBe(0);
    });

    it('leaves the pointer of a change that is about to be written, and takes a stale one away', async () => {
      const { id, world, parts } = start();
      const outbox = openOutbox(parts);
      const at = world.clock().toISOString();
      const body = { ...noteKey(id), writtenAt: at, lookAt: at };
      await temp.store.create({ partition: pendingPartition, id: `x-${id}`, kind: 'pending', schemaVersion: 1, body });

      await outbox.sendDue(world.clock());
      const young = await pointersTo(id);
      world.pass(3 * 60_000);
      await outbox.sendDue(world.clock());

      expect(young).toBe(1);
      expect(await pointersTo(id)).toBe(0);
    });

    it('does not look at an aggregate before it has something to do, unless it is changed again', async () => {
      const reads: string[] = [];
      const store = new Proxy(temp.store, {
        get(target, name: keyof typeof temp.store) {
          if (name !== 'read') return target[name].bind(target);
          return (key: { id: string }) => {
            reads.push(key.id);
            return target.read(key as never);
          };
        },
      });
      const { id, world, parts, to, change, states } = start({ store });
      const outbox = openOutbox(parts);
      const notBefore = new Date(world.clock().getTime() + 86_400_000);
      await change([{ id: 'e1', what: 'leave', to: to('anne'), notBefore }]);
      world.pass(3 * 60_000);
      await outbox.sendDue(world.clock());

      reads.length = 0;
      await outbox.sendDue(world.clock());
      const looksWhileWaiting = reads.filter((read) => read === id).length;
      await change([{ id: 'e2', what: 'leave', to: to('bo') }]);
      await outbox.sendDue(world.clock());

      expect(looksWhileWaiting).toBe(0);
      expect(await states()).toEqual({ e1: 'planned', e2: 'sent' });
      world.pass(86_400_000);
      await outbox.sendDue(world.clock());
      expect(await states()).toEqual({ e1: 'sent', e2: 'sent' });
    });

    it('goes on with the other aggregates when one cannot be read', async () => {
      const { id, world, parts, to, change, states } = start();
      await temp.store.create({ ...noteKey(`${id}-broken`), kind: 'note', schemaVersion: 1, body: { text: 1 } });
      const at = world.clock().toISOString();
      const body = { ...noteKey(`${id}-broken`), writtenAt: at, lookAt: at };
      await temp.store.create({ partition: pendingPartition, id: `a-${id}`, kind: 'pending', schemaVersion: 1, body });
      await change([{ id: 'e1', what: 'leave', to: to('anne') }]);
      const events: OutboxEvent[] = [];

      await openOutbox({ ...parts, report: (event) => events.push(event) }).sendDue(world.clock());

      expect(await states()).toEqual({ e1: 'sent' });
      expect(events.map(({ event }) => event)).toContain('fault');
    });

    it('sends at once when it is woken, and says when it has finished', async () => {
      const { id, parts, to, change, states } = start();
      const outbox = openOutbox(parts);
      await change([{ id: 'e1', what: 'leave', to: to('anne') }]);

      outbox.wake([noteKey(id), noteKey('not-there')]);
      await outbox.finished();

      expect(await states()).toEqual({ e1: 'sent' });
    });
  });
});
