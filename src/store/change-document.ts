import type { DeleteResult, DocumentKey, DocumentStore, JsonObject, WriteResult } from './document-store.js';
import { bodyOf, type DocumentType, draftOf } from './document-type.js';

/** What a pure decision wants done with the document that it was shown, and what to tell the one who asked. */
export type Change<Body extends JsonObject, Outcome> =
  | { readonly do: 'write'; readonly body: Body; readonly expiresAt?: string; readonly outcome: Outcome }
  | { readonly do: 'delete'; readonly outcome: Outcome }
  | { readonly do: 'nothing'; readonly outcome: Outcome };

/** `busy`: others kept changing the document; nothing was written ("ikke gemt, prøv igen"). */
export type ChangeResult<Outcome> =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly reason: 'busy' };

/** The clock, waiting and chance (0 to below 1) that a change is tried with; real-timing.ts holds the real ones. */
export type Timing = {
  /** Milliseconds; only differences count. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
};

export type ChangeTarget<Body extends JsonObject> = {
  readonly store: DocumentStore;
  readonly type: DocumentType<Body>;
  readonly key: DocumentKey;
  readonly timing: Timing;
};

/** Tries and time after which a person is asked to try again rather than kept waiting (design: five, two seconds). */
const mostTries = 5;
const longestMilliseconds = 2_000;

/**
 * Loads, decides and writes on the etag that was decided on. When somebody else was first, loads and decides again, so
 * `decide` must be pure: it is called once a try, with the body as it is now or undefined. Throws what the store throws.
 */
export async function changeDocument<Body extends JsonObject, Outcome>(
  target: ChangeTarget<Body>,
  decide: (current: Body | undefined) => Change<Body, Outcome>,
): Promise<ChangeResult<Outcome>> {
  const { store, type, key, timing } = target;
  const start = timing.now();
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const stored = await store.read(key);
    const change = decide(stored === undefined ? undefined : bodyOf(type, stored));
    const result = await carryOut(target, change, stored?.etag);
    if (result.ok) return { ok: true, outcome: change.outcome };

    const wait = pause(tries, timing.random());
    if (tries === mostTries || timing.now() - start + wait > longestMilliseconds) break;
    await timing.sleep(wait);
  }
  return { ok: false, reason: 'busy' };
}

async function carryOut<Body extends JsonObject, Outcome>(
  { store, type, key }: ChangeTarget<Body>,
  change: Change<Body, Outcome>,
  etag: string | undefined,
): Promise<WriteResult | DeleteResult | { readonly ok: true }> {
  switch (change.do) {
    case 'nothing':
      return { ok: true };
    case 'delete':
      return etag === undefined ? { ok: true } : store.delete(key, etag);
    case 'write': {
      const draft = draftOf(type, key, change.body, change.expiresAt);
      return etag === undefined ? store.create(draft) : store.replace(draft, etag);
    }
  }
}

/** 5 to 10 ms after the first try, doubling, so that writers that met once do not meet again at the same moment. */
function pause(tries: number, random: number): number {
  return 5 * 2 ** (tries - 1) * (1 + random);
}
