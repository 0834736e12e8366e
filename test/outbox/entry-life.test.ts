import { describe, expect, it } from 'vitest';
import {
  answerUnknown,
  claimEntry,
  dropEntry,
  hasRunOut,
  isDue,
  isPending,
  letGo,
  nextMoment,
  planEntry,
  putOff,
  settleEntry,
} from '../../src/outbox/entry-life.js';
import type { Attempt } from '../../src/outbox/messenger.js';
import type { OutboxEntry } from '../../src/outbox/outbox.js';

const now = new Date('2026-11-24T08:00:00Z');
const posted = { conversationId: 'a:anne', activityId: '1', serviceUrl: 'https://teams' };

function later(seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

function planned(): OutboxEntry {
  const to = { kind: 'person', aadObjectId: 'anne', serviceUrl: 'https://teams' } as const;
  return planEntry({ id: 'e1', to, what: 'told' }, now);
}

function claimed(by = 'claim-1'): OutboxEntry {
  return claimEntry(planned(), { by, until: later(120) });
}

function settled(
  attempt: Attempt,
  entry = claimed(),
  whenUnknown: 'leave' | 'ask' | 'repeat' = 'leave',
): OutboxEntry['state'] {
  return settleEntry(entry, 'claim-1', attempt, { whenUnknown, now }).state;
}

describe('an outbox entry', () => {
  it('is due from its moment on, and counts its first attempt when it is claimed', () => {
    expect(isDue(planned(), later(-1))).toBe(false);
    expect(isDue(planned(), now)).toBe(true);
    expect(claimed().state).toEqual({ is: 'claimed', by: 'claim-1', until: later(120).toISOString(), attempts: 1 });
    expect(isDue(claimed(), later(999))).toBe(false);
  });

  it('cannot be claimed twice', () => {
    expect(claimEntry(claimed(), { by: 'claim-2', until: later(999) })).toEqual(claimed());
  });

  it('is sent when it was delivered, and keeps where it stands', () => {
    expect(settled({ outcome: 'delivered', posted })).toEqual({
      is: 'sent',
      at: now.toISOString(),
      attempts: 1,
      posted,
    });
  });

  it('is failed when it was refused', () => {
    expect(settled({ outcome: 'refused', why: '403' })).toMatchObject({ is: 'failed', why: '403', attempts: 1 });
  });

  it.each(['leave', 'ask'] as const)(
    'is unknown when it may have been delivered, and %s keeps it so',
    (whenUnknown) => {
      const state = settled({ outcome: 'unknown', why: '502' }, claimed(), whenUnknown);

      expect(state).toMatchObject({ is: 'unknown', why: '502', attempts: 1 });
      expect(isPending({ ...planned(), state })).toBe(false);
    },
  );

  it('is tried again when it may have been delivered and doing it twice does no harm', () => {
    expect(settled({ outcome: 'unknown', why: '502' }, claimed(), 'repeat')).toMatchObject({
      is: 'planned',
      attempts: 1,
    });
  });

  it('is tried again when it was not delivered: later each time, and not before the service asked for', () => {
    const waits: number[] = [];
    let entry = planned();
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const failed = { outcome: 'not-delivered', retryAfterMs: 0, why: '429' } as const;
      entry = { ...entry, state: settled(failed, claimEntry(entry, { by: 'claim-1', until: later(120) })) };
      if (entry.state.is === 'planned') waits.push((Date.parse(entry.state.notBefore) - now.getTime()) / 1000);
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1800, 1800, 1800]);
    expect(settled({ outcome: 'not-delivered', retryAfterMs: 90_000, why: '429' })).toMatchObject({
      notBefore: later(90).toISOString(),
      why: '429',
    });
  });

  it('is failed in the end when it is never delivered', () => {
    const entry = { ...planned(), state: { ...planned().state, attempts: 39 } } as OutboxEntry;
    const last = claimEntry(entry, { by: 'claim-1', until: later(120) });

    expect(settled({ outcome: 'not-delivered', retryAfterMs: 0, why: 'ECONNREFUSED' }, last)).toMatchObject({
      is: 'failed',
      why: 'gave-up: ECONNREFUSED',
      attempts: 40,
    });
  });

  it('is settled by the claim that holds it and by no other', () => {
    const other = claimed('claim-2');

    expect(settled({ outcome: 'delivered', posted }, other)).toEqual(other.state);
  });

  it('may have been sent when its claim runs out', () => {
    expect(hasRunOut(claimed(), later(119))).toBe(false);
    expect(hasRunOut(claimed(), later(120))).toBe(true);
    expect(letGo(claimed(), 'ask', now).state).toMatchObject({ is: 'unknown', why: 'claim-ran-out', attempts: 1 });
    expect(letGo(claimed(), 'repeat', now).state).toMatchObject({ is: 'planned', attempts: 1 });
  });

  it('takes the truth from an owner who comes back after the claim ran out, but not from one who does not know', () => {
    const given = letGo(claimed(), 'ask', now);

    expect(settled({ outcome: 'delivered', posted }, given, 'ask')).toMatchObject({ is: 'sent', posted });
    expect(settled({ outcome: 'unknown', why: '504' }, given, 'ask')).toMatchObject({ is: 'unknown' });
  });

  it('that is unknown is settled by a person’s answer, and nothing else is', () => {
    const unknown = letGo(claimed(), 'ask', now);

    expect(answerUnknown(unknown, 'stands', later(5)).state).toEqual({
      is: 'sent',
      at: later(5).toISOString(),
      attempts: 1,
    });
    expect(answerUnknown(unknown, 'post-again', later(5)).state).toEqual({
      is: 'planned',
      notBefore: later(5).toISOString(),
      attempts: 1,
    });
    expect(answerUnknown(claimed(), 'post-again', now)).toEqual(claimed());
  });

  it('that a person lets go out again is not settled by the claim from before', () => {
    const again = answerUnknown(letGo(claimed(), 'ask', now), 'post-again', now);

    expect(settled({ outcome: 'delivered', posted }, again, 'ask')).toEqual(again.state);
  });

  it('is dropped or put off without counting an attempt, for nothing was sent', () => {
    expect(dropEntry(planned(), now).state).toEqual({ is: 'dropped', at: now.toISOString(), attempts: 0 });
    expect(putOff(planned(), now).state).toMatchObject({
      is: 'planned',
      attempts: 0,
      notBefore: later(300).toISOString(),
    });
  });

  it('says when there is something to do next, over all that are pending', () => {
    const tomorrow = planEntry({ ...planned(), id: 'e2' }, later(86_400));

    expect(nextMoment([tomorrow, claimed()])).toEqual(later(120));
    expect(nextMoment([dropEntry(planned(), now)])).toBeUndefined();
  });
});
