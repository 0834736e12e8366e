import { expect, it } from 'vitest';
import { bodiesIn, type Contract, draftIn, etagOf } from './contract-parts.js';

/** Round trip, conditions and expiry. */
export function writesAreConditional(contract: Contract): void {
  it('gives back what was written, and nothing where nothing is', async () => {
    const draft = draftIn(contract.partition(), 'a', {
      text: 'Æblegrød på Ærø – "ja" 👍 \\ / \u2028 \u0000',
      numbers: [0, -1.5, 1e21, 0.1],
      nested: { empty: {}, list: [[], null, true, false] },
    });

    const created = await contract.store.create(draft);

    const etag = created.ok ? created.etag : '';
    expect(etag).not.toBe('');
    expect(await contract.store.read(draft)).toEqual({ ...draft, etag });
    expect(await contract.other.read(draft)).toEqual({ ...draft, etag });
    expect(await contract.store.read({ ...draft, id: 'b' })).toBeUndefined();
  });

  it('refuses to create what is there, and leaves it as it was', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });
    await contract.store.create(draft);

    const again = await contract.other.create({ ...draft, body: { value: 2 } });

    expect(again).toEqual({ ok: false, reason: 'exists' });
    expect((await contract.store.read(draft))?.body).toEqual({ value: 1 });
  });

  it('replaces on the etag that was read, once', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });
    const first = await etagOf(contract.store.create(draft));

    const second = await etagOf(contract.store.replace({ ...draft, body: { value: 2 } }, first));
    const late = await contract.other.replace({ ...draft, body: { value: 3 } }, first);

    expect(second).not.toBe(first);
    expect(late).toEqual({ ok: false, reason: 'changed' });
    expect(await contract.other.read(draft)).toEqual({ ...draft, body: { value: 2 }, etag: second });
  });

  it('gives the same content a new etag when it is written again', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });
    const first = await etagOf(contract.store.create(draft));

    const second = await etagOf(contract.store.replace(draft, first));

    expect(second).not.toBe(first);
  });

  it('replaces nothing where nothing is', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });

    expect(await contract.store.replace(draft, '12345')).toEqual({ ok: false, reason: 'changed' });
    expect(await contract.store.read(draft)).toBeUndefined();
  });

  it('deletes on the etag that was read, and not on an older one', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });
    const first = await etagOf(contract.store.create(draft));
    const second = await etagOf(contract.store.replace(draft, first));

    expect(await contract.store.delete(draft, first)).toEqual({ ok: false, reason: 'changed' });
    expect(await contract.store.delete(draft, second)).toEqual({ ok: true });
    expect(await contract.store.delete(draft, second)).toEqual({ ok: false, reason: 'changed' });
    expect(await contract.other.read(draft)).toBeUndefined();
  });

  it('never takes an old etag for a document that was deleted and created again', async () => {
    const draft = draftIn(contract.partition(), 'a', { value: 1 });
    const first = await etagOf(contract.store.create(draft));
    await contract.store.delete(draft, first);
    const second = await etagOf(contract.store.create(draft));

    expect(second).not.toBe(first);
    expect(await contract.store.replace(draft, first)).toEqual({ ok: false, reason: 'changed' });
    expect(await contract.store.delete(draft, first)).toEqual({ ok: false, reason: 'changed' });
    expect((await contract.store.read(draft))?.etag).toBe(second);
  });

  it('keeps the partitions apart', async () => {
    const [here, there] = [contract.partition(), contract.partition()];
    await contract.store.create(draftIn(here, 'a', { value: 'here' }));
    await contract.store.create(draftIn(there, 'a', { value: 'there' }));

    expect((await contract.store.read({ partition: here, id: 'a' }))?.body).toEqual({ value: 'here' });
    expect(await bodiesIn(contract.store, here)).toEqual([{ value: 'here' }]);
    expect(await bodiesIn(contract.store, there)).toEqual([{ value: 'there' }]);
    expect(await bodiesIn(contract.store, here.slice(0, -1))).toEqual([]);
  });

  it('no longer gives what has expired, and lets the id be used again', async () => {
    const here = contract.partition();
    const expiresAt = new Date(contract.clock.now + 60_000).toISOString();
    const draft = { ...draftIn(here, 'a', { value: 1 }), expiresAt };
    const first = await etagOf(contract.store.create(draft));
    await contract.store.create(draftIn(here, 'b', { value: 'stays' }));
    expect(await contract.store.read(draft)).toEqual({ ...draft, etag: first });
    expect(await contract.store.create(draft)).toEqual({ ok: false, reason: 'exists' });

    contract.clock.now += 60_000;

    expect(await contract.store.read(draft)).toBeUndefined();
    expect(await bodiesIn(contract.store, here)).toEqual([{ value: 'stays' }]);
    const second = await etagOf(contract.other.create(draftIn(here, 'a', { value: 2 })));
    expect(second).not.toBe(first);
    expect(await contract.store.replace(draft, first)).toEqual({ ok: false, reason: 'changed' });
    expect(await bodiesIn(contract.store, here)).toEqual([{ value: 2 }, { value: 'stays' }]);
  });
}
