import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';
import { onIndicator, someAction, summaryOf } from './builders.js';

/** An indicator on an area with these values in the last quarters, the last being 2026-Q3. */
function followed(fokusomraadeId: string, values: readonly (number | undefined)[]) {
  const indicator: Indicator = someIndicator({ id: `i-${fokusomraadeId}`, fokusomraadeId });
  const quarters = ['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'];
  const updates = [...values]
    .reverse()
    .flatMap((value, back): IndicatorUpdate[] =>
      value === undefined ? [] : [onIndicator(indicator, 'vtf', approvedUpdate(quarters[back] ?? '', value))],
    );
  return { indicator, updates };
}

function talkOf(
  series: readonly ReturnType<typeof followed>[],
  actions = [] as Parameters<typeof summaryOf>[0]['actions'],
) {
  const summary = summaryOf({
    indicators: series.map(({ indicator }) => indicator),
    updates: series.flatMap(({ updates }) => updates),
    ...(actions === undefined ? {} : { actions }),
  });
  return summary.talkAbout.map(({ about, area }) => `${about} ${area.id}`);
}

describe('the three things to talk about', () => {
  it('begin with what turned red, the furthest from its target first, then what stays red', () => {
    const series = [
      followed('vtf-kultur', [50, 60]),
      followed('vtf-erhverv-turisme', [38, 46]),
      followed('vtf-smidige-processer', [38, 70]),
      followed('vtf-byudvikling-udstykninger', [39, 43]),
    ];

    expect(talkOf(series)).toEqual([
      'turned-red vtf-smidige-processer',
      'turned-red vtf-erhverv-turisme',
      'still-red vtf-kultur',
    ]);
  });

  it('go on with handlinger over time, what turned yellow and what has long been missing', () => {
    const series = [
      followed('vtf-kultur', [39, 43]),
      followed('vtf-erhverv-turisme', [39, undefined, undefined]),
      followed('vtf-smidige-processer', [38, 38]),
    ];

    expect(talkOf(series, [someAction({ deadline: '2026-09-01' })])).toEqual([
      'overdue vtf-smidige-processer',
      'turned-yellow vtf-kultur',
      'unreported vtf-erhverv-turisme',
    ]);
  });

  it('end with what turned green, and are fewer when there is less to say', () => {
    expect(talkOf([followed('vtf-kultur', [60, 38]), followed('vtf-erhverv-turisme', [38, 38])])).toEqual([
      'turned-green vtf-kultur',
    ]);
  });

  it('say one thing about a fokusområde at most', () => {
    expect(talkOf([followed('vtf-smidige-processer', [38, 70])], [someAction({ deadline: '2026-09-01' })])).toEqual([
      'turned-red vtf-smidige-processer',
    ]);
  });

  it('name a number that is red from the first', () => {
    expect(talkOf([followed('vtf-kultur', [70])])).toEqual(['still-red vtf-kultur']);
  });

  it('do not take an older number for news', () => {
    expect(talkOf([followed('vtf-kultur', [38, 70, undefined])])).toEqual([]);
  });
});
