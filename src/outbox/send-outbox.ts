import type { Timing } from '../store/change-document.js';
import type { DocumentKey, DocumentStore } from '../store/document-store.js';
import { bodyOf, draftOf } from '../store/document-type.js';
import type { Attempt, Messenger } from './messenger.js';
import { type Claimed, type Held, nextStep, type Step } from './next-step.js';
import type { Target } from './outbox.js';
import type { OutboxEvent } from './outbox-event.js';
import type { Telling } from './telling.js';

/** What sending works with. The store is the one below `rememberPending`: what is pending here has its pointer already. */
export type OutboxParts = {
  readonly store: DocumentStore;
  readonly messenger: Pick<Messenger, 'post' | 'edit' | 'answerInThread'>;
  readonly tellings: readonly Telling[];
  readonly clock: () => Date;
  readonly timing: Timing;
  readonly newId: () => string;
  /** Whether the program is stopping: then nothing new is claimed. */
  isStopping(): boolean;
  /** Takes what happened, for the log: never a name or a text. */
  report(event: OutboxEvent): void;
  /** Told of every attempt, such as to note whom messages do not reach. Its own faults do not stop the sending. */
  afterAttempt?(to: Target, attempt: Attempt): Promise<void>;
};

/** How long a claim holds: longer than the messenger may take for one attempt, its wait for the pace included. */
const claimMs = 2 * 60_000;
/** A wait that is shorter is sat out here rather than left to the clock. */
const patienceMs = 10_000;
/** Tries to write one step: others may change the aggregate, and a result must not be lost because the store is away for a moment. */
const mostTries = 10;

/**
 * Sends what an aggregate has to tell, one entry after the other, and gives the moment when there is something to do next;
 * undefined when nothing is. Any number of instances may do this at once, and any may die at any moment: an entry is
 * claimed by a conditional write before its one attempt, and a claim that ran out is never simply sent again.
 */
export async function sendOutbox(key: DocumentKey, parts: OutboxParts): Promise<Date | undefined> {
  let held: Held | undefined;
  for (;;) {
    const step = await takeStep(key, held, parts);
    if (step.is === 'claimed') {
      held = { entryId: step.entry.id, claim: step.claim, attempt: await makeAttempt(step, parts) };
      continue;
    }
    held = undefined;
    const waitMs = step.next === undefined ? Number.POSITIVE_INFINITY : step.next.getTime() - parts.clock().getTime();
    if (waitMs > patienceMs || parts.isStopping()) return step.next;
    await parts.timing.sleep(Math.max(waitMs, 10));
  }
}

/** Takes in how the last attempt ended and claims the next entry, in one conditional write. */
async function takeStep(key: DocumentKey, held: Held | undefined, parts: OutboxParts): Promise<Step> {
  const claim = parts.newId();
  for (let tries = 1; ; tries += 1) {
    try {
      const step = await tryStep(key, { held, claim }, parts);
      if (step !== undefined) return step;
    } catch (error) {
      if (held === undefined || tries === mostTries) throw error;
    }
    if (tries === mostTries) {
      if (held !== undefined) parts.report({ event: 'result-not-written', outcome: held.attempt.outcome });
      return { is: 'rest', next: new Date(parts.clock().getTime() + patienceMs + 1) };
    }
    await parts.timing.sleep(5 * 2 ** tries * (1 + parts.timing.random()));
  }
}

/** Gives undefined when somebody else wrote first. */
async function tryStep(
  key: DocumentKey,
  { held, claim }: { readonly held: Held | undefined; readonly claim: string },
  parts: OutboxParts,
): Promise<Step | undefined> {
  const { store, tellings, clock } = parts;
  const stored = await store.read(key);
  if (stored === undefined) return { is: 'rest', next: undefined };
  const mine = tellings.filter(({ type }) => type.kind === stored.kind);
  const [first] = mine;
  if (first === undefined) {
    parts.report({ event: 'nobody-tells', what: stored.kind });
    return { is: 'rest', next: undefined };
  }

  const body = bodyOf(first.type, stored);
  const now = clock();
  const until = new Date(now.getTime() + claimMs);
  const { step, changed } = await nextStep(body, {
    held,
    claim: { by: claim, until },
    mayClaim: !parts.isStopping(),
    tells: Object.assign({}, ...mine.map(({ tells }) => tells)),
    now,
    report: parts.report,
  });
  if (changed === body) return step;
  const written = await store.replace(draftOf(first.type, key, changed, stored.expiresAt), stored.etag);
  return written.ok ? step : undefined;
}

async function makeAttempt({ entry, reply }: Claimed, parts: OutboxParts): Promise<Attempt> {
  const { to, what, state } = entry;
  const attempt = await send(to, reply, parts.messenger);
  const why = 'why' in attempt ? { why: attempt.why } : {};
  const attempts = state.is === 'claimed' ? state.attempts : 0;
  parts.report({ event: 'attempt', what, outcome: attempt.outcome, attempts, ...why });
  try {
    await parts.afterAttempt?.(to, attempt);
  } catch (error) {
    parts.report({ event: 'fault', what, error });
  }
  return attempt;
}

async function send(to: Target, reply: Claimed['reply'], messenger: OutboxParts['messenger']): Promise<Attempt> {
  try {
    if (to.kind === 'edit') return await messenger.edit(to.posted, reply);
    if (to.kind === 'thread') return await messenger.answerInThread(to.posted, reply);
    return await messenger.post(to, reply);
  } catch (error) {
    // The messenger gives its failures back; what it throws is a fault of ours, and whether anything left is not known.
    return { outcome: 'unknown', why: error instanceof Error ? error.name : 'fault' };
  }
}
