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

  it('shows the handlinger that are open or were done in the quarter, the late ones first', () => {
    const { actions, hints, asksForAttention } = areaOf({
      actions: [
        someAction({ id: 'a', title: 'I god tid', deadline: '2026-12-01' }),
        someAction({ id: 'b', title: 'For sent', deadline: '2026-10-01' }),
        someAction({ id: 'c', title: 'Gjort', state: 'done', doneAt: '2026-08-03T08:00:00.000Z' }),
        someAction({ id: 'd', title: 'Gjort for længst', state: 'done', doneAt: '2026-02-03T08:00:00.000Z' }),
      ],
    });

    expect(actions.map(({ isLate }) => isLate)).toEqual([true, false, false]);
    expect(actions[0]?.text).toContain('For sent');
    expect(actions[1]?.text).toContain('I god tid');
    expect(actions[2]?.text).toBe('Gjort: færdig');
    expect(hints).toEqual(['1 handling over fristen']);
    expect(asksForAttention).toBe(true);
  });

  it('says which way an area goes, by the numbers of the quarter itself', () => {
    const before = onIndicator(green, 'vtf', approvedUpdate('2026-Q2', 44));
    const old = onIndicator(silent, 'vtf', approvedUpdate('2026-Q1', 50));
    const older = onIndicator(silent, 'vtf', approvedUpdate('2025-Q4', 60));

    const { hints, indicators } = areaOf({ indicators: [green, silent], updates: [before, greenUpdate, old, older] });

    expect(hints).toEqual(['siden sidst: 1 bedre', '1 mangler']);
    expect(indicators.map(({ changes }) => changes.length)).toEqual([1, 0]);
  });

  it('cuts a title that is a whole paragraph, and has it whole too', () => {
    const long = overviewOf({}).areas.find(({ id }) => id === 'besk-arbejdsfastholdelse');

    expect(long?.label).toBe('Arbejdsfastholdelse …');
    expect(long?.title.length).toBeGreaterThan(100);
  });
});
