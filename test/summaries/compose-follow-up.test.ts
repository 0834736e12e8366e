import { describe, expect, it } from 'vitest';
import { composeFollowUp, firstReported } from '../../src/summaries/compose-follow-up.js';
import { readRecords } from '../../src/summaries/records.js';
import { approvedUpdate, someIndicator, someReport, someTerms } from '../indicators/builders.js';
import { someAction, strategy, topics } from './builders.js';

function followUpOf(kept: Partial<Parameters<typeof readRecords>[2]>) {
  const records = readRecords(strategy, topics, { indicators: [], updates: [], actions: [], ...kept });
  const followUp = composeFollowUp(records, { from: '2025-Q1', to: '2026-Q3' }, '2026-10-14');
  const area = followUp.areas.find(({ area: { id } }) => id === 'vtf-smidige-processer');
  if (area === undefined) throw new Error('no area');
  return { records, area };
}

describe('the deeper follow-up', () => {
  it('goes from the period’s first number to its last, with every colour on the way', () => {
    const updates = [approvedUpdate('2024-Q4', 90), approvedUpdate('2025-Q1', 60), approvedUpdate('2026-Q3', 38)];

    const { area, records } = followUpOf({ indicators: [someIndicator()], updates });

    expect(firstReported(records)).toBe('2024-Q4');
    expect(area.lines[0]).toMatchObject({
      change: { since: '2025-Q1', from: 60, by: -22, means: 'better' },
      colours: { green: 1, yellow: 0, red: 1 },
      due: 7,
      approved: 2,
    });
  });

  it('measures from where the unit last changed', () => {
    const updates = [
      approvedUpdate('2025-Q1', 9, { terms: someTerms({ unit: 'uger' }) }),
      approvedUpdate('2025-Q2', 60),
      approvedUpdate('2026-Q3', 50),
    ];

    expect(followUpOf({ indicators: [someIndicator()], updates }).area.lines[0]?.change).toMatchObject({
      since: '2025-Q2',
      by: -10,
    });
  });

  it('has the last words of each year', () => {
    const spoken = (narrative: string) => ({ report: someReport({ narrative }) });
    const updates = [
      approvedUpdate('2025-Q1', 60, spoken('Start')),
      approvedUpdate('2025-Q3', 60, spoken('Midt i året')),
      approvedUpdate('2025-Q4', 60, spoken('')),
      approvedUpdate('2026-Q3', 50, spoken('Nu')),
    ];

    expect(followUpOf({ indicators: [someIndicator()], updates }).area.lines[0]?.words).toEqual([
      { quarter: '2025-Q3', text: 'Midt i året' },
      { quarter: '2026-Q3', text: 'Nu' },
    ]);
  });

  it('keeps a retired indicator with what it had, and counts handlinger', () => {
    const retired = someIndicator({ retired: { at: '2025-08-01T08:00:00.000Z', why: 'Erstattet' } });
    const actions = [
      someAction({ id: 'a', deadline: '2026-01-01' }),
      someAction({ id: 'b', state: 'done', doneAt: '2026-01-01T08:00:00.000Z' }),
      someAction({ id: 'c', state: 'stopped' }),
    ];

    const { area } = followUpOf({ indicators: [retired], updates: [approvedUpdate('2025-Q1', 60)], actions });

    expect(area.lines.map(({ figures }) => figures.length)).toEqual([1]);
    expect(area.actions).toEqual({ done: 1, open: 1, stopped: 1, overdue: 1 });
  });
});
