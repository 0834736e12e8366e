import { digestDocument, digestStore, type StoreDigest } from './document-digest.js';
import type { DocumentKey, DocumentStore, StoredDocument } from './document-store.js';
import { everyDocument } from './every-document.js';

export type CopyProgress = {
  /** Written now. */
  readonly copied: number;
  /** Were there already, with the same content: what an earlier run, broken off, has done. */
  readonly same: number;
};

export type CopyResult = CopyProgress & {
  /** Are there with other content, and were left as they are. */
  readonly differing: readonly DocumentKey[];
  readonly from: StoreDigest;
  readonly to: StoreDigest;
  /** Whether both stores hold the same afterwards: count and hash over all content. */
  readonly complete: boolean;
};

/** Documents under way at once: a store over the network answers each in some milliseconds. */
const atOnce = 10;

/**
 * Copies every document from one store to another and then reads both through to compare. Writes over nothing, so it
 * can be run again after it was broken off. Nobody else may write meanwhile. Tells `onProgress` after every few.
 */
export async function copyStore(
  from: DocumentStore,
  to: DocumentStore,
  onProgress: (progress: CopyProgress) => void,
): Promise<CopyResult> {
  const differing: DocumentKey[] = [];
  let [copied, same] = [0, 0];
  for await (const group of groupsOf(everyDocument(from), atOnce)) {
    const outcomes = await Promise.all(group.map((document) => copyDocument(document, to)));
    copied += outcomes.filter((outcome) => outcome === 'copied').length;
    same += outcomes.filter((outcome) => outcome === 'same').length;
    differing.push(
      ...group.filter((_, index) => outcomes[index] === 'differs').map(({ partition, id }) => ({ partition, id })),
    );
    onProgress({ copied, same });
  }
  const digests = { from: await digestStore(from), to: await digestStore(to) };
  const complete = digests.from.count === digests.to.count && digests.from.hash === digests.to.hash;
  return { copied, same, differing, ...digests, complete };
}

async function copyDocument(document: StoredDocument, to: DocumentStore): Promise<'copied' | 'same' | 'differs'> {
  const { etag: _, ...draft } = document;
  if ((await to.create(draft)).ok) return 'copied';
  const present = await to.read(draft);
  return present !== undefined && digestDocument(present) === digestDocument(draft) ? 'same' : 'differs';
}

async function* groupsOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
