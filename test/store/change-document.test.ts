import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChangeTarget, changeDocument } from '../../src/store/change-document.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { type Counter, counterOf, counterType } from './counter.js';
import { openTempStore, type TempStore } from './temp-store.js';

const key = { partition: 'p', id: 'counter' };

describe('changing a document', () => {
  let temp: TempStore;
  let waits: number[];
  let clock: number;
  let target: ChangeTarget<Counter>;

  beforeEach(async () => {
    temp = await openTempStore();
    waits = [];
    clock = 0;
    const timing = {
      now: () => clock,
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
        clock += milliseconds;
      },
      random: () => 0.5,
    };
    target = { store: temp.store, type: counterType, key, timing };
  });
  afterEach(async () => {
    await temp.end();
  });

  it('creates, changes, leaves and deletes as the decision says, and hands its outcome on', async () => {
    const seen: (Counter | undefined)[] = [];

    const created = await add(target, 1, seen);
    const changed = await add(target, 2, seen);
    const left = await changeDocument(target, (current) => ({ do: 'nothing', outcome: current }));
    const deleted = await changeDocument(target, () => ({ do: 'delete', outcome: 'gone' }));
    const again = await changeDocument(target, (current) => ({ do: 'delete', outcome: current ?? 'was gone' }));

    expect([created, changed]).toEqual([
      { ok: true, outcome: 1 },
      { ok: true, outcome: 2 },
    ]);
    expect(seen).toEqual([undefined, { added: [1] }]);
    expect(left).toEqual({ ok: true, outcome: { added: [1, 2] } });
    expect(deleted).toEqual({ ok: true, outcome: 'gone' });
    expect(again).toEqual({ ok: true, outcome: 'was gone' });
    expect(await temp.store.read(key)).toBeUndefined();
    expect(waits).toEqual([]);
  });

  it('decides again on what another wrote in between', async () => {
    const other = meddling(temp.store, 2);

    const result = await add({ ...target, store: other }, 7);

    expect(result).toEqual({ ok: true, outcome: 7 });
    expect(counterOf(await temp.store.read(key)).added).toEqual([-1, -2, 7]);
    expect(waits).toEqual([7.5, 15]);
  });

  it('says that it is busy after five tries, and has written nothing', async () => {
    const seen: (Counter | undefined)[] = [];

    const result = await add({ ...target, store: meddling(temp.store, 99) }, 7, seen);

    expect(result).toEqual({ ok: false, reason: 'busy' });
    expect(seen).toHaveLength(5);
    expect(counterOf(await temp.store.read(key)).added).not.toContain(7);
  });

  it('says that it is busy rather than go on for more than two seconds', async () => {
    const slow = meddling(temp.store, 99, () => {
      clock += 900;
    });
    const seen: (Counter | undefined)[] = [];

    const result = await add({ ...target, store: slow }, 7, seen);

    expect(result).toEqual({ ok: false, reason: 'busy' });
    expect(seen).toHaveLength(3);
    expect(clock).toBeLessThan(2_900);
  });

  it('keeps the expiry that the decision gives', async () => {
    const expiresAt = '2099-01-01T00:00:00Z';

    await changeDocument(target, () => ({ do: 'write', body: { added: [] }, expiresAt, outcome: 'saved' }));

    expect((await temp.store.read(key))?.expiresAt).toBe(expiresAt);
  });

  it('refuses to decide on what does not pass its schema, and names the field but not what stands in it', async () => {
    const body = { added: ['hemmeligt'] };
    await temp.store.create({ ...key, kind: 'counter', schemaVersion: 1, body });

    const fault = await add(target, 1).catch((error: unknown) => error);

    expect(fault).toMatchObject({ name: 'StoreFault', code: 'unreadable' });
    expect(String(fault)).toContain('added.0');
    expect(String(fault)).not.toContain('hemmeligt');
  });

  it('refuses to decide on another kind or version than it knows', async () => {
    const draft = { ...key, kind: 'counter', schemaVersion: 2, body: { added: [] } };
    const written = await temp.store.create(draft);

    await expect(add(target, 1)).rejects.toMatchObject({ code: 'unreadable' });
    await temp.store.replace({ ...draft, kind: 'other', schemaVersion: 1 }, written.ok ? written.etag : '');
    await expect(add(target, 1)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

function add(target: ChangeTarget<Counter>, number: number, seen: (Counter | undefined)[] = []) {
  return changeDocument(target, (current) => {
    seen.push(current);
    return { do: 'write', body: { added: [...(current?.added ?? []), number] }, outcome: number };
  });
}

/** The same store, where somebody else writes between each of the first reads and the write that follows. */
function meddling(store: DocumentStore, times: number, onRead: () => void = () => {}): DocumentStore {
  let done = 0;
  return {
    read: async (wanted) => {
      const found = await store.read(wanted);
      onRead();
      if (done < times) {
        done += 1;
        const body = { added: [...counterOf(found).added, -done] };
        const draft = { ...wanted, kind: 'counter', schemaVersion: 1, body };
        await (found === undefined ? store.create(draft) : store.replace(draft, found.etag));
      }
      return found;
    },
    create: (draft) => store.create(draft),
    replace: (draft, etag) => store.replace(draft, etag),
    delete: (wanted, etag) => store.delete(wanted, etag),
    list: (query) => store.list(query),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
  };
}
