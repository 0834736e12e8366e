import { expect, it } from 'vitest';
import { type Contract, draftIn, etagOf } from './contract-parts.js';

/** Order, kinds, pages and the names of partitions. */
export function listsAreOrdered(contract: Contract): void {
  it('lists one kind or all, ordered by id as it was given', async () => {
    const here = contract.partition();
    const ids = [
      'b',
      'a/2',
      'a',
      'a.',
      'a0',
      'A',
      'å',
      'z',
      'aa',
      'æ',
      'ø',
      '€',
      ' ',
      '~',
      'a~',
      '%41',
      'a b',
      '2',
      '10',
    ];
    for (const id of ids) await contract.store.create(draftIn(here, id, { id }));
    await contract.store.create({ ...draftIn(here, 'aaa', {}), kind: 'other' });

    const ofKind = await contract.store.list({ partition: here, kind: 'note' });
    const all = await contract.store.list({ partition: here });

    expect(ofKind.documents.map(({ id }) => id)).toEqual([...ids].sort());
    expect(all.documents.map(({ id }) => id)).toEqual([...ids, 'aaa'].sort());
  });

  it('follows a document to the kind that it is replaced with', async () => {
    const here = contract.partition();
    const first = await etagOf(contract.store.create(draftIn(here, 'a', {})));

    await contract.store.replace({ ...draftIn(here, 'a', {}), kind: 'other' }, first);

    expect((await contract.store.list({ partition: here, kind: 'note' })).documents).toEqual([]);
    expect((await contract.store.list({ partition: here, kind: 'other' })).documents).toHaveLength(1);
  });

  it('gives a list in pages that neither miss nor repeat while others write', async () => {
    const here = contract.partition();
    const names = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => String(from + index).padStart(3, '0'));
    for (const id of names(0, 40)) await contract.store.create(draftIn(here, id, { id }));
    const drop = await contract.store.read({ partition: here, id: '020' });

    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const query = { partition: here, kind: 'note', limit: 7 };
      const page = await contract.store.list(after === undefined ? query : { ...query, after });
      expect(page.documents.length).toBeLessThanOrEqual(7);
      seen.push(...page.documents.map(({ id }) => id));
      after = page.next;
      pages += 1;
      if (pages === 1) {
        // One before the place where the reader stands, one in the page to come, one taken away there.
        await contract.other.create(draftIn(here, '000a', {}));
        await contract.other.create(draftIn(here, '030a', {}));
        await contract.other.delete({ partition: here, id: '020' }, drop?.etag ?? '');
      }
    } while (after !== undefined);

    const expected = [...names(0, 40), '030a'].filter((id) => id !== '020').sort();
    expect(seen).toEqual(expected);
    expect(pages).toBeGreaterThanOrEqual(6);
  });

  it('gives the last page no successor that holds anything', async () => {
    const here = contract.partition();
    for (const id of ['a', 'b', 'c', 'd']) await contract.store.create(draftIn(here, id, {}));

    const page = await contract.store.list({ partition: here, limit: 4 });
    const rest =
      page.next === undefined ? [] : (await contract.store.list({ partition: here, after: page.next })).documents;

    expect(page.documents).toHaveLength(4);
    expect(rest).toEqual([]);
  });

  it('names its partitions one after another', async () => {
    const names = [contract.partition(), `${contract.partition()}/å`, contract.partition()].sort();
    for (const name of names) await contract.store.create(draftIn(name, 'a', {}));
    await contract.store.create(draftIn(names[0] ?? '', 'b', {}));

    const found: string[] = [];
    let name = await contract.store.nextPartition();
    while (name !== undefined) {
      found.push(name);
      name = await contract.store.nextPartition(name);
    }

    expect(found.filter((each) => names.includes(each))).toEqual(names);
    expect(found).toEqual([...new Set(found)].sort());
  });
}
