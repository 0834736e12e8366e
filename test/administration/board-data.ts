import { type Action, actionDocument, actionKey } from '../../src/actions/action.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { type IndicatorUpdate, type Revision, updateDocument, updateKey } from '../../src/indicators/update.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { draftOf } from '../../src/store/document-type.js';

export const terms = { from: '2026-Q1', unit: '%', decimals: 1, direction: 'lower' } as const;

/** Gives an indicator in use in Læring, unless told otherwise. */
export function indicatorOf(id: string, ownerIds: readonly string[], more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    strategyId: '2022-2025',
    fokusomraadeId: 'laer-trivselsfremme',
    name: 'Elevfravær',
    kind: 'number',
    terms: [terms],
    dueIn: [1, 2, 3, 4],
    source: 'fagsystem',
    lagDays: 0,
    ownerIds: [...ownerIds],
    isExample: false,
    toCheck: '',
    audit: [],
    ...more,
  };
}

/** Gives a handling under way in Læring, unless told otherwise. */
export function actionOf(id: string, responsibleId: string, more: Partial<Action> = {}): Action {
  return {
    id,
    strategyId: '2022-2025',
    fokusomraadeId: 'laer-trivselsfremme',
    title: 'Fælles trivselsdag',
    responsibleId,
    deadline: '2027-02-01',
    state: 'under-way',
    note: '',
    createdAt: '2026-10-01T08:00:00.000Z',
    audit: [],
    outbox: [],
    ...more,
  };
}

/** Gives a report on an indicator in Læring, sent by somebody. */
export function updateOf(
  indicatorId: string,
  submittedBy: string,
  state: Revision['state'],
  more: Partial<IndicatorUpdate> = {},
): IndicatorUpdate {
  const report = { value: 7.5, narrative: 'Fraværet falder.' };
  const submittedAt = '2026-10-05T08:00:00.000Z';
  return {
    indicatorId,
    fokusomraadeId: 'laer-trivselsfremme',
    udvalgId: 'laering',
    quarter: '2026-Q3',
    revisions: [{ revision: 1, formId: 'f-1', report, terms, submittedBy, submittedAt, state }],
    audit: [],
    outbox: [],
    cards: [],
    ...more,
  };
}

/** Puts what an udvalg follows and does into a store. */
export async function putInLaering(
  store: DocumentStore,
  board: {
    readonly indicators?: readonly Indicator[];
    readonly actions?: readonly Action[];
    readonly updates?: readonly IndicatorUpdate[];
  },
): Promise<void> {
  for (const one of board.indicators ?? []) {
    await store.create(draftOf(indicatorDocument, indicatorKey('laering', one.id), one));
  }
  for (const one of board.actions ?? []) await store.create(draftOf(actionDocument, actionKey('laering', one.id), one));
  for (const one of board.updates ?? []) {
    await store.create(draftOf(updateDocument, updateKey('laering', one.indicatorId, one.quarter), one));
  }
}
