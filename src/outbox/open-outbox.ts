import type { DocumentKey, StoredDocument } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { inParallel } from './in-parallel.js';
import { pendingDocument, pendingPartition, postpone } from './pending.js';
import { type OutboxParts, sendOutbox } from './send-outbox.js';

/** The sending side of every outbox: at once after a turn, and by the clock for all that is still to be sent. */
export type Outbox = {
  /** Starts sending what these aggregates have to tell. Does not wait for it, and never throws: the clock finishes it. */
  wake(aggregates: readonly DocumentKey[]): void;
  /** Sends everything that is due and takes away the pointers that have nothing to point at any more. */
  sendDue(now: Date): Promise<void>;
  /** Resolves when nothing is being sent. */
  finished(): Promise<void>;
};

/** How many aggregates are sent from at once: a connector that takes a second for each still gets all that the pace allows. */
const atOnce = 64;
const pointersAtOnce = 1_000;

/** Gives the sending side over a store, a messenger and what the rooms tell. */
export function openOutbox(parts: OutboxParts): Outbox {
  const underWay = new Set<Promise<unknown>>();

  function track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  return {
    wake(aggregates) {
      for (const aggregate of aggregates) void track(sendQuietly(aggregate, parts));
    },
    sendDue: (now) => track(sendDue(now, parts)),
    async finished() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

async function sendQuietly(aggregate: DocumentKey, parts: OutboxParts): Promise<void> {
  try {
    await sendOutbox(aggregate, parts);
  } catch (error) {
    parts.report({ event: 'fault', error });
  }
}

async function sendDue(now: Date, parts: OutboxParts): Promise<void> {
  let after: string | undefined;
  do {
    const query = { partition: pendingPartition, kind: pendingDocument.kind, limit: pointersAtOnce };
    const page = await parts.store.list(after === undefined ? query : { ...query, after });
    await inParallel(page.documents, atOnce, (pointer) => follow(pointer, now, parts));
    after = page.next;
  } while (after !== undefined && !parts.isStopping());
}

/** One aggregate's fault leaves its pointer, so that it is tried again, and the others go on. */
async function follow(pointer: StoredDocument, now: Date, parts: OutboxParts): Promise<void> {
  try {
    const { partition, id, lookAt } = bodyOf(pendingDocument, pointer);
    if (parts.isStopping() || Date.parse(lookAt) > now.getTime()) return;
    const seenAt = parts.clock();
    const next = await sendOutbox({ partition, id }, parts);
    await postpone(parts.store, pointer, { next, seenAt });
  } catch (error) {
    parts.report({ event: 'fault', error });
  }
}
