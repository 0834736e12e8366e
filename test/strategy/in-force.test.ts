import { describe, expect, it } from 'vitest';
import { hasRunOut, strategyInForce, strategyOfQuarter } from '../../src/strategy/in-force.js';
import { madeUpStrategy, realStrategy } from './content.js';

describe('the strategy in force', () => {
  const both = [madeUpStrategy(), realStrategy()];

  it.each([
    ['2022-01-01', '2022-2025'],
    ['2025-12-31', '2022-2025'],
    ['2026-01-01', '2026-2029'],
    ['2031-05-05', '2026-2029'],
  ])('is on %s that of %s', (today, id) => {
    expect(strategyInForce(both, today).id).toBe(id);
  });

  it('stays in force after its period until a newer one is put in', () => {
    const found = strategyInForce([realStrategy()], '2027-03-01');

    expect(found.id).toBe('2022-2025');
    expect(hasRunOut(found, '2027-03-01')).toBe(true);
    expect(hasRunOut(found, '2025-12-31')).toBe(false);
  });

  it('has not run out once a newer one has taken over', () => {
    const older = { ...realStrategy(), succeededFrom: '2027-Q1' };

    expect(hasRunOut(older, '2026-12-31')).toBe(true);
    expect(hasRunOut(older, '2027-01-01')).toBe(false);
  });

  it('takes over with the quarter from which it was adopted, whatever its own period says', () => {
    const both = [realStrategy(), { ...madeUpStrategy(), adoptedFrom: '2027-Q1' }];

    expect(strategyInForce(both, '2026-12-31').id).toBe('2022-2025');
    expect(strategyInForce(both, '2027-01-01').id).toBe('2026-2029');
    expect(strategyOfQuarter(both, '2026-Q4').id).toBe('2022-2025');
    expect(strategyOfQuarter(both, '2027-Q1').id).toBe('2026-2029');
  });

  it('is the first one before any has begun', () => {
    expect(strategyInForce(both, '2020-01-01').id).toBe('2022-2025');
  });

  it('fails plainly when none is put in', () => {
    expect(() => strategyInForce([], '2026-01-01')).toThrow(/No strategy/);
  });
});
