import type { Action } from '../../src/actions/action.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import { composeAreas, composeSummary } from '../../src/summaries/compose-summary.js';
import type { IndicatorLine, QuarterlySummary } from '../../src/summaries/quarterly-summary.js';
import { type Kept, readRecords } from '../../src/summaries/records.js';
import { realOwnWords, realStrategy } from '../strategy/content.js';

export const strategy = realStrategy();
export const { topics } = realOwnWords();

/** A handling that is under way on the same area as `someIndicator`, unless told otherwise. */
export function someAction(more: Partial<Action> = {}): Action {
  return {
    id: 'ny-vejledning',
    strategyId: '2022-2025',
    fokusomraadeId: 'vtf-smidige-processer',
    title: 'Ny vejledning til bygherrer',
    responsibleId: 'anne',
    deadline: '2026-12-01',
    state: 'under-way',
    note: '',
    createdAt: '2026-02-01T08:00:00.000Z',
    audit: [],
    outbox: [],
    ...more,
  };
}

/** An approved update moved to another indicator. */
export function onIndicator(indicator: Indicator, udvalgId: string, update: IndicatorUpdate): IndicatorUpdate {
  return { ...update, indicatorId: indicator.id, fokusomraadeId: indicator.fokusomraadeId, udvalgId };
}

/** The summary of what is kept: VTF's third quarter of 2026 as posted on 14 October, unless told otherwise. */
export function summaryOf(
  kept: Partial<Kept>,
  { udvalgId = 'vtf', quarter = '2026-Q3', asOf = '2026-10-14' } = {},
): QuarterlySummary {
  const records = readRecords(strategy, topics, { indicators: [], updates: [], actions: [], ...kept });
  return composeSummary(composeAreas(records, quarter, asOf), udvalgId);
}

/** The only line of a summary. */
export function onlyLine(summary: QuarterlySummary): IndicatorLine {
  const lines = summary.areas.flatMap((area) => area.lines);
  if (lines.length !== 1 || lines[0] === undefined) throw new Error(`There are ${lines.length} lines, not one`);
  return lines[0];
}
