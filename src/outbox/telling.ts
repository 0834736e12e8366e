import type { Reply } from '../replies/reply.js';
import type { DocumentType } from '../store/document-type.js';
import type { WhenUnknown } from './entry-life.js';
import type { OutboxEntry, WithOutbox } from './outbox.js';

/** How one kind of message is told: made from the aggregate as it is now, and what changes in the aggregate when it ends. */
export type Tell<Body extends WithOutbox> = {
  readonly whenUnknown: WhenUnknown;
  /** The message; undefined when there is nothing to say any more. May look things up, but changes nothing. */
  render(entry: OutboxEntry, body: Body): Reply | undefined | Promise<Reply | undefined>;
  /**
   * What else changes with the entry, in the same write: where its card stands, whom to tell that it failed. Called each
   * time that an entry comes to an end (sent, failed, unknown, dropped), with the aggregate in which it stands ended. Pure.
   */
  ended?(body: Body, entry: OutboxEntry, now: Date): Body;
};

/** What the aggregates of one document type tell, by the `what` of their entries. Several rooms may share a type. */
export type Telling = {
  readonly type: DocumentType<WithOutbox>;
  readonly tells: Readonly<Record<string, Tell<WithOutbox>>>;
};

/** Ties a document type to what its entries say. */
export function telling<Body extends WithOutbox>(
  type: DocumentType<Body>,
  tells: Readonly<Record<string, Tell<Body>>>,
): Telling {
  return { type, tells } as unknown as Telling;
}
