import { describe, expect, it } from 'vitest';
import { trendChart } from '../../src/replies/summaries/summary-charts.js';
import { approvedUpdate, someIndicator, someTerms } from '../indicators/builders.js';
import { onlyLine, summaryOf } from './builders.js';

describe('the chart of an indicator', () => {
  it('keeps the labels of a narrow range apart', () => {
    const terms = someTerms({
      unit: '%',
      decimals: 1,
      direction: 'range',
      range: { low: 98, high: 100 },
      target: undefined,
    });
    const updates = [approvedUpdate('2026-Q2', 130, { terms }), approvedUpdate('2026-Q3', 70, { terms })];
    const line = onlyLine(summaryOf({ indicators: [someIndicator({ terms: [terms] })], updates }));

    const { svg } = trendChart(line, line.series) ?? { svg: '' };
    const [low = 0, high = 0] = [...svg.matchAll(/y="([\d.]+)"[^>]*>mål /g)].map(([, y]) => Number(y));

    // The text is 9.5 high.
    expect(low - high).toBeGreaterThan(10);
  });
});
