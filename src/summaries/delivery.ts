import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { answerUnknown, planEntry } from '../outbox/entry-life.js';
import { Address, type Posted } from '../outbox/messenger.js';
import { OutboxEntry } from '../outbox/outbox.js';
import { auditEntry, type By } from '../people/audit.js';
import { AuditEntry, Cover } from '../people/udvalg-setup.js';
import type { DocumentType } from '../store/document-type.js';
import { idOf } from './summary-round.js';

/** What a post says of an indicator: the approved revision, and its value where it has one. */
export const Told = z.strictObject({ indicatorId: z.string(), revision: z.int(), value: z.number().optional() });
export type Told = z.infer<typeof Told>;

/** A change of what a standing post says, in the words that it is told in. */
export const Correction = z.strictObject({ at: z.iso.datetime(), text: z.string().min(1) });
export type Correction = z.infer<typeof Correction>;

/**
 * One quarter's post to one channel: the ledger of it. The entry `post` in its outbox is the delivery itself (planned,
 * claimed, sent, failed or unknown, with every attempt counted); edits and word to the admins follow in the same document.
 */
export const Delivery = z.strictObject({
  /** Whose summary it is: an udvalg, or `alle`. */
  scope: z.string().min(1),
  /** Whose channel it is: an udvalg, or Kommunalbestyrelsen. */
  ownerId: z.string().min(1),
  strategyId: z.string(),
  quarter: Quarter,
  channel: z.strictObject({
    address: Address.options[1],
    teamName: z.string(),
    channelName: z.string(),
    covers: Cover,
  }),
  createdAt: z.iso.datetime(),
  /** What the post says, to see by what has changed since. */
  told: z.array(Told),
  corrections: z.array(Correction),
  /** The admins as they were when it was made: they hear of what only a person can settle. */
  tellTo: z.array(Address),
  audit: z.array(AuditEntry),
  outbox: z.array(OutboxEntry),
});
export type Delivery = z.infer<typeof Delivery>;

export const deliveryDocument: DocumentType<Delivery> = { kind: 'delivery', schemaVersion: 1, body: Delivery };

/** The beginning of the ids of a quarter's deliveries of one scope. */
export function deliveryPrefix(scope: string, quarter: Quarter): string {
  return `delivery:${quarter}:${scope}:`;
}

/** Where a delivery lies: with the owner of its channel; one for each channel, scope and quarter, whoever creates it. */
export function deliveryKey(
  of: Pick<Delivery, 'scope' | 'ownerId' | 'quarter'>,
  channelId: string,
): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${of.ownerId}`, id: `${deliveryPrefix(of.scope, of.quarter)}${channelId}` };
}

/** The id of the entry that is the post itself. */
const postId = 'post';

/** Gives a delivery whose post may go out now. */
export function openDelivery(
  of: Pick<Delivery, 'scope' | 'ownerId' | 'strategyId' | 'quarter' | 'channel' | 'told' | 'tellTo'>,
  now: Date,
): Delivery {
  return {
    ...of,
    createdAt: now.toISOString(),
    corrections: [],
    audit: [],
    outbox: [planEntry({ id: postId, to: of.channel.address, what: 'summary-post' }, now)],
  };
}

/** Gives the entry that is the post. */
export function postOf({ outbox }: Delivery): OutboxEntry {
  const found = outbox.find(({ id }) => id === postId);
  if (found === undefined) throw new Error('A delivery has no post');
  return found;
}

/** Gives where the post stands, or undefined while it does not, or where the connector did not say. */
export function standsAt(delivery: Delivery): Posted | undefined {
  const { state } = postOf(delivery);
  return state.is === 'sent' ? state.posted : undefined;
}

/**
 * Gives the delivery with word to the admins about a post that only they can settle: it may stand there (unknown), or
 * Teams would not take it (failed). Each attempt is told of once to each.
 */
export function withTroubleTold(delivery: Delivery, now: Date): Delivery {
  const { state } = postOf(delivery);
  if (state.is !== 'unknown' && state.is !== 'failed') return delivery;
  const entries = delivery.tellTo
    .map((to) =>
      planEntry(
        {
          id: `${state.is}:${state.attempts}:${idOf(to)}`,
          to,
          what: 'summary-trouble',
          facts: { attempts: String(state.attempts) },
        },
        now,
      ),
    )
    .filter(({ id }) => !delivery.outbox.some((entry) => entry.id === id));
  return entries.length === 0 ? delivery : { ...delivery, outbox: [...delivery.outbox, ...entries] };
}

/** What becomes of an admin's answer: `settled` when there was nothing to answer any more. */
export type AnswerResult =
  | { readonly is: 'changed'; readonly delivery: Delivery }
  | { readonly is: 'settled'; readonly delivery: Delivery };

/** Takes in what an admin saw in the channel: it stands there, or it is to be posted again. A failed post can only be tried again. */
export function answerDelivery(
  delivery: Delivery,
  answer: 'stands' | 'post-again',
  { admins, ...by }: By & { readonly admins: readonly Address[] },
): AnswerResult {
  const before = postOf(delivery);
  const after = answered(before, answer, by.at);
  if (after === before) return { is: 'settled', delivery };
  return {
    is: 'changed',
    delivery: {
      ...delivery,
      tellTo: [...admins],
      outbox: delivery.outbox.map((entry) => (entry === before ? after : entry)),
      audit: [...delivery.audit, auditEntry(by, 'post', before.state.is, answer)],
    },
  };
}

function answered(entry: OutboxEntry, answer: 'stands' | 'post-again', now: Date): OutboxEntry {
  const { state } = entry;
  if (state.is === 'failed' && answer === 'post-again') {
    return { ...entry, state: { is: 'planned', notBefore: now.toISOString(), attempts: state.attempts } };
  }
  return answerUnknown(entry, answer, now);
}

/** Gives the delivery with what its post says now, and an edit of the post that tells what was corrected. */
export function correctDelivery(
  delivery: Delivery,
  told: readonly Told[],
  corrections: readonly Correction[],
  now: Date,
): Delivery {
  const posted = standsAt(delivery);
  const changed = { ...delivery, told: [...told], corrections: [...delivery.corrections, ...corrections] };
  if (posted === undefined || corrections.length === 0) return changed;
  const edit = planEntry(
    {
      id: `edit:${changed.corrections.length}`,
      to: { kind: 'edit', posted },
      what: 'summary-edit',
      facts: { from: String(delivery.corrections.length) },
    },
    now,
  );
  return { ...changed, outbox: [...changed.outbox, edit] };
}

/** Gives the delivery with an answer in the post's thread in the place of an edit that Teams refused. */
export function withThreadAnswer(delivery: Delivery, edit: OutboxEntry, now: Date): Delivery {
  if (edit.state.is !== 'failed' || edit.to.kind !== 'edit') return delivery;
  const answer = planEntry(
    {
      id: `thread:${edit.id}`,
      to: { kind: 'thread', posted: edit.to.posted },
      what: 'summary-thread',
      ...(edit.facts === undefined ? {} : { facts: edit.facts }),
    },
    now,
  );
  return { ...delivery, outbox: [...delivery.outbox, answer] };
}
