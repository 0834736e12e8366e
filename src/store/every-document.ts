import type { DocumentStore, ListQuery, StoredDocument } from './document-store.js';

/** Gives all documents of a partition, of one kind or of all, ordered by id, a page at a time. */
export async function* documentsIn(store: DocumentStore, query: ListQuery): AsyncGenerator<StoredDocument> {
  let after = query.after;
  do {
    const page = await store.list(after === undefined ? query : { ...query, after });
    yield* page.documents;
    after = page.next;
  } while (after !== undefined);
}

/** Gives every document of a store, partition by partition, each ordered by id. */
export async function* everyDocument(store: DocumentStore): AsyncGenerator<StoredDocument> {
  let partition = await store.nextPartition();
  while (partition !== undefined) {
    yield* documentsIn(store, { partition });
    partition = await store.nextPartition(partition);
  }
}
