import type { DocumentStore, JsonObject, ListQuery, StoredDocument } from './document-store.js';
import { bodyOf, type DocumentType } from './document-type.js';

/** Gives all documents of a partition, of one kind or of all, ordered by id, a page at a time. */
export async function* documentsIn(store: DocumentStore, query: ListQuery): AsyncGenerator<StoredDocument> {
  let after = query.after;
  do {
    const page = await store.list(after === undefined ? query : { ...query, after });
    yield* page.documents;
    after = page.next;
  } while (after !== undefined);
}

/** Gives the bodies of all documents of one type in a partition, ordered by id. */
export async function bodiesIn<Body extends JsonObject>(
  store: DocumentStore,
  partition: string,
  type: DocumentType<Body>,
): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  for await (const document of documentsIn(store, { partition, kind: type.kind, limit: 1_000 })) {
    bodies.push(bodyOf(type, document));
  }
  return bodies;
}

/** Gives every document of a store, partition by partition, each ordered by id. */
export async function* everyDocument(store: DocumentStore): AsyncGenerator<StoredDocument> {
  let partition = await store.nextPartition();
  while (partition !== undefined) {
    yield* documentsIn(store, { partition });
    partition = await store.nextPartition(partition);
  }
}
