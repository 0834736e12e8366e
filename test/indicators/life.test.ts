import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeOfState,
  decideReport,
  type Submission,
  type SubmitResult,
  submitReport,
  withdrawReport,
} from '../../src/indicators/life.js';
import { approvedOf, pendingOf } from '../../src/indicators/series.js';
import { IndicatorUpdate } from '../../src/indicators/update.js';
import { someReport, someTerms } from './builders.js';

const subject = {
  indicatorId: 'svartid',
  fokusomraadeId: 'vtf-smidige-processer',
  udvalgId: 'vtf',
  quarter: '2026-Q3',
};
const at = new Date('2026-10-05T08:00:00.000Z');
const anne = { personId: 'anne', at };
const carla = { personId: 'carla', at: new Date('2026-10-06T08:00:00.000Z') };

function submission(more: Partial<Submission> = {}): Submission {
  return { report: someReport(), terms: someTerms(), formId: 'form-1', seen: 0, ...more };
}

function updateOf(result: SubmitResult | ChangeOfState): IndicatorUpdate {
  if (!('update' in result)) throw new Error(`refused: ${result.is}`);
  return result.update;
}

describe('the life of an update', () => {
  const submitted = updateOf(submitReport(undefined, subject, submission(), anne));
  const approved = updateOf(decideReport(submitted, 1, { is: 'approve' }, carla));

  it('begins by waiting for a decision', () => {
    expect(submitted.revisions).toMatchObject([{ revision: 1, state: { is: 'pending' }, submittedBy: 'anne' }]);
    expect(submitted.audit).toEqual([
      { at: at.toISOString(), by: 'anne', what: 'submitted', from: '', to: '1: pending' },
    ]);
  });

  it('takes the same form twice as once', () => {
    expect(submitReport(submitted, subject, submission({ seen: 1 }), anne)).toEqual({
      is: 'same',
      revision: submitted.revisions[0],
    });
    expect(submitReport(approved, subject, submission(), anne)).toMatchObject({
      is: 'same',
      revision: { revision: 1 },
    });
  });

  it('does not take a used form for sent again when something else stands in it', () => {
    const edited = submission({ report: someReport({ value: 83 }), seen: 1 });

    expect(submitReport(submitted, subject, edited, anne)).toEqual({
      is: 'form-used',
      revision: submitted.revisions[0],
      count: 1,
    });
  });

  it('lets nobody overwrite what came after their form was opened', () => {
    const bo = { personId: 'bo', at };

    expect(submitReport(submitted, subject, submission({ formId: 'form-2', seen: 0 }), bo)).toEqual({
      is: 'overtaken',
      latest: submitted.revisions[0],
      count: 1,
    });
  });

  it('supersedes what waits when something newer is sent', () => {
    const corrected = updateOf(submitReport(submitted, subject, submission({ formId: 'form-2', seen: 1 }), anne));

    expect(corrected.revisions.map(({ state }) => state.is)).toEqual(['superseded', 'pending']);
    expect(corrected.audit.map(({ what }) => what)).toEqual(['submitted', 'superseded', 'submitted']);
  });

  it('changes an approved value only with a reason, and keeps it until the new one is approved', () => {
    const again = submission({ formId: 'form-2', seen: 1 });
    const reasoned = { ...again, report: someReport({ value: 39, correction: 'Fejl i udtræk' }) };

    expect(submitReport(approved, subject, again, anne)).toMatchObject({ is: 'correction-needs-reason' });
    const waiting = updateOf(submitReport(approved, subject, reasoned, anne));
    const replaced = updateOf(decideReport(waiting, 2, { is: 'approve' }, carla));

    expect(waiting.revisions.map(({ state }) => state.is)).toEqual(['approved', 'pending']);
    expect(replaced.revisions.map(({ state }) => state)).toEqual([
      {
        is: 'superseded',
        byRevision: 2,
        at: carla.at.toISOString(),
        approved: { by: 'carla', at: carla.at.toISOString() },
      },
      { is: 'approved', by: 'carla', at: carla.at.toISOString() },
    ]);
  });

  it('is decided once: a second decision is told who decided and when, the same click again what it did', () => {
    const bo = { personId: 'bo', at };

    expect(decideReport(approved, 1, { is: 'return', why: 'Nej' }, bo)).toMatchObject({
      is: 'settled',
      revision: { state: { is: 'approved', by: 'carla', at: carla.at.toISOString() } },
    });
    expect(decideReport(approved, 1, { is: 'approve' }, carla)).toMatchObject({ is: 'same' });
    expect(withdrawReport(approved, 1, anne)).toMatchObject({ is: 'settled' });
    expect(decideReport(approved, 7, { is: 'approve' }, carla)).toEqual({ is: 'no-such-revision' });
  });

  it('lets nobody decide their own', () => {
    expect(decideReport(submitted, 1, { is: 'approve' }, anne)).toEqual({ is: 'own' });
    expect(decideReport(submitted, 1, { is: 'return', why: 'Nej' }, anne)).toEqual({ is: 'own' });
  });

  it('goes on after a return or a withdrawal with a new revision', () => {
    const returned = updateOf(decideReport(submitted, 1, { is: 'return', why: 'Hvor er forklaringen?' }, carla));
    const withdrawn = updateOf(withdrawReport(submitted, 1, anne));

    for (const update of [returned, withdrawn]) {
      const again = updateOf(submitReport(update, subject, submission({ formId: 'form-2', seen: 1 }), anne));
      expect(pendingOf(again)?.revision).toBe(2);
    }
    expect(returned.revisions[0]?.state).toMatchObject({ is: 'returned', why: 'Hvor er forklaringen?', by: 'carla' });
  });
});

/** What may be tried, in any order, by people who may be late, mistaken or twice as quick. */
const anyStep = fc.oneof(
  fc.record({
    do: fc.constant('submit' as const),
    by: fc.constantFrom('anne', 'bo'),
    form: fc.integer({ min: 1, max: 12 }),
    lag: fc.constantFrom(0, 0, 0, 1, -1),
    value: fc.integer({ min: 0, max: 99 }),
    reason: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom('approve' as const, 'return' as const, 'withdraw' as const),
    by: fc.constantFrom('anne', 'bo', 'carla', 'dan'),
    /** Counted back from the newest revision. */
    back: fc.constantFrom<number>(0, 0, 0, 1, 2),
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function take(
  update: IndicatorUpdate | undefined,
  step: Step,
  minute: number,
): SubmitResult | ChangeOfState | undefined {
  const by = { personId: step.by, at: new Date(at.getTime() + minute * 60_000) };
  const count = update?.revisions.length ?? 0;
  if (step.do === 'submit') {
    const report = someReport({ value: step.value, ...(step.reason ? { correction: 'Fejl' } : {}) });
    return submitReport(
      update,
      subject,
      submission({ report, formId: `form-${step.form}`, seen: count - step.lag }),
      by,
    );
  }
  if (update === undefined) return undefined;
  if (step.do === 'withdraw') return withdrawReport(update, count - step.back, by);
  const decision = step.do === 'approve' ? ({ is: 'approve' } as const) : ({ is: 'return', why: 'Se igen' } as const);
  return decideReport(update, count - step.back, decision, by);
}

describe('any sequence of submissions, withdrawals and decisions', () => {
  it('keeps one document valid: at most one waits, at most one is approved, and nobody decides their own', () => {
    everySequence((_before, after) => {
      expect(IndicatorUpdate.safeParse(after).success).toBe(true);
      expect(after.revisions.filter(({ state }) => state.is === 'pending').length).toBeLessThanOrEqual(1);
      expect(after.revisions.filter(({ state }) => state.is === 'approved').length).toBeLessThanOrEqual(1);
      for (const { state, submittedBy } of after.revisions) {
        if (state.is === 'approved' || state.is === 'returned') expect(state.by).not.toBe(submittedBy);
      }
      expect(new Set(after.revisions.map(({ formId }) => formId)).size).toBe(after.revisions.length);
    });
  });

  it('only adds to the history: no report is rewritten, and every change of state is in the trail', () => {
    everySequence((before, after) => {
      const whatWasSent = (update: IndicatorUpdate) => update.revisions.map(({ state: _state, ...sent }) => sent);
      const changed = after.revisions.filter((one, index) => one.state !== before?.revisions[index]?.state);

      expect(whatWasSent(after).slice(0, before?.revisions.length ?? 0)).toEqual(before ? whatWasSent(before) : []);
      expect(after.audit.slice(0, before?.audit.length ?? 0)).toEqual(before?.audit ?? []);
      expect(after.audit.length - (before?.audit.length ?? 0)).toBe(changed.length);
    });
  });

  it('lets only what waits change, and what is approved only by a newer approved one', () => {
    everySequence((before, after) => {
      for (const old of before?.revisions ?? []) {
        const now = after.revisions[old.revision - 1];
        if (now === undefined || now.state === old.state) continue;
        expect(['pending', 'approved']).toContain(old.state.is);
        if (old.state.is === 'approved') {
          expect(now.state).toMatchObject({ is: 'superseded', approved: { by: old.state.by, at: old.state.at } });
          expect(approvedOf(after)?.revision).toBeGreaterThan(old.revision);
        }
      }
      const wasApproved = before === undefined ? undefined : approvedOf(before);
      if (wasApproved !== undefined) expect(approvedOf(after)).toBeDefined();
    });
  });

  it('gives the same again when a step is sent twice, and changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        let update: IndicatorUpdate | undefined;
        steps.forEach((step, index) => {
          const result = take(update, step, index);
          if (result === undefined || !('update' in result)) return;
          const twice = take(
            result.update,
            step.do === 'submit' ? step : { ...step, back: backTo(result, step) },
            index,
          );
          expect(twice).toMatchObject({ is: 'same', revision: { revision: result.revision.revision } });
          update = result.update;
        });
      }),
    );
  });

  function backTo(
    result: { readonly update: IndicatorUpdate; readonly revision: { readonly revision: number } },
    step: Step,
  ) {
    return step.do === 'submit' ? 0 : result.update.revisions.length - result.revision.revision;
  }

  /** Runs random sequences and looks at every change that was let through; there must be some of each kind. */
  function everySequence(look: (before: IndicatorUpdate | undefined, after: IndicatorUpdate) => void): void {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
        let update: IndicatorUpdate | undefined;
        steps.forEach((step, index) => {
          const result = take(update, step, index);
          if (result === undefined || !('update' in result)) return;
          seen.add(step.do);
          look(update, result.update);
          update = result.update;
        });
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['approve', 'return', 'submit', 'withdraw']);
  }
});
