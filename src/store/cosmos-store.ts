import { randomUUID } from 'node:crypto';
import type { Container, CosmosClient, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { cosmosFault, refuseOtherThanMissing } from './cosmos-fault.js';
import { type CosmosItem, type FoundItem, itemOf, readItem } from './cosmos-item.js';
import { type CosmosOperation, describeFailure, type RequestSettings, request } from './cosmos-requests.js';
import { decodeId } from './document-id.js';
import { checkDraft, type EncodedKey, encodeKey, encodePart, isExpired, pageSize } from './document-limits.js';
import type {
  DeleteResult,
  DocumentDraft,
  DocumentKey,
  DocumentPage,
  DocumentStore,
  ListQuery,
  StoredDocument,
  WriteResult,
} from './document-store.js';
import { StoreFault } from './store-fault.js';

export type CosmosStoreSettings = RequestSettings & {
  /** Milliseconds since 1970: what has expired is told by it. */
  readonly now: () => number;
};

/**
 * The store in Azure Cosmos DB: one container, partition key `/partition`. Reads by id are point reads, every write is
 * conditional, lists are read by continuation token. Opened by open-cosmos-store.ts.
 */
export class CosmosStore implements DocumentStore {
  readonly #client: CosmosClient;
  readonly #container: Container;
  readonly #settings: CosmosStoreSettings;
  #closed = false;

  constructor(client: CosmosClient, container: Container, settings: CosmosStoreSettings) {
    this.#client = client;
    this.#container = container;
    this.#settings = settings;
  }

  async read(key: DocumentKey): Promise<StoredDocument | undefined> {
    const found = await this.#find(encodeKey(key));
    return found === undefined || isExpired(found.document, this.#settings.now()) ? undefined : found.document;
  }

  async create(draft: DocumentDraft): Promise<WriteResult> {
    checkDraft(draft);
    const item = this.#item(draft);
    const created = await this.#sendUnlessRefused('create', [409], async (signal) => {
      const answer = await this.#container.items.create(item, { abortSignal: signal });
      return { ...charged(answer), etag: answer.etag };
    });
    if (created !== undefined) return { ok: true, etag: created.etag };

    const present = await this.#find(item);
    if (present?.writeId === item.writeId) return { ok: true, etag: present.document.etag };
    if (present === undefined || !isExpired(present.document, this.#settings.now())) {
      return { ok: false, reason: 'exists' };
    }
    const written = await this.#replace(item, present.document.etag);
    return written === undefined ? { ok: false, reason: 'exists' } : { ok: true, etag: written };
  }

  async replace(draft: DocumentDraft, etag: string): Promise<WriteResult> {
    checkDraft(draft);
    const written = await this.#replace(this.#item(draft), etag);
    return written === undefined ? { ok: false, reason: 'changed' } : { ok: true, etag: written };
  }

  async delete(key: DocumentKey, etag: string): Promise<DeleteResult> {
    const { partition, id } = encodeKey(key);
    let sent = 0;
    const done = await this.#sendUnlessRefused('delete', [404, 412], async (signal) => {
      sent += 1;
      const accessCondition = { type: 'IfMatch', condition: etag };
      return charged(await this.#container.item(id, partition).delete({ accessCondition, abortSignal: signal }));
    });
    if (done !== undefined) return { ok: true };
    // Gone after a try whose answer got lost: that try took it away.
    if (sent > 1 && (await this.#find({ partition, id })) === undefined) return { ok: true };
    return { ok: false, reason: 'changed' };
  }

  async list(query: ListQuery): Promise<DocumentPage> {
    const limit = pageSize(query);
    const partition = encodePart('partition', query.partition);
    const after = query.after === undefined ? '' : encodePart('id', query.after);
    const found: StoredDocument[] = [];
    let token: string | undefined;
    do {
      const options = { partitionKey: partition, maxItemCount: limit - found.length };
      const page = await this.#page(
        listQuery(partition, query.kind, after),
        token === undefined ? options : { ...options, continuationToken: token },
      );
      found.push(...page.documents);
      token = page.token;
    } while (token !== undefined && found.length < limit);

    const documents = found.filter((document) => !isExpired(document, this.#settings.now()));
    const next = found.at(-1)?.id;
    return token === undefined || next === undefined ? { documents } : { documents, next };
  }

  async nextPartition(after?: string): Promise<string | undefined> {
    const query = {
      query: 'SELECT TOP 1 VALUE c.partition FROM c WHERE c.partition > @after ORDER BY c.partition',
      parameters: [{ name: '@after', value: after === undefined ? '' : encodePart('partition', after) }],
    };
    const { found } = await this.#send('partitions', async (signal) => {
      const pages = this.#container.items.query<string>(query, { maxItemCount: 1, abortSignal: signal });
      const page = await pages.fetchAll();
      return { ...charged(page), found: page.resources[0] };
    });
    return found === undefined ? undefined : decodeId(found);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#client.dispose();
  }

  #item(draft: DocumentDraft): CosmosItem {
    return itemOf(encodeKey(draft), draft, randomUUID(), this.#settings.now());
  }

  /** A point read, of what has expired too. */
  async #find({ partition, id }: EncodedKey): Promise<FoundItem | undefined> {
    const { item } = await this.#send('read', async (signal) => {
      const answer = await this.#container.item(id, partition).read<CosmosItem>({ abortSignal: signal });
      refuseOtherThanMissing(answer);
      return { ...charged(answer), item: answer.resource };
    });
    return item === undefined ? undefined : readItem(item);
  }

  /** Gives the new etag, or undefined when another write came first. */
  async #replace(item: CosmosItem, etag: string): Promise<string | undefined> {
    const written = await this.#sendUnlessRefused('replace', [404, 412], async (signal) => {
      const accessCondition = { type: 'IfMatch', condition: etag };
      const there = this.#container.item(item.id, item.partition);
      const answer = await there.replace(item, { accessCondition, abortSignal: signal });
      return { ...charged(answer), etag: answer.etag };
    });
    if (written !== undefined) return written.etag;
    const present = await this.#find(item);
    return present?.writeId === item.writeId ? present.document.etag : undefined;
  }

  async #page(query: SqlQuerySpec, options: FeedOptions): Promise<Page> {
    const { page } = await this.#send('list', async (signal) => {
      const answer = await this.#container.items.query<unknown>(query, { ...options, abortSignal: signal }).fetchNext();
      return { ...charged(answer), page: answer };
    });
    const token = page.continuationToken || undefined;
    if (page.hasMoreResults && token === undefined) throw new StoreFault('unavailable', 'Cosmos DB gave half a list');
    return { documents: (page.resources ?? []).map((item) => readItem(item).document), token };
  }

  async #send<T extends Charged>(operation: CosmosOperation, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreFault('unavailable', 'the Cosmos DB store is closed');
    try {
      return await request(this.#settings, operation, send);
    } catch (error) {
      throw cosmosFault(operation, error);
    }
  }

  /** Gives undefined when the service refuses with one of these statuses. */
  async #sendUnlessRefused<T extends Charged>(
    operation: CosmosOperation,
    refusals: readonly number[],
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.#send(operation, send);
    } catch (error) {
      if (error instanceof StoreFault && refusals.includes(describeFailure(error.cause).status ?? 0)) return undefined;
      throw error;
    }
  }
}

type Charged = { readonly requestCharge: number; readonly statusCode: number };
type Page = { readonly documents: readonly StoredDocument[]; readonly token: string | undefined };

function charged({ requestCharge, statusCode = 200 }: { requestCharge: number; statusCode?: number }): Charged {
  return { requestCharge, statusCode };
}

/** The partition stands in the query as well as in the option: the npm server knows only the first. */
function listQuery(partition: string, kind: string | undefined, after: string): SqlQuerySpec {
  const parameters = [
    { name: '@partition', value: partition },
    { name: '@after', value: after },
  ];
  const where = 'c.partition = @partition AND c.id > @after';
  return kind === undefined
    ? { query: `SELECT * FROM c WHERE ${where} ORDER BY c.id`, parameters }
    : {
        query: `SELECT * FROM c WHERE ${where} AND c.kind = @kind ORDER BY c.id`,
        parameters: [...parameters, { name: '@kind', value: kind }],
      };
}
