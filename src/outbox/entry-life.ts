import type { Attempt } from './messenger.js';
import type { OutboxEntry, Target } from './outbox.js';

/**
 * What an attempt that may have been delivered leads to. `leave`: it counts as sent, and the next message covers it
 * (notices and reminders go out at most once). `ask`: it stays until a person has looked and answers (summaries).
 * `repeat`: it is tried again, for doing it twice is the same as once (changing a message that stands).
 */
export type WhenUnknown = 'leave' | 'ask' | 'repeat';

/** The wait after the first attempt that was not delivered; it doubles with each, up to the longest. */
const firstWaitMs = 1_000;
const longestWaitMs = 30 * 60_000;
/** With the waits above about fifteen hours: whoever still cannot be reached then is told of as failed. */
const mostAttempts = 40;
/** The wait after a message could not be made: a fault of ours, which only a new version or other data cures. */
const unmadeWaitMs = 5 * 60_000;

/** Gives a new entry that may be sent from `notBefore` on. */
export function planEntry(
  entry: { readonly id: string; readonly to: Target; readonly what: string; readonly facts?: Record<string, string> },
  notBefore: Date,
): OutboxEntry {
  return { ...entry, state: { is: 'planned', notBefore: notBefore.toISOString(), attempts: 0 } };
}

/** Whether the entry still has something to do by itself. */
export function isPending({ state }: OutboxEntry): boolean {
  return state.is === 'planned' || state.is === 'claimed';
}

/** Gives the moment when something is to be done next: a planned entry sent, or a claim let go; undefined when nothing is. */
export function nextMoment(entries: readonly OutboxEntry[]): Date | undefined {
  const moments = entries.flatMap(({ state }) =>
    state.is === 'planned' ? [state.notBefore] : state.is === 'claimed' ? [state.until] : [],
  );
  return moments.length === 0 ? undefined : new Date(Math.min(...moments.map((moment) => Date.parse(moment))));
}

/** Whether the entry may be claimed now. */
export function isDue({ state }: OutboxEntry, now: Date): boolean {
  return state.is === 'planned' && Date.parse(state.notBefore) <= now.getTime();
}

/** Gives the entry claimed by one sender until a moment; whoever holds it then makes the one attempt that it counts. */
export function claimEntry(entry: OutboxEntry, claim: { readonly by: string; readonly until: Date }): OutboxEntry {
  if (entry.state.is !== 'planned') return entry;
  const attempts = entry.state.attempts + 1;
  return { ...entry, state: { is: 'claimed', by: claim.by, until: claim.until.toISOString(), attempts } };
}

/** Gives a planned entry dropped: when its time came there was nothing to say any more. */
export function dropEntry(entry: OutboxEntry, now: Date): OutboxEntry {
  if (entry.state.is !== 'planned') return entry;
  return { ...entry, state: { is: 'dropped', at: now.toISOString(), attempts: entry.state.attempts } };
}

/** Gives a planned entry put off: its message could not be made. */
export function putOff(entry: OutboxEntry, now: Date): OutboxEntry {
  if (entry.state.is !== 'planned') return entry;
  const notBefore = new Date(now.getTime() + unmadeWaitMs).toISOString();
  return { ...entry, state: { ...entry.state, notBefore, why: 'message-not-made' } };
}

/** Whether the entry's claim has run out: its owner crashed, or is stuck. */
export function hasRunOut({ state }: OutboxEntry, now: Date): boolean {
  return state.is === 'claimed' && Date.parse(state.until) <= now.getTime();
}

/** Gives the entry without a claim that ran out: its message may have been sent. */
export function letGo(entry: OutboxEntry, whenUnknown: WhenUnknown, now: Date): OutboxEntry {
  if (entry.state.is !== 'claimed') return entry;
  const { by, attempts } = entry.state;
  const ending = settleEntry(entry, by, { outcome: 'unknown', why: 'claim-ran-out' }, { whenUnknown, now });
  return ending.state.is === 'unknown'
    ? { ...entry, state: { is: 'unknown', at: now.toISOString(), attempts, why: 'claim-ran-out', claim: by } }
    : ending;
}

/**
 * Gives the entry as it is after its claim ended. An entry that this claim does not hold stays as it is; but one that was
 * given up as unknown because this very claim ran out still takes the truth from its owner.
 */
export function settleEntry(
  entry: OutboxEntry,
  claim: string,
  ending: Attempt,
  { whenUnknown, now }: { readonly whenUnknown: WhenUnknown; readonly now: Date },
): OutboxEntry {
  const { state } = entry;
  if (!(state.is === 'claimed' && state.by === claim) && !(state.is === 'unknown' && state.claim === claim))
    return entry;
  const { attempts } = state;
  const at = now.toISOString();
  switch (ending.outcome) {
    case 'delivered':
      return {
        ...entry,
        state: { is: 'sent', at, attempts, ...(ending.posted === undefined ? {} : { posted: ending.posted }) },
      };
    case 'refused':
      return { ...entry, state: { is: 'failed', at, attempts, why: ending.why } };
    case 'unknown':
      return whenUnknown === 'repeat'
        ? tryAgain(entry, attempts, { why: ending.why, askedMs: 0, now })
        : { ...entry, state: { is: 'unknown', at, attempts, why: ending.why } };
    case 'not-delivered':
      return tryAgain(entry, attempts, { why: ending.why, askedMs: ending.retryAfterMs, now });
  }
}

/** Gives an unknown entry as a person who has looked says that it is: it stands there, or it is to be sent again. */
export function answerUnknown(entry: OutboxEntry, answer: 'stands' | 'post-again', now: Date): OutboxEntry {
  if (entry.state.is !== 'unknown') return entry;
  const { attempts } = entry.state;
  const at = now.toISOString();
  return {
    ...entry,
    state: answer === 'stands' ? { is: 'sent', at, attempts } : { is: 'planned', notBefore: at, attempts },
  };
}

function tryAgain(
  entry: OutboxEntry,
  attempts: number,
  { why, askedMs, now }: { readonly why: string; readonly askedMs: number; readonly now: Date },
): OutboxEntry {
  if (attempts >= mostAttempts) {
    return { ...entry, state: { is: 'failed', at: now.toISOString(), attempts, why: `gave-up: ${why}` } };
  }
  const waitMs = Math.max(askedMs, Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1)));
  const notBefore = new Date(now.getTime() + waitMs).toISOString();
  return { ...entry, state: { is: 'planned', notBefore, attempts, why } };
}
