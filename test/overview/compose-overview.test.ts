import { describe, expect, it } from 'vitest';
import { composeOverview } from '../../src/overview/compose-overview.js';
import { composeAreas } from '../../src/summaries/compose-summary.js';
import { type Kept, readRecords } from '../../src/summaries/records.js';
import { approvedUpdate, someIndicator, someTerms } from '../indicators/builders.js';
import { onIndicator, someAction, strategy, topics } from '../summaries/builders.js';

const area = 'vtf-smidige-processer';

function overviewOf(kept: Partial<Kept>) {
  const records = readRecords(strategy, topics, { indicators: [], updates: [], actions: [], ...kept });
  return composeOverview(composeAreas(records, '2026-Q3', '2026-10-14'), '2026-Q3');
}

function areaOf(kept: Partial<Kept>) {
  const found = overviewOf(kept).areas.find(({ id }) => id === area);
  if (found === undefined) throw new Error('the area is not in the overview');
  return found;
}

const green = someIndicator({ id: 'groen' });
const red = someIndicator({ id: 'roed' });
const silent = someIndicator({ id: 'tavs' });
const greenUpdate = onIndicator(green, 'vtf', approvedUpdate('2026-Q3', 38));
const redUpdate = onIndicator(red, 'vtf', approvedUpdate('2026-Q3', 90, { terms: someTerms() }));

describe('the overview', () => {
  it('holds all fokusområder, also those that nothing follows yet', () => {
    const overview = overviewOf({});

    expect(overview.areas).toHaveLength(35);
    expect(overview.areas[0]?.mark.word).toBe('ingen indikator');
    expect(overview.quarters[0]).toEqual({ id: '2026-Q3', name: '3. kvartal 2026' });
  });

  it('marks an area by its gravest indicator, in a word and a symbol', () => {
    const { mark } = areaOf({ indicators: [green, red], updates: [greenUpdate, redUpdate] });

    expect(mark).toEqual({ colour: 'red', symbol: '■', word: 'rød' });
  });

  it('never lets a green number hide that another is missing', () => {
    const { mark, gaps } = areaOf({ indicators: [green, silent], updates: [greenUpdate] });

    expect(mark.colour).toBe('grey');
    expect(gaps).toHaveLength(1);
  });

  it('says what is overdue of the handlinger', () => {
    const { overdue } = areaOf({ actions: [someAction({ deadline: '2026-10-01' })] });

    expect(overdue).toHaveLength(1);
    expect(overdue[0]).toContain('Ny vejledning til bygherrer');
  });
});
