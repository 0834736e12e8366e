import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentStore } from '../../src/store/document-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';

export type TempStore = {
  readonly store: DocumentStore;
  readonly folder: string;
  /** Closes the store and removes its folder. */
  readonly end: () => Promise<void>;
};

/** A real embedded store in a folder of its own, for tests of what builds on the store. */
export async function openTempStore(now: () => number = Date.now): Promise<TempStore> {
  const folder = await makeTempFolder();
  const store = openEmbeddedStore(folder, now);
  const end = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, folder, end };
}

/** An empty folder; the one who asks removes it. */
export function makeTempFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sigtebot-test-'));
}
