import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { backupLines, type Digest, documentsOf } from '../exchange/backup.js';
import type { DocumentDraft, DocumentStore } from '../store/document-store.js';

/** Writes a backup into a file, packed where its name ends in .gz. It gets its name when it is whole. */
export async function writeBackup(store: DocumentStore, file: string, at: Date): Promise<number> {
  const unfinished = `${file}.ufaerdig`;
  let documents = -2;
  async function* lines() {
    for await (const line of backupLines(store, at, sha256())) {
      documents += 1;
      yield `${line}\n`;
    }
  }
  try {
    const to = createWriteStream(unfinished, { mode: 0o600 });
    const from = Readable.from(lines());
    await (file.endsWith('.gz') ? pipeline(from, createGzip(), to) : pipeline(from, to));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return documents;
}

/** Gives the documents of a backup in a file. Throws a `BackupError` where it cannot be trusted. */
export async function* readBackup(file: string): AsyncGenerator<DocumentDraft> {
  yield* documentsOf(linesOf(file), sha256());
}

/** A packed file that is cut short or damaged ends where it can be read no further: its last line is missing then. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const from = createReadStream(file);
  const unpacked = file.endsWith('.gz') ? from.pipe(createGunzip()) : from;
  from.on('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  if (rest !== '') yield rest;
}

function isDamaged(error: unknown): boolean {
  return /^Z_/.test((error as { readonly code?: string }).code ?? '');
}

/** A hash over lines. */
function sha256(): Digest {
  const hash = createHash('sha256');
  return { add: (line) => hash.update(`${line}\n`), end: () => hash.digest('hex') };
}
