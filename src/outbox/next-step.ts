import type { Reply } from '../replies/reply.js';
import {
  claimEntry,
  dropEntry,
  hasRunOut,
  isDue,
  isPending,
  letGo,
  nextMoment,
  putOff,
  settleEntry,
} from './entry-life.js';
import type { Attempt } from './messenger.js';
import type { OutboxEntry, WithOutbox } from './outbox.js';
import type { OutboxEvent } from './outbox-event.js';
import type { Tell } from './telling.js';

/** A claim whose attempt is over, and what became of it. */
export type Held = { readonly entryId: string; readonly claim: string; readonly attempt: Attempt };

/** An entry that is now ours to send, once. */
export type Claimed = {
  readonly is: 'claimed';
  readonly entry: OutboxEntry;
  readonly claim: string;
  readonly reply: Reply;
};

/** What comes next: an entry to send, or nothing until a moment (undefined: nothing at all). */
export type Step = Claimed | { readonly is: 'rest'; readonly next: Date | undefined };

export type StepParts = {
  readonly held: Held | undefined;
  /** The name that a new claim gets, and how long it holds. */
  readonly claim: { readonly by: string; readonly until: Date };
  /** Whether something new may be claimed. */
  readonly mayClaim: boolean;
  readonly tells: Readonly<Record<string, Tell<WithOutbox>>>;
  readonly now: Date;
  report(event: OutboxEvent): void;
};

/** A step, and the aggregate after it: the same object when nothing changes. */
type Stepped = { readonly step: Step; readonly changed: WithOutbox };

/**
 * Gives the next step: takes in how the last attempt ended, lets claims go that ran out, and claims the first entry that is
 * due and has something to say. Calls the `ended` of each entry that came to its end.
 */
export async function nextStep(body: WithOutbox, parts: StepParts): Promise<Stepped> {
  let changed = withoutRunOut(withResult(body, parts), parts);
  const due = parts.mayClaim ? changed.outbox.filter((entry) => isDue(entry, parts.now) || isOurs(entry, parts)) : [];
  for (const entry of due) {
    const made = await makeMessage(entry, changed, parts);
    if (made.is === 'message') return claimed(changed, claimEntry(entry, parts.claim), made.reply, parts);
    const now = parts.now;
    changed = withEntry(changed, made.is === 'nothing' ? dropEntry(entry, now) : putOff(entry, now), parts);
  }
  return { step: { is: 'rest', next: nextMoment(changed.outbox) }, changed };
}

function withResult(body: WithOutbox, parts: StepParts): WithOutbox {
  const { held, tells, now } = parts;
  const entry = body.outbox.find(({ id }) => id === held?.entryId);
  if (held === undefined || entry === undefined) return body;
  const ended = settleEntry(entry, held.claim, held.attempt, { whenUnknown: whenUnknownOf(entry, tells), now });
  return withEntry(body, ended, parts);
}

function withoutRunOut(body: WithOutbox, parts: StepParts): WithOutbox {
  return body.outbox
    .filter((entry) => hasRunOut(entry, parts.now))
    .reduce(
      (changed, entry) => withEntry(changed, letGo(entry, whenUnknownOf(entry, parts.tells), parts.now), parts),
      body,
    );
}

type Made = { readonly is: 'message'; readonly reply: Reply } | { readonly is: 'nothing' | 'not-made' };

async function makeMessage(entry: OutboxEntry, body: WithOutbox, { tells, report }: StepParts): Promise<Made> {
  const tell = tellOf(entry, tells);
  if (tell === undefined) {
    report({ event: 'nobody-tells', what: entry.what });
    return { is: 'not-made' };
  }
  try {
    const reply = await tell.render(entry, body);
    return reply === undefined ? { is: 'nothing' } : { is: 'message', reply };
  } catch (error) {
    report({ event: 'message-not-made', what: entry.what, error });
    return { is: 'not-made' };
  }
}

function claimed(body: WithOutbox, entry: OutboxEntry, reply: Reply, parts: StepParts): Stepped {
  return { step: { is: 'claimed', entry, claim: parts.claim.by, reply }, changed: withEntry(body, entry, parts) };
}

/** Whether a claim is there already: its write was done, though the store did not come to say so. */
function isOurs({ state }: OutboxEntry, { claim }: StepParts): boolean {
  return state.is === 'claimed' && state.by === claim.by;
}

/** Puts an entry in the place of the one that it was, and lets its room take in that it came to an end. */
function withEntry(body: WithOutbox, entry: OutboxEntry, { tells, now }: StepParts): WithOutbox {
  const before = body.outbox.find(({ id }) => id === entry.id);
  if (before === entry) return body;
  const changed = { ...body, outbox: body.outbox.map((one) => (one.id === entry.id ? entry : one)) };
  return isPending(entry) ? changed : (tellOf(entry, tells)?.ended?.(changed, entry, now) ?? changed);
}

/** Without a room that tells it, an entry may have been sent by a version that knew it: it is not sent again. */
function whenUnknownOf(entry: OutboxEntry, tells: StepParts['tells']): Tell<WithOutbox>['whenUnknown'] {
  return tellOf(entry, tells)?.whenUnknown ?? 'leave';
}

function tellOf({ what }: OutboxEntry, tells: StepParts['tells']): Tell<WithOutbox> | undefined {
  return Object.hasOwn(tells, what) ? tells[what] : undefined;
}
