import { pendingOf } from '../indicators/series.js';
import type { Keeping } from '../people/contact.js';
import type { DocumentStore, StoredDocument } from '../store/document-store.js';
import { eraseFrom } from './erase.js';
import type { Hanging, UdvalgState } from './hanging.js';
import { isFree } from './hanging.js';
import { personalDocuments, type Whose } from './personal-documents.js';

/** Why somebody cannot be forgotten yet: what hangs on them, and what they sent that nobody has decided. */
export type StillHeld = { readonly hanging: Hanging; readonly undecided: readonly string[] };

/** Gives what must be handed over or decided before somebody can be forgotten, or undefined. */
export function stillHeld(personId: string, hanging: Hanging, states: readonly UdvalgState[]): StillHeld | undefined {
  const undecided = states.flatMap(({ updates, indicators }) =>
    updates
      .filter((update) => pendingOf(update)?.submittedBy === personId)
      .map(({ indicatorId }) => indicators.find(({ id }) => id === indicatorId)?.name ?? indicatorId),
  );
  return isFree(hanging) && undecided.length === 0 ? undefined : { hanging, undecided };
}

/** Kinds that are about one person alone, or are sent again at once (an import that waits): they go whole. */
const ownKinds = new Set(['contact', 'thread', 'match-verdict', 'greeted', 'report-offer', 'import']);

/** How often one document is tried when others write it at the same time. */
const mostTries = 5;

/**
 * Erases somebody from every document: what is theirs alone goes, and elsewhere only the pseudonym stays. Their place among
 * the people goes last, so that one who is broken off in between can ask again. Gives `busy` when others kept writing a
 * document; asking again finishes it.
 */
export async function forget(keeping: Keeping, whose: Whose): Promise<'forgotten' | 'busy'> {
  const documents: StoredDocument[] = [];
  for await (const document of personalDocuments(keeping.store, whose)) documents.push(document);
  const peopleLast = [...documents].sort((a, b) => Number(a.kind === 'people') - Number(b.kind === 'people'));
  for (const document of peopleLast) {
    if (!(await eraseDocument(keeping, document, whose))) return 'busy';
  }
  return 'forgotten';
}

async function eraseDocument({ store, timing }: Keeping, document: StoredDocument, whose: Whose): Promise<boolean> {
  let current: StoredDocument | undefined = document;
  for (let tries = 1; tries <= mostTries && current !== undefined; tries += 1) {
    if (await tryErase(store, current, whose)) return true;
    await timing.sleep(5 * 2 ** tries * (1 + timing.random()));
    current = await store.read(document);
  }
  return current === undefined;
}

async function tryErase(store: DocumentStore, document: StoredDocument, { identity }: Whose): Promise<boolean> {
  const { etag, ...draft } = document;
  if (ownKinds.has(document.kind)) return (await store.delete(document, etag)).ok;
  const body = eraseFrom(document.body, identity);
  return body === document.body || (await store.replace({ ...draft, body }, etag)).ok;
}
