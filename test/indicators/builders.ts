import type { Indicator, Terms } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate, Report, Revision } from '../../src/indicators/update.js';
import type { Quarter } from '../../src/language/quarter.js';

/** Terms of a number of days where fewer are better, unless told otherwise. */
export function someTerms(more: Partial<Terms> = {}): Terms {
  return {
    from: '2025-Q1',
    unit: 'dage',
    decimals: 0,
    direction: 'lower',
    target: { value: 40, by: '2027-12-31' },
    ...more,
  };
}

/** An indicator that is due every quarter and owned by `anne`, unless told otherwise. */
export function someIndicator(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'svartid',
    strategyId: '2022-2025',
    fokusomraadeId: 'vtf-smidige-processer',
    name: 'Sagsbehandlingstid, byggesager',
    kind: 'number',
    terms: [someTerms()],
    dueIn: [1, 2, 3, 4],
    source: 'Byg og Miljø',
    lagDays: 0,
    ownerIds: ['anne'],
    isExample: false,
    toCheck: '',
    audit: [],
    ...more,
  };
}

/** A report of a value. */
export function someReport(more: Partial<Report> = {}): Report {
  return { value: 38, narrative: '', ...more };
}

/** A revision that waits for a decision, unless told otherwise. */
export function someRevision(more: Partial<Revision> = {}): Revision {
  return {
    revision: 1,
    formId: 'form-1',
    report: someReport(),
    terms: someTerms(),
    submittedBy: 'anne',
    submittedAt: '2026-10-05T08:00:00.000Z',
    state: { is: 'pending' },
    ...more,
  };
}

/** An update of one approved revision with that value. */
export function approvedUpdate(quarter: Quarter, value: number, more: Partial<Revision> = {}): IndicatorUpdate {
  return {
    indicatorId: 'svartid',
    fokusomraadeId: 'vtf-smidige-processer',
    udvalgId: 'vtf',
    quarter,
    revisions: [
      someRevision({
        report: someReport({ value }),
        state: { is: 'approved', by: 'carla', at: '2026-10-06T08:00:00.000Z' },
        ...more,
      }),
    ],
    audit: [],
    outbox: [],
    cards: [],
  };
}
