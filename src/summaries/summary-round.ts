import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { planEntry } from '../outbox/entry-life.js';
import type { Address } from '../outbox/messenger.js';
import { OutboxEntry } from '../outbox/outbox.js';
import { auditEntry, type By } from '../people/audit.js';
import { AuditEntry } from '../people/udvalg-setup.js';
import type { DocumentType } from '../store/document-type.js';

/** Whose round it is: an udvalg by its id, or all of them for the overall report. */
export const everyUdvalg = 'alle';

const Done = { by: z.string(), at: z.iso.datetime() };

/**
 * One udvalg's quarter on its way to its channels: the draft, the moment of the post, and whoever put it off, stopped it or
 * sent it at once. The overall report has one too: it waits for an admin's release. What each channel got is a `Delivery`.
 */
export const SummaryRound = z.strictObject({
  scope: z.string().min(1),
  strategyId: z.string(),
  quarter: Quarter,
  /** When the draft goes to those who may stop it. */
  draftAt: z.iso.datetime(),
  /** When it is posted; for the overall report, when it is due at the latest. */
  postAt: z.iso.datetime(),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('waiting') }),
    /** The overall report only: all that it is made of is there, or its time has come. */
    z.strictObject({ is: z.literal('ready'), at: z.iso.datetime() }),
    z.strictObject({ is: z.literal('stopped'), ...Done, why: z.string().min(1) }),
    /**
     * Each channel that was linked by then gets its delivery. `by` is `system` where its time came. `delivered`: every
     * delivery has been created; `settled`: every one of them has arrived.
     */
    z.strictObject({ is: z.literal('released'), ...Done, delivered: z.boolean(), settled: z.boolean() }),
  ]),
  postponed: z.array(z.strictObject({ ...Done, from: z.iso.datetime(), to: z.iso.datetime(), why: z.string().min(1) })),
  audit: z.array(AuditEntry),
  outbox: z.array(OutboxEntry),
});
export type SummaryRound = z.infer<typeof SummaryRound>;

export const roundDocument: DocumentType<SummaryRound> = {
  kind: 'summary-round',
  schemaVersion: 1,
  body: SummaryRound,
};

/** Where a round lies: with its udvalg. */
export function roundKey(scope: string, quarter: Quarter): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${scope}`, id: `round:${quarter}` };
}

/** Gives a round that begins, with its draft on the way to those who are to see it first. */
export function openRound(
  round: Pick<SummaryRound, 'scope' | 'strategyId' | 'quarter' | 'draftAt' | 'postAt'>,
  draftTo: readonly Address[],
  now: Date,
): SummaryRound {
  const isOverall = round.scope === everyUdvalg;
  return {
    ...round,
    state: { is: 'waiting' },
    postponed: [],
    audit: [],
    outbox: isOverall
      ? []
      : draftTo.map((to) => planEntry({ id: `draft:${idOf(to)}`, to, what: 'summary-draft' }, now)),
  };
}

/** What becomes of a wish to change a round. */
export type RoundResult =
  | { readonly is: 'changed'; readonly round: SummaryRound }
  | { readonly is: 'released'; readonly round: SummaryRound }
  | { readonly is: 'stopped'; readonly round: SummaryRound }
  /** A new moment must lie ahead, and before the next quarter's turn (`latest`). */
  | { readonly is: 'not-ahead' | 'too-late'; readonly latest: Date };

/** The most that a post is put off, in days: by then the next quarter is on its way. */
const longestDelayDays = 60;

/** Puts the post off to another moment. */
export function postponeRound(round: SummaryRound, to: Date, why: string, by: By): RoundResult {
  const latest = new Date(Date.parse(round.draftAt) + longestDelayDays * 86_400_000);
  if (round.state.is === 'released') return { is: 'released', round };
  if (to <= by.at) return { is: 'not-ahead', latest };
  if (to > latest) return { is: 'too-late', latest };
  const moved = { by: by.personId, at: by.at.toISOString(), from: round.postAt, to: to.toISOString(), why };
  return {
    is: 'changed',
    round: {
      ...round,
      postAt: to.toISOString(),
      state: { is: 'waiting' },
      postponed: [...round.postponed, moved],
      audit: [...round.audit, auditEntry(by, 'post-at', round.postAt, to.toISOString())],
    },
  };
}

/** Stops the post until somebody sends it or gives it a new moment. */
export function stopRound(round: SummaryRound, why: string, by: By): RoundResult {
  if (round.state.is === 'released') return { is: 'released', round };
  if (round.state.is === 'stopped') return { is: 'stopped', round };
  return {
    is: 'changed',
    round: {
      ...round,
      state: { is: 'stopped', by: by.personId, at: by.at.toISOString(), why },
      audit: [...round.audit, auditEntry(by, 'state', round.state.is, 'stopped')],
    },
  };
}

/**
 * Lets the post go now: by a person, or by the system when its time has come. Released again by a person, it goes to the
 * channels that were linked since; no channel gets it twice.
 */
export function releaseRound(round: SummaryRound, by: By): RoundResult {
  if (round.state.is === 'released' && (by.personId === 'system' || !round.state.delivered)) {
    return { is: 'released', round };
  }
  return {
    is: 'changed',
    round: {
      ...round,
      state: { is: 'released', by: by.personId, at: by.at.toISOString(), delivered: false, settled: false },
      audit: [...round.audit, auditEntry(by, 'state', round.state.is, 'released')],
    },
  };
}

/** Whether the system is to let the post go by itself: the overall report waits for a person. */
export function isTimeUp(round: SummaryRound, now: Date): boolean {
  return round.scope !== everyUdvalg && round.state.is === 'waiting' && Date.parse(round.postAt) <= now.getTime();
}

/** Whether nothing more comes of the round by itself: it is stopped, or everything has arrived. */
export function isOver({ state }: SummaryRound): boolean {
  return state.is === 'stopped' || (state.is === 'released' && state.settled);
}

/** Gives the round as ready, with word to those who may release it. */
export function readyRound(round: SummaryRound, admins: readonly Address[], now: Date): SummaryRound {
  if (round.state.is !== 'waiting') return round;
  return {
    ...round,
    state: { is: 'ready', at: now.toISOString() },
    outbox: [
      ...round.outbox,
      ...admins.map((to) => planEntry({ id: `ready:${idOf(to)}`, to, what: 'summary-ready' }, now)),
    ],
  };
}

/** Gives the round with word to the admins that its post has not happened though its time is over; told once. */
export function withLate(round: SummaryRound, admins: readonly Address[], now: Date): SummaryRound {
  const entries = admins
    .map((to) => planEntry({ id: `late:${idOf(to)}`, to, what: 'summary-late' }, now))
    .filter(({ id }) => !round.outbox.some((entry) => entry.id === id));
  return entries.length === 0 ? round : { ...round, outbox: [...round.outbox, ...entries] };
}

/** Whether the admins have been told that the post has not happened. */
export function isLateTold({ outbox }: SummaryRound): boolean {
  return outbox.some(({ what }) => what === 'summary-late');
}

/** What tells one recipient from another in an entry's id. */
export function idOf(to: Address): string {
  return to.kind === 'person' ? to.aadObjectId : to.channelId;
}
