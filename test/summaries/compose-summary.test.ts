import { describe, expect, it } from 'vitest';
import type { Revision } from '../../src/indicators/update.js';
import { composeAreas, composeSummary } from '../../src/summaries/compose-summary.js';
import { readRecords } from '../../src/summaries/records.js';
import { approvedUpdate, someIndicator, someReport, someRevision, someTerms } from '../indicators/builders.js';
import { onIndicator, onlyLine, someAction, strategy, summaryOf, topics } from './builders.js';

const indicator = someIndicator();

describe('a summary’s line', () => {
  it('has the number with its change since last quarter and since last year', () => {
    const updates = [approvedUpdate('2026-Q3', 36), approvedUpdate('2025-Q3', 50), approvedUpdate('2026-Q2', 45)];

    const line = onlyLine(summaryOf({ indicators: [indicator], updates }));

    expect(line).toMatchObject({ state: 'reported', colour: 'green', colourBefore: 'red', ageQuarters: 0 });
    expect(line.sinceLast).toMatchObject({ since: '2026-Q2', from: 45, by: -9, means: 'better' });
    expect(line.sinceLastYear).toMatchObject({ since: '2025-Q3', from: 50, by: -14 });
    expect(line.series.map(({ value }) => value)).toEqual([50, 45, 36]);
  });

  it('does not compare across a change of unit', () => {
    const updates = [
      approvedUpdate('2026-Q2', 45),
      approvedUpdate('2026-Q3', 6, { terms: someTerms({ unit: 'uger' }) }),
    ];

    expect(onlyLine(summaryOf({ indicators: [indicator], updates })).sinceLast).toBeUndefined();
  });

  it('is judged by the terms that it was approved under, not by today’s', () => {
    const stricter = someIndicator({
      terms: [someTerms(), someTerms({ from: '2026-Q3', target: { value: 20, by: '2027-12-31' } })],
    });

    const line = onlyLine(summaryOf({ indicators: [stricter], updates: [approvedUpdate('2026-Q3', 38)] }));

    expect(line.colour).toBe('green');
  });

  it('is grey, never green, when the quarter’s number is missing, and says how old the last one is', () => {
    const summary = summaryOf({ indicators: [indicator], updates: [approvedUpdate('2026-Q1', 30)] });

    expect(onlyLine(summary)).toMatchObject({
      state: 'missing',
      colour: 'grey',
      ageQuarters: 2,
      unreportedQuarters: 2,
      figure: { value: 30, quarter: '2026-Q1', colour: 'green' },
    });
    expect(summary.colours).toEqual({ green: 0, yellow: 0, red: 0, none: 0, grey: 1 });
  });

  it.each<[string, Revision['state'], string]>([
    ['waiting', { is: 'pending' }, ''],
    [
      'returned',
      { is: 'returned', by: 'carla', at: '2026-10-07T08:00:00.000Z', why: 'Tallet er for halvåret' },
      'Tallet er for halvåret',
    ],
    ['missing', { is: 'withdrawn', by: 'anne', at: '2026-10-07T08:00:00.000Z' }, ''],
  ])('is %s and without a number while nothing is approved', (state, revisionState, reason) => {
    const update = approvedUpdate('2026-Q3', 20, { state: revisionState });

    expect(onlyLine(summaryOf({ indicators: [indicator], updates: [update] }))).toMatchObject({
      state,
      reason,
      colour: 'grey',
      figure: undefined,
    });
  });

  it('shows a yearly number with its age outside its quarter, and owes nothing then', () => {
    const yearly = someIndicator({ dueIn: [1] });

    const summary = summaryOf({ indicators: [yearly], updates: [approvedUpdate('2026-Q1', 30)] });

    expect(onlyLine(summary)).toMatchObject({
      state: 'not-due',
      colour: 'green',
      ageQuarters: 2,
      unreportedQuarters: 0,
    });
    expect(summary.states.missing).toBe(0);
    expect(onlyLine(summary).whyMoved).toBeUndefined();
  });

  it('turns a yearly number grey once its own quarter went by without a new one', () => {
    const yearly = someIndicator({ dueIn: [1] });

    const line = onlyLine(summaryOf({ indicators: [yearly], updates: [approvedUpdate('2025-Q1', 30)] }));

    expect(line).toMatchObject({ state: 'not-due', colour: 'grey', ageQuarters: 6 });
  });

  it('gives no colour to what is neutral', () => {
    const neutral = someIndicator({ terms: [someTerms({ direction: 'neutral' })] });
    const updates = [approvedUpdate('2026-Q3', 30, { terms: someTerms({ direction: 'neutral' }) })];

    expect(onlyLine(summaryOf({ indicators: [neutral], updates })).colour).toBe('none');
  });

  it('says not relevant with the reason once that is approved', () => {
    const report = { narrative: '', notApplicable: 'Ingen sager i kvartalet' };

    expect(
      onlyLine(summaryOf({ indicators: [indicator], updates: [approvedUpdate('2026-Q3', 0, { report })] })),
    ).toMatchObject({ state: 'not-applicable', colour: 'none', reason: 'Ingen sager i kvartalet' });
  });

  it('tells of a correction from what to what and why, and of one that waits', () => {
    const approval = { by: 'carla', at: '2026-10-06T08:00:00.000Z' };
    const corrected = {
      ...approvedUpdate('2026-Q3', 0),
      revisions: [
        someRevision({
          report: someReport({ value: 35 }),
          state: { is: 'superseded', byRevision: 2, at: '2026-10-20T08:00:00.000Z', approved: approval },
        }),
        someRevision({
          revision: 2,
          report: someReport({ value: 44, correction: 'To sager manglede' }),
          state: { is: 'approved', by: 'carla', at: '2026-10-20T08:00:00.000Z' },
        }),
        someRevision({ revision: 3, report: someReport({ value: 45 }) }),
      ],
    };

    const line = onlyLine(summaryOf({ indicators: [indicator], updates: [corrected] }));

    expect(line.figure?.value).toBe(44);
    expect(line.corrected).toEqual({ from: 35, why: 'To sager manglede', at: '2026-10-20T08:00:00.000Z' });
    expect(line.correctionWaits).toBe(true);
  });

  it('leaves out examples, what belongs to another strategy, what has not begun and what was retired by then', () => {
    const indicators = [
      someIndicator({ id: 'example', isExample: true }),
      someIndicator({ id: 'other', strategyId: '2026-2029' }),
      someIndicator({ id: 'later', terms: [someTerms({ from: '2026-Q4' })] }),
      someIndicator({ id: 'gone', retired: { at: '2026-08-01T08:00:00.000Z', why: 'Erstattet' } }),
    ];

    const summary = summaryOf({ indicators });

    expect(summary.kind).toBe('unset');
    expect(summary.areas.flatMap((area) => area.lines)).toEqual([]);
  });

  it('keeps an older quarter as it was when the indicator is retired later', () => {
    const retired = someIndicator({ retired: { at: '2026-11-01T08:00:00.000Z', why: 'Erstattet' } });

    expect(onlyLine(summaryOf({ indicators: [retired], updates: [approvedUpdate('2026-Q3', 36)] })).state).toBe(
      'reported',
    );
  });
});

describe('what counts as moved', () => {
  it.each([
    ['first', [approvedUpdate('2026-Q3', 36)]],
    ['colour', [approvedUpdate('2026-Q2', 41), approvedUpdate('2026-Q3', 40)]],
    ['value', [approvedUpdate('2026-Q2', 40), approvedUpdate('2026-Q3', 38)]],
    [undefined, [approvedUpdate('2026-Q2', 40), approvedUpdate('2026-Q3', 39)]],
    [undefined, [approvedUpdate('2026-Q2', 40)]],
  ])('is %s', (why, updates) => {
    expect(onlyLine(summaryOf({ indicators: [indicator], updates })).whyMoved).toBe(why);
  });
});

describe('a summary’s handlinger', () => {
  it('are done, new or over time in the quarter', () => {
    const actions = [
      someAction({ id: 'done', state: 'done', doneAt: '2026-09-30T21:00:00.000Z' }),
      someAction({ id: 'done-after', state: 'done', doneAt: '2026-09-30T22:30:00.000Z' }),
      someAction({ id: 'fresh', createdAt: '2026-07-01T08:00:00.000Z' }),
      someAction({ id: 'late', deadline: '2026-10-13' }),
      someAction({ id: 'later', deadline: '2026-05-01' }),
      someAction({ id: 'on-time', deadline: '2026-10-14' }),
      someAction({ id: 'stopped', deadline: '2026-05-01', state: 'stopped' }),
    ];

    const { actions: counts, areas } = summaryOf({ actions });
    const area = areas.find(({ area: { id } }) => id === 'vtf-smidige-processer');

    expect(counts).toEqual({ done: 1, fresh: 1, overdue: 2, open: 4 });
    expect(area?.actions.overdue.map(({ action, overdueDays }) => [action.id, overdueDays])).toEqual([
      ['later', 166],
      ['late', 1],
    ]);
  });
});

describe('a summary as a whole', () => {
  it('keeps the udvalg’s areas in the order of the sigtepunkter, and only those that a channel covers', () => {
    const areas = composeAreas(
      readRecords(strategy, topics, { indicators: [], updates: [], actions: [] }),
      '2026-Q3',
      '2026-10-14',
    );

    const whole = composeSummary(areas, 'vtf');
    const part = composeSummary(areas, 'vtf', ['vtf-kultur', 'oek-vaekst']);

    expect(whole.sigtepunkter.map(({ sigtepunkt, areas: of }) => [sigtepunkt.id, of.length])).toEqual([
      ['vaekst-i-balance', 3],
      ['smidige-og-effektive-processer', 1],
      ['forpligtende-faellesskaber', 2],
    ]);
    expect(part.areas.map(({ area }) => area.id)).toEqual(['vtf-kultur']);
  });

  it('knows a first quarter, an empty one and a usual one', () => {
    const updates = [approvedUpdate('2026-Q2', 41), approvedUpdate('2026-Q3', 40)];

    expect(summaryOf({ indicators: [indicator], updates: updates.slice(1) }).kind).toBe('first');
    expect(summaryOf({ indicators: [indicator], updates: updates.slice(0, 1) }).kind).toBe('empty');
    expect(summaryOf({ indicators: [indicator], updates }).kind).toBe('usual');
  });

  it('names areas of other udvalg that moved on the same subject', () => {
    const own = someIndicator({ id: 'klima-vtf', fokusomraadeId: 'vtf-klima-baeredygtighed' });
    const theirs = someIndicator({ id: 'klima-oek', fokusomraadeId: 'oek-klima-indsats' });
    const moved = onIndicator(theirs, 'oekonomiudvalget', approvedUpdate('2026-Q3', 36));

    const { links } = summaryOf({ indicators: [own, theirs], updates: [moved] });

    expect(links.map(({ topic }) => topic)).toEqual(['klima']);
    expect(links[0]?.own.map(({ id }) => id)).toEqual(['vtf-klima-baeredygtighed']);
    expect(links[0]?.others.map(({ udvalg, summary }) => [udvalg.title, summary.area.title])).toEqual([
      ['Økonomiudvalget', 'Klima-indsats'],
    ]);
  });
});
