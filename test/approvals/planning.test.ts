import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApprovalContext, approvalEntries } from '../../src/approvals/ask-approvers.js';
import { decideOn } from '../../src/approvals/decide.js';
import { submitReport, withdrawReport } from '../../src/indicators/life.js';
import { pendingOf } from '../../src/indicators/series.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import { planEntry } from '../../src/outbox/entry-life.js';
import type { OutboxEntry } from '../../src/outbox/outbox.js';
import type { Seat, StandIn } from '../../src/people/udvalg-setup.js';
import { approvedUpdate, someReport, someRevision, someTerms } from '../indicators/builders.js';
import { notMet, peopleOf, person, setupOf } from '../people/people-data.js';

const rules = { adminIds: new Set<string>(), nextAskedFrom: () => '2026-10-09' };
const people = peopleOf(
  person('anne'),
  person('bo'),
  person('carla'),
  person('dorte'),
  person('erik', { isAdmin: true }),
  notMet('freja'),
);
const subject = {
  indicatorId: 'svartid',
  fokusomraadeId: 'vtf-smidige-processer',
  udvalgId: 'vtf',
  quarter: '2026-Q3',
} as const;

type World = {
  readonly update: IndicatorUpdate | undefined;
  readonly seats: readonly Seat[];
  readonly standIns: readonly StandIn[];
  readonly day: number;
};

type Step =
  | { readonly do: 'submit'; readonly by: string }
  | { readonly do: 'withdraw' }
  | { readonly do: 'decide'; readonly by: string; readonly approve: boolean }
  | { readonly do: 'seat'; readonly who: string; readonly role: Seat['role'] }
  | { readonly do: 'away'; readonly standIn: string }
  | { readonly do: 'wait' }
  | { readonly do: 'deliver'; readonly well: boolean };

const who = fc.constantFrom('anne', 'bo', 'carla', 'dorte', 'freja');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('submit' as const), by: fc.constantFrom('anne', 'carla') }),
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constant('decide' as const), by: who, approve: fc.boolean() }),
  fc.record({ do: fc.constant('seat' as const), who, role: fc.constantFrom('chair' as const, 'deputy' as const) }),
  fc.record({ do: fc.constant('away' as const), standIn: fc.constantFrom('bo', 'dorte') }),
  fc.record({ do: fc.constant('wait' as const) }),
  fc.record({ do: fc.constant('deliver' as const), well: fc.boolean() }),
);

function contextOf({ seats, standIns, day }: World): ApprovalContext {
  const today = `2026-10-${String(day).padStart(2, '0')}`;
  const setup = setupOf({ udvalgId: 'vtf', seats: [...seats], standIns: [...standIns] });
  return { people, setup, today, now: new Date(`${today}T08:00:00Z`), updates: [] };
}

/** What the room does after any change, and the job every minute. */
function told(before: IndicatorUpdate | undefined, after: IndicatorUpdate, world: World): IndicatorUpdate {
  return { ...after, outbox: [...after.outbox, ...approvalEntries(before, after, contextOf(world), rules)] };
}

function take(world: World, step: Step, index: number): World {
  const { update } = world;
  const by = { personId: 'anne', at: contextOf(world).now };
  const latest = update?.revisions.at(-1)?.revision ?? 0;
  switch (step.do) {
    case 'submit': {
      const report = someReport({ correction: 'Rettet.' });
      const submission = { report, terms: someTerms(), formId: `f${index}`, seen: latest };
      const result = submitReport(update, subject, submission, { ...by, personId: step.by });
      return result.is === 'submitted' ? { ...world, update: told(update, result.update, world) } : world;
    }
    case 'withdraw': {
      const result = update === undefined ? undefined : withdrawReport(update, latest, by);
      return result?.is === 'changed' ? { ...world, update: told(update, result.update, world) } : world;
    }
    case 'decide': {
      const decider = people.people.find(({ id }) => id === step.by);
      if (update === undefined || decider === undefined) return world;
      const decision = step.approve ? ({ is: 'approve' } as const) : ({ is: 'return', why: 'Se efter.' } as const);
      const deciding = { person: decider, context: contextOf(world), rules, pressedList: undefined, more: () => [] };
      const change = decideOn(update, latest, decision, deciding);
      return change.do === 'write' ? { ...world, update: change.body } : world;
    }
    case 'seat': {
      const seats = [
        ...world.seats.filter(({ role }) => role !== step.role),
        { personId: step.who, role: step.role, covers: 'all' as const },
      ];
      return minutePasses({ ...world, seats });
    }
    case 'away': {
      const chair = world.seats.find(({ role }) => role === 'chair')?.personId ?? 'carla';
      const standIn = { personId: step.standIn, forPersonId: chair, from: '2026-10-05', to: '2026-10-31' };
      return minutePasses({ ...world, standIns: chair === step.standIn ? [] : [standIn] });
    }
    case 'wait':
      return minutePasses({ ...world, day: Math.min(world.day + 2, 30) });
    case 'deliver':
      return minutePasses({ ...world, update: update && delivered(update, step.well) });
  }
}

function minutePasses(world: World): World {
  return world.update === undefined ? world : { ...world, update: told(world.update, world.update, world) };
}

/** Everything that is planned leaves: requests that arrive stand as cards, those that nobody can decide any more are dropped. */
function delivered(update: IndicatorUpdate, well: boolean): IndicatorUpdate {
  const at = '2026-10-06T08:00:00.000Z';
  const isVain = ({ what, facts }: OutboxEntry) =>
    what === 'approval-asked' && String(pendingOf(update)?.revision) !== facts?.revision;
  const arriving = update.outbox.filter(
    (entry) => well && entry.state.is === 'planned' && entry.what === 'approval-asked' && !isVain(entry),
  );
  const cards = arriving.map(({ id, facts }) => ({
    personId: facts?.personId ?? '',
    revision: Number(facts?.revision),
    posted: { conversationId: `a:${facts?.personId}`, activityId: id, serviceUrl: 'https://x' },
  }));
  const ended = (entry: OutboxEntry): OutboxEntry['state'] => {
    if (isVain(entry)) return { is: 'dropped', at, attempts: 0 };
    return well ? { is: 'sent', at, attempts: 1 } : { is: 'failed', at, attempts: 1, why: '403' };
  };
  return {
    ...update,
    cards: [...update.cards, ...cards],
    outbox: update.outbox.map((entry) => (entry.state.is === 'planned' ? { ...entry, state: ended(entry) } : entry)),
  };
}

const start: World = {
  update: undefined,
  seats: [
    { personId: 'carla', role: 'chair', covers: 'all' },
    { personId: 'dorte', role: 'deputy', covers: 'all' },
  ],
  standIns: [],
  day: 5,
};

describe('what approvals tell, whatever happens in whatever order', () => {
  const worlds = fc.array(step, { maxLength: 25 }).map((steps) => steps.reduce(take, start));

  it('is planned once: looking again at once plans nothing, and no id is used twice', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        if (world.update === undefined) return;
        const { update } = minutePasses(world);
        const ids = (update ?? world.update).outbox.map(({ id }) => id);

        expect(new Set(ids).size).toBe(ids.length);
        expect(approvalEntries(update, update ?? world.update, contextOf(world), rules)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never lets anybody decide their own, and leaves one audit entry for each change of state', () => {
    fc.assert(
      fc.property(worlds, ({ update }) => {
        for (const { submittedBy, state } of update?.revisions ?? []) {
          if (state.is === 'approved' || state.is === 'returned') expect(state.by).not.toBe(submittedBy);
        }
        const settled = (update?.revisions ?? []).filter(
          ({ state }) => state.is === 'approved' || state.is === 'returned',
        );
        const entries = (update?.audit ?? []).filter(({ what }) => what === 'approved' || what === 'returned');
        expect(entries.length).toBeGreaterThanOrEqual(settled.length);
      }),
      { numRuns: 500 },
    );
  });

  it('says on each card that stands, once all is delivered, what is so', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const settled = minutePasses(world);
        const { update } = settled;
        for (const card of update?.cards ?? []) {
          const state = update?.revisions.find(({ revision }) => revision === card.revision)?.state.is;
          const last = update?.outbox
            .filter(({ id }) => id.startsWith(`face:${card.personId}:${card.posted.activityId}:`))
            .at(-1);
          if (state !== 'pending') expect(last?.facts?.face).toBe(state);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks a deputy whom the request did not reach once more, not twice, when they are reached anew', () => {
    const failed = { is: 'failed', at: '2026-10-06T08:00:00.000Z', attempts: 1, why: '403' } as const;
    const asked = (personId: string): OutboxEntry => ({
      ...planEntry(
        { id: `asked:1:${personId}:1`, to, what: 'approval-asked', facts: { revision: '1', personId } },
        late,
      ),
      state: failed,
    });
    const to = { kind: 'person', aadObjectId: 'x', serviceUrl: 'https://x' } as const;
    const late = new Date('2026-10-09T08:00:00Z');
    const update = {
      ...approvedUpdate('2026-Q3', 38),
      revisions: [someRevision()],
      outbox: [asked('carla'), asked('dorte')],
    };

    const entries = approvalEntries(update, update, contextOf({ ...start, day: 9 }), rules);

    expect(entries.map(({ id }) => id)).toEqual(['asked:1:carla:2', 'asked:1:dorte:2']);
  });

  it('leaves what is approved alone', () => {
    const update = approvedUpdate('2026-Q3', 38);
    expect(approvalEntries(update, update, contextOf(start), rules)).toEqual([]);
  });
});

describe('what waits for one person and is looked through at once', () => {
  const waiting = (indicatorId: string): IndicatorUpdate => ({
    ...approvedUpdate('2026-Q3', 38),
    indicatorId,
    revisions: [someRevision({ formId: indicatorId })],
  });
  const look = (one: IndicatorUpdate, others: readonly IndicatorUpdate[], day = 5) =>
    approvalEntries(one, one, { ...contextOf({ ...start, day }), updates: [one, ...others], together: true }, rules);
  const withEntries = (one: IndicatorUpdate, entries: readonly OutboxEntry[]) => ({
    ...one,
    outbox: [...one.outbox, ...entries],
  });
  const ended = (one: IndicatorUpdate, state: OutboxEntry['state']) => ({
    ...one,
    outbox: one.outbox.map((entry) => ({ ...entry, state })),
  });
  const at = '2026-10-05T08:01:00.000Z';
  const first = withEntries(waiting('a'), look(waiting('a'), [waiting('b')]));
  const second = withEntries(waiting('b'), look(waiting('b'), [first]));

  it('is asked for by one message', () => {
    expect(first.outbox.map(({ state }) => state.is)).toEqual(['planned']);
    expect(second.outbox).toMatchObject([
      { facts: { with: '2026-Q3:a', withId: 'asked:1:carla:1' }, state: { is: 'sent' } },
    ]);
    expect(look(second, [ended(first, { is: 'sent', at, attempts: 1 })])).toEqual([]);
  });

  it('reached nobody when that message did not: those who come next are asked for each', () => {
    const failed = ended(first, { is: 'failed', at, attempts: 1, why: '403' });

    expect(look(second, [failed], 9).map(({ id }) => id)).toContain('asked:1:dorte:1');
  });

  it('is asked for anew when that message had nothing to say any more', () => {
    const dropped = ended(first, { is: 'dropped', at, attempts: 0 });

    expect(look(second, [dropped]).map(({ id }) => id)).toEqual(['asked:1:carla:2']);
  });
});
