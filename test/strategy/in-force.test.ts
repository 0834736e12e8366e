import { describe, expect, it } from 'vitest';
import { hasRunOut, strategyInForce } from '../../src/strategy/in-force.js';
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

  it('is the first one before any has begun', () => {
    expect(strategyInForce(both, '2020-01-01').id).toBe('2022-2025');
  });

  it('fails plainly when none is put in', () => {
    expect(() => strategyInForce([], '2026-01-01')).toThrow(/No strategy/);
  });
});
