import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../src/cli/backup-file.js';
import { applyImport } from '../../src/exchange/apply-import.js';
import { BackupError, restore } from '../../src/exchange/backup.js';
import { readRows } from '../../src/exchange/read-rows.js';
import { tablesOf } from '../../src/exchange/tables-of.js';
import { writeJson } from '../../src/exchange/write-json.js';
import { digestStore } from '../../src/store/document-digest.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { importingInto, strategy, today } from './exchange-data.js';
import { fullState } from './full-state.js';

const now = new Date('2026-11-24T08:00:00Z');

describe.each(['alt.jsonl', 'alt.jsonl.gz'])('a backup in %s', (name) => {
  let folder: string;
  let file: string;
  let store: DocumentStore;
  let empty: DocumentStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigtebot-backup-'));
    file = join(folder, name);
    store = openEmbeddedStore(join(folder, 'fra'), () => now.getTime());
    empty = openEmbeddedStore(join(folder, 'til'), () => now.getTime());
    await fill(store);
  });
  afterEach(async () => {
    await Promise.all([store.close(), empty.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  const restoreInto = (to: DocumentStore, at = now) => restore({ open: () => readBackup(file), store: to, now: at });

  it('restores an empty store to the same content, of every kind and partition', async () => {
    const count = await writeBackup(store, file, now);

    const restored = await restoreInto(empty);

    expect(restored).toEqual({ is: 'done', written: count, same: 0, expired: 0 });
    expect(await digestStore(empty)).toEqual(await digestStore(store));
    expect((await digestStore(empty)).count).toBe(count);
    expect(count).toBe(40);
  });

  it('is for nobody’s eyes but the owner’s', async () => {
    await writeBackup(store, file, now);

    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('goes on where a restore was broken off', async () => {
    await writeBackup(store, file, now);
    let first = 10;
    await expect(
      restore({
        open: () => readBackup(file),
        store: {
          ...wrapped(empty),
          create: (document) => {
            first -= 1;
            return first < 0 ? Promise.reject(new Error('strømmen gik')) : empty.create(document);
          },
        },
        now,
      }),
    ).rejects.toThrow('strømmen gik');

    const restored = await restoreInto(empty);

    expect(restored).toMatchObject({ is: 'done', same: 10 });
    expect(await digestStore(empty)).toEqual(await digestStore(store));
  });

  it('writes nothing into a store that holds something else', async () => {
    await writeBackup(store, file, now);
    await empty.create({ partition: 'people', id: 'people', kind: 'people', schemaVersion: 1, body: { people: [] } });
    const before = await digestStore(empty);

    expect(await restoreInto(empty)).toEqual({ is: 'not-empty', partition: 'people', id: 'people' });
    expect(await digestStore(empty)).toEqual(before);
  });

  it('leaves out what has expired meanwhile', async () => {
    await writeBackup(store, file, now);
    const later = new Date('2026-11-26T08:00:00Z');

    expect(await restoreInto(empty, later)).toMatchObject({ is: 'done', expired: 1 });
  });
});

describe('a backup that cannot be trusted', () => {
  it('is refused with nothing written: cut short, changed, added to, or no backup at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sigtebot-backup-'));
    const [store, empty] = ['fra', 'til'].map((name) => openEmbeddedStore(join(folder, name), () => now.getTime()));
    if (store === undefined || empty === undefined) throw new Error('no stores');
    await fill(store);
    const good = join(folder, 'god.jsonl');
    await writeBackup(store, good, now);
    const lines = (await readFile(good, 'utf8')).trimEnd().split('\n');
    const bad: readonly (readonly [string, readonly string[]])[] = [
      ['cut-short', lines.slice(0, -1)],
      ['changed', lines.map((line) => line.replace('Dokument 7', 'Dokument 8'))],
      ['changed', lines.filter((_, index) => index !== 5)],
      ['not-readable', lines.map((line, index) => (index === 5 ? line.slice(0, 30) : line))],
      ['more-after-end', [...lines, lines[3] ?? '']],
      ['not-a-backup', lines.slice(1)],
      ['not-a-backup', []],
    ];

    for (const [why, content] of bad) {
      const file = join(folder, 'ond.jsonl');
      await writeFile(file, content.map((line) => `${line}\n`).join(''));
      const error = await restore({ open: () => readBackup(file), store: empty, now }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(BackupError);
      expect((error as BackupError).fault.why).toBe(why);
      expect((await digestStore(empty)).count).toBe(0);
    }
    const packed = join(folder, 'god.jsonl.gz');
    await writeBackup(store, packed, now);
    await writeFile(packed, (await readFile(packed)).subarray(0, 1_500));
    await expect(restore({ open: () => readBackup(packed), store: empty, now })).rejects.toThrow(BackupError);

    await Promise.all([store.close(), empty.close()]);
    await rm(folder, { recursive: true, force: true });
  });
});

/** Real aggregates, odd ids, and one that expires. */
async function fill(store: DocumentStore): Promise<void> {
  const { rows } = await readRows([writeJson(tablesOf(fullState, strategy, today), 'alt.json')], strategy);
  await applyImport(importingInto(store), rows, () => true);
  for (let number = 0; number < 30; number += 1) {
    const id = `æ/ø?å #${number}%`;
    await store.create({
      partition: `prøve ${number % 3}`,
      id,
      kind: 'note',
      schemaVersion: 1,
      body: { text: `Dokument ${number}\n"citat"` },
    });
  }
  const expiresAt = '2026-11-25T08:00:00.000Z';
  await store.create({ partition: 'threads', id: 'a', kind: 'thread', schemaVersion: 1, body: {}, expiresAt });
}

function wrapped(store: DocumentStore): DocumentStore {
  return {
    read: (key) => store.read(key),
    create: (document) => store.create(document),
    replace: (document, etag) => store.replace(document, etag),
    delete: (key, etag) => store.delete(key, etag),
    list: (query) => store.list(query),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
  };
}
