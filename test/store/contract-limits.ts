import { expect, it } from 'vitest';
import { bodiesIn, type Contract, draftIn, etagOf } from './contract-parts.js';

/** Odd ids, and what both stores refuse alike. */
export function limitsAreTheSame(contract: Contract): void {
  it('keeps ids and partitions of any character, and finds each by its own', async () => {
    const here = `${contract.partition()} æ/ø\\å?#%`;
    const ids = [
      'æøå',
      'a/b',
      'a\\b',
      'a?b',
      'a#b',
      '100 %',
      '%2F',
      'slut ',
      ' start',
      '.',
      '..',
      '~',
      '!',
      'it\'s "so"',
      '<b>&amp;+</b>',
      '\u0000\u0001\n\t',
      '👍',
      '\ud83d',
      'a:1x@thread.tacv2;messageid=1',
      'é',
      'e\u0301',
    ];
    for (const id of ids) await contract.store.create(draftIn(here, id, { id: id.length }));

    for (const id of ids) {
      const read = await contract.store.read({ partition: here, id });
      expect({ id: read?.id, partition: read?.partition, body: read?.body }).toEqual({
        id,
        partition: here,
        body: { id: id.length },
      });
    }
    expect((await contract.store.list({ partition: here })).documents.map(({ id }) => id)).toEqual([...ids].sort());
    for (const id of ids) {
      const read = await contract.store.read({ partition: here, id });
      const etag = await etagOf(contract.store.replace(draftIn(here, id, {}), read?.etag ?? ''));
      expect(await contract.store.delete({ partition: here, id }, etag)).toEqual({ ok: true });
    }
    expect(await bodiesIn(contract.store, here)).toEqual([]);
  });

  it('refuses ids that are empty or too long, and keeps the longest', async () => {
    const here = contract.partition();
    const longest = 'x'.repeat(255);
    const tooLong = ['', 'x'.repeat(256), 'æ'.repeat(64)];

    expect(await contract.store.create(draftIn(here, longest, {}))).toMatchObject({ ok: true });
    expect(await contract.store.create(draftIn(here, `${'æ'.repeat(63)}xxx`, {}))).toMatchObject({ ok: true });
    for (const id of tooLong) {
      await expect(contract.store.create(draftIn(here, id, {}))).rejects.toMatchObject({ code: 'invalid' });
      await expect(contract.store.read({ partition: here, id })).rejects.toMatchObject({ code: 'invalid' });
      await expect(contract.store.delete({ partition: here, id }, '1')).rejects.toMatchObject({ code: 'invalid' });
      await expect(contract.store.create(draftIn(id, 'a', {}))).rejects.toMatchObject({ code: 'invalid' });
      await expect(contract.store.list({ partition: id })).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('keeps documents up to 1.5 MB and refuses larger ones', async () => {
    const here = contract.partition();
    const room = 1_500_000 - JSON.stringify({ text: '' }).length;
    const large = draftIn(here, 'large', { text: 'x'.repeat(room) });
    const wide = draftIn(here, 'wide', { text: 'æ'.repeat(room / 2 + 1) });

    const etag = await etagOf(contract.store.create(large));
    expect((await contract.other.read(large))?.body).toEqual(large.body);
    const tooLarge = { ...large, body: { text: 'x'.repeat(room + 1) } };
    await expect(contract.store.replace(tooLarge, etag)).rejects.toMatchObject({ code: 'invalid' });
    await expect(contract.store.create(wide)).rejects.toMatchObject({ code: 'invalid' });
    expect((await contract.store.read(large))?.etag).toBe(etag);
  });

  it('refuses a kind, version or expiry that is none, and a page of none or too many', async () => {
    const draft = draftIn(contract.partition(), 'a', {});

    for (const wrong of [{ kind: '' }, { kind: 'Note' }, { schemaVersion: 0 }, { expiresAt: 'i morgen' }]) {
      await expect(contract.store.create({ ...draft, ...wrong })).rejects.toMatchObject({ code: 'invalid' });
    }
    for (const limit of [0, 1001, 1.5]) {
      await expect(contract.store.list({ ...draft, limit })).rejects.toMatchObject({ code: 'invalid' });
    }
  });
}
