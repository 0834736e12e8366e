import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeDocument, type Timing } from '../../src/store/change-document.js';
import type { DocumentDraft, DocumentStore, StoredDocument } from '../../src/store/document-store.js';
import { documentsIn } from '../../src/store/every-document.js';
import { realTiming } from '../../src/store/real-timing.js';
import { counterOf, counterType } from './counter.js';

export type OpenedStore = {
  readonly store: DocumentStore;
  /** Another connection to the same documents, as a second process has it. */
  readonly other: DocumentStore;
  /** Moves the clock that both tell expiry by. */
  readonly clock: { now: number };
  readonly end: () => Promise<void>;
};

/** What every store must do alike. Each case works in a partition of its own, so that a real account may be shared. */
export function describeStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps documents as the port promises`, () => {
    let opened: OpenedStore;
    let run = 0;
    const runId = Date.now().toString(36);

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.end();
    });

    function partition(): string {
      run += 1;
      return `test:${runId}:${run}`;
    }

    it('gives back what was written, and nothing where nothing is', async () => {
      const draft = draftIn(partition(), 'a', {
        text: 'Æblegrød på Ærø – "ja" 👍 \\ / \u2028 \u0000',
        numbers: [0, -1.5, 1e21, 0.1],
        nested: { empty: {}, list: [[], null, true, false] },
      });

      const created = await opened.store.create(draft);

      const etag = created.ok ? created.etag : '';
      expect(etag).not.toBe('');
      expect(await opened.store.read(draft)).toEqual({ ...draft, etag });
      expect(await opened.other.read(draft)).toEqual({ ...draft, etag });
      expect(await opened.store.read({ ...draft, id: 'b' })).toBeUndefined();
    });

    it('refuses to create what is there, and leaves it as it was', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });
      await opened.store.create(draft);

      const again = await opened.other.create({ ...draft, body: { value: 2 } });

      expect(again).toEqual({ ok: false, reason: 'exists' });
      expect((await opened.store.read(draft))?.body).toEqual({ value: 1 });
    });

    it('replaces on the etag that was read, once', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });
      const first = await etagOf(opened.store.create(draft));

      const second = await etagOf(opened.store.replace({ ...draft, body: { value: 2 } }, first));
      const late = await opened.other.replace({ ...draft, body: { value: 3 } }, first);

      expect(second).not.toBe(first);
      expect(late).toEqual({ ok: false, reason: 'changed' });
      expect(await opened.other.read(draft)).toEqual({ ...draft, body: { value: 2 }, etag: second });
    });

    it('gives the same content a new etag when it is written again', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });
      const first = await etagOf(opened.store.create(draft));

      const second = await etagOf(opened.store.replace(draft, first));

      expect(second).not.toBe(first);
    });

    it('replaces nothing where nothing is', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });

      expect(await opened.store.replace(draft, '12345')).toEqual({ ok: false, reason: 'changed' });
      expect(await opened.store.read(draft)).toBeUndefined();
    });

    it('deletes on the etag that was read, and not on an older one', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });
      const first = await etagOf(opened.store.create(draft));
      const second = await etagOf(opened.store.replace(draft, first));

      expect(await opened.store.delete(draft, first)).toEqual({ ok: false, reason: 'changed' });
      expect(await opened.store.delete(draft, second)).toEqual({ ok: true });
      expect(await opened.store.delete(draft, second)).toEqual({ ok: false, reason: 'changed' });
      expect(await opened.other.read(draft)).toBeUndefined();
    });

    it('never takes an old etag for a document that was deleted and created again', async () => {
      const draft = draftIn(partition(), 'a', { value: 1 });
      const first = await etagOf(opened.store.create(draft));
      await opened.store.delete(draft, first);
      const second = await etagOf(opened.store.create(draft));

      expect(second).not.toBe(first);
      expect(await opened.store.replace(draft, first)).toEqual({ ok: false, reason: 'changed' });
      expect(await opened.store.delete(draft, first)).toEqual({ ok: false, reason: 'changed' });
      expect((await opened.store.read(draft))?.etag).toBe(second);
    });

    it('keeps the partitions apart', async () => {
      const [here, there] = [partition(), partition()];
      await opened.store.create(draftIn(here, 'a', { value: 'here' }));
      await opened.store.create(draftIn(there, 'a', { value: 'there' }));

      expect((await opened.store.read({ partition: here, id: 'a' }))?.body).toEqual({ value: 'here' });
      expect(await bodies(opened.store, here)).toEqual([{ value: 'here' }]);
      expect(await bodies(opened.store, there)).toEqual([{ value: 'there' }]);
      expect(await bodies(opened.store, here.slice(0, -1))).toEqual([]);
    });

    it('lists one kind or all, ordered by id as it was given', async () => {
      const here = partition();
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
      for (const id of ids) await opened.store.create(draftIn(here, id, { id }));
      await opened.store.create({ ...draftIn(here, 'aaa', {}), kind: 'other' });

      const ofKind = await opened.store.list({ partition: here, kind: 'note' });
      const all = await opened.store.list({ partition: here });

      expect(ofKind.documents.map(({ id }) => id)).toEqual([...ids].sort());
      expect(all.documents.map(({ id }) => id)).toEqual([...ids, 'aaa'].sort());
    });

    it('follows a document to the kind that it is replaced with', async () => {
      const here = partition();
      const first = await etagOf(opened.store.create(draftIn(here, 'a', {})));

      await opened.store.replace({ ...draftIn(here, 'a', {}), kind: 'other' }, first);

      expect((await opened.store.list({ partition: here, kind: 'note' })).documents).toEqual([]);
      expect((await opened.store.list({ partition: here, kind: 'other' })).documents).toHaveLength(1);
    });

    it('gives a list in pages that neither miss nor repeat while others write', async () => {
      const here = partition();
      const names = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, index) => String(from + index).padStart(3, '0'));
      for (const id of names(0, 40)) await opened.store.create(draftIn(here, id, { id }));
      const drop = await opened.store.read({ partition: here, id: '020' });

      const seen: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const query = { partition: here, kind: 'note', limit: 7 };
        const page = await opened.store.list(after === undefined ? query : { ...query, after });
        expect(page.documents.length).toBeLessThanOrEqual(7);
        seen.push(...page.documents.map(({ id }) => id));
        after = page.next;
        pages += 1;
        if (pages === 1) {
          // One before the place where the reader stands, one in the page to come, one taken away there.
          await opened.other.create(draftIn(here, '000a', {}));
          await opened.other.create(draftIn(here, '030a', {}));
          await opened.other.delete({ partition: here, id: '020' }, drop?.etag ?? '');
        }
      } while (after !== undefined);

      const expected = [...names(0, 40), '030a'].filter((id) => id !== '020').sort();
      expect(seen).toEqual(expected);
      expect(pages).toBeGreaterThanOrEqual(6);
    });

    it('gives the last page no successor that holds anything', async () => {
      const here = partition();
      for (const id of ['a', 'b', 'c', 'd']) await opened.store.create(draftIn(here, id, {}));

      const page = await opened.store.list({ partition: here, limit: 4 });
      const rest =
        page.next === undefined ? [] : (await opened.store.list({ partition: here, after: page.next })).documents;

      expect(page.documents).toHaveLength(4);
      expect(rest).toEqual([]);
    });

    it('keeps ids and partitions of any character, and finds each by its own', async () => {
      const here = `${partition()} æ/ø\\å?#%`;
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
      for (const id of ids) await opened.store.create(draftIn(here, id, { id: id.length }));

      for (const id of ids) {
        const read = await opened.store.read({ partition: here, id });
        expect({ id: read?.id, partition: read?.partition, body: read?.body }).toEqual({
          id,
          partition: here,
          body: { id: id.length },
        });
      }
      expect((await opened.store.list({ partition: here })).documents.map(({ id }) => id)).toEqual([...ids].sort());
      for (const id of ids) {
        const read = await opened.store.read({ partition: here, id });
        const etag = await etagOf(opened.store.replace(draftIn(here, id, {}), read?.etag ?? ''));
        expect(await opened.store.delete({ partition: here, id }, etag)).toEqual({ ok: true });
      }
      expect(await bodies(opened.store, here)).toEqual([]);
    });

    it('refuses ids that are empty or too long, and keeps the longest', async () => {
      const here = partition();
      const longest = 'x'.repeat(255);
      const tooLong = ['', 'x'.repeat(256), 'æ'.repeat(64)];

      expect(await opened.store.create(draftIn(here, longest, {}))).toMatchObject({ ok: true });
      expect(await opened.store.create(draftIn(here, `${'æ'.repeat(63)}xxx`, {}))).toMatchObject({ ok: true });
      for (const id of tooLong) {
        await expect(opened.store.create(draftIn(here, id, {}))).rejects.toMatchObject({ code: 'invalid' });
        await expect(opened.store.read({ partition: here, id })).rejects.toMatchObject({ code: 'invalid' });
        await expect(opened.store.delete({ partition: here, id }, '1')).rejects.toMatchObject({ code: 'invalid' });
        await expect(opened.store.create(draftIn(id, 'a', {}))).rejects.toMatchObject({ code: 'invalid' });
        await expect(opened.store.list({ partition: id })).rejects.toMatchObject({ code: 'invalid' });
      }
    });

    it('keeps documents up to 1.5 MB and refuses larger ones', async () => {
      const here = partition();
      const room = 1_500_000 - JSON.stringify({ text: '' }).length;
      const large = draftIn(here, 'large', { text: 'x'.repeat(room) });
      const wide = draftIn(here, 'wide', { text: 'æ'.repeat(room / 2 + 1) });

      const etag = await etagOf(opened.store.create(large));
      expect((await opened.other.read(large))?.body).toEqual(large.body);
      const tooLarge = { ...large, body: { text: 'x'.repeat(room + 1) } };
      await expect(opened.store.replace(tooLarge, etag)).rejects.toMatchObject({ code: 'invalid' });
      await expect(opened.store.create(wide)).rejects.toMatchObject({ code: 'invalid' });
      expect((await opened.store.read(large))?.etag).toBe(etag);
    });

    it('refuses a kind, version or expiry that is none, and a page of none or too many', async () => {
      const draft = draftIn(partition(), 'a', {});

      for (const wrong of [{ kind: '' }, { kind: 'Note' }, { schemaVersion: 0 }, { expiresAt: 'i morgen' }]) {
        await expect(opened.store.create({ ...draft, ...wrong })).rejects.toMatchObject({ code: 'invalid' });
      }
      for (const limit of [0, 1001, 1.5]) {
        await expect(opened.store.list({ ...draft, limit })).rejects.toMatchObject({ code: 'invalid' });
      }
    });

    it('no longer gives what has expired, and lets the id be used again', async () => {
      const here = partition();
      const expiresAt = new Date(opened.clock.now + 60_000).toISOString();
      const draft = { ...draftIn(here, 'a', { value: 1 }), expiresAt };
      const first = await etagOf(opened.store.create(draft));
      await opened.store.create(draftIn(here, 'b', { value: 'stays' }));
      expect(await opened.store.read(draft)).toEqual({ ...draft, etag: first });
      expect(await opened.store.create(draft)).toEqual({ ok: false, reason: 'exists' });

      opened.clock.now += 60_000;

      expect(await opened.store.read(draft)).toBeUndefined();
      expect(await bodies(opened.store, here)).toEqual([{ value: 'stays' }]);
      const second = await etagOf(opened.other.create(draftIn(here, 'a', { value: 2 })));
      expect(second).not.toBe(first);
      expect(await opened.store.replace(draft, first)).toEqual({ ok: false, reason: 'changed' });
      expect(await bodies(opened.store, here)).toEqual([{ value: 2 }, { value: 'stays' }]);
    });

    it('lets exactly one of twenty create the same id', async () => {
      const draft = draftIn(partition(), 'claim', {});

      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? opened.store : opened.other).create({ ...draft, body: { owner: index } }),
        ),
      );

      const winners = results.flatMap((result, index) => (result.ok ? [index] : []));
      expect(winners).toHaveLength(1);
      expect((await opened.store.read(draft))?.body).toEqual({ owner: winners[0] });
    });

    it('loses nothing of a hundred writers on one document', async () => {
      const key = { partition: partition(), id: 'counter' };
      const writers = Array.from({ length: 100 }, (_, index) => index);

      const saved = await Promise.all(
        writers.map(async (writer) => {
          const store = writer % 2 === 0 ? opened.store : opened.other;
          return addUntilSaved(store, key, writer);
        }),
      );

      const stored = await opened.store.read(key);
      expect(saved).toHaveLength(100);
      expect([...counterOf(stored).added].sort((a, b) => a - b)).toEqual(writers);
    });

    it('names its partitions one after another', async () => {
      const names = [partition(), `${partition()}/å`, partition()].sort();
      for (const name of names) await opened.store.create(draftIn(name, 'a', {}));
      await opened.store.create(draftIn(names[0] ?? '', 'b', {}));

      const found: string[] = [];
      let name = await opened.store.nextPartition();
      while (name !== undefined) {
        found.push(name);
        name = await opened.store.nextPartition(name);
      }

      expect(found.filter((each) => names.includes(each))).toEqual(names);
      expect(found).toEqual([...new Set(found)].sort());
    });
  });
}

function draftIn(partition: string, id: string, body: DocumentDraft['body']): DocumentDraft {
  return { partition, id, kind: 'note', schemaVersion: 1, body };
}

async function etagOf(written: ReturnType<DocumentStore['create']>): Promise<string> {
  const result = await written;
  if (!result.ok) throw new Error(`not written: ${result.reason}`);
  return result.etag;
}

async function bodies(store: DocumentStore, partition: string): Promise<StoredDocument['body'][]> {
  const found: StoredDocument['body'][] = [];
  for await (const { body } of documentsIn(store, { partition })) found.push(body);
  return found;
}

/** As a person does who is told "ikke gemt, prøv igen": tries again until it is saved. */
async function addUntilSaved(
  store: DocumentStore,
  key: { readonly partition: string; readonly id: string },
  writer: number,
  timing: Timing = realTiming,
): Promise<number> {
  for (;;) {
    const result = await changeDocument({ store, type: counterType, key, timing }, (current) => ({
      do: 'write',
      body: { added: [...(current?.added ?? []), writer] },
      outcome: writer,
    }));
    if (result.ok) return result.outcome;
  }
}
