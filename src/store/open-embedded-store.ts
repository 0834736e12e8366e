import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { open } from 'lmdb';
import { EmbeddedStore } from './embedded-store.js';
import { StoreFault } from './store-fault.js';

/**
 * Opens the store in a folder, which is made when it is missing. `now` gives milliseconds since 1970. Throws a
 * `StoreFault` `not-set-up`, in Danish and English, when the folder cannot be written.
 */
export function openEmbeddedStore(folder: string, now: () => number): EmbeddedStore {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // overlappingSync off: the commit itself waits for the disk, the order that LMDB is known to survive a crash with.
    // noSubdir false: it would take a folder with a dot in its name for a file.
    const root = open<string, string[]>({
      path,
      noSubdir: false,
      overlappingSync: false,
      maxDbs: 4,
      encoding: 'string',
    });
    const documents = root.openDB<string, string[]>({ name: 'documents', encoding: 'string', useVersions: true });
    const index = root.openDB<string, (string | number)[]>({ name: 'index', encoding: 'string' });
    return new EmbeddedStore({ root, documents, index }, now);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreFault(
      'not-set-up',
      `Botten kan ikke gemme i mappen ${path}. Vælg en mappe, som den må skrive i, med DATA_DIR. / ` +
        `The bot cannot keep its data in ${path}. Set DATA_DIR to a folder that it may write. (${why})`,
      { cause },
    );
  }
}
