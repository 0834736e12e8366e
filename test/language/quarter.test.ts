import { describe, expect, it } from 'vitest';
import {
  addQuarters,
  firstDayOf,
  lastDayOf,
  quarterInWords,
  quarterOfDay,
  quartersBetween,
  quartersFrom,
} from '../../src/language/quarter.js';

describe('quarters', () => {
  it('hold their days', () => {
    expect([quarterOfDay('2026-01-01'), quarterOfDay('2026-03-31'), quarterOfDay('2026-12-31')]).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q4',
    ]);
    expect([firstDayOf('2026-Q4'), lastDayOf('2026-Q2')]).toEqual(['2026-10-01', '2026-06-30']);
  });

  it('go on across the years', () => {
    expect([addQuarters('2026-Q4', 1), addQuarters('2026-Q1', -5)]).toEqual(['2027-Q1', '2024-Q4']);
    expect(quartersBetween('2026-Q3', '2027-Q1')).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
    expect(quartersBetween('2026-Q3', '2026-Q2')).toEqual([]);
    expect(quartersFrom('2027-Q1', '2026-Q3')).toBe(-2);
  });

  it('are written as people do', () => {
    expect(quarterInWords('2026-Q3')).toBe('3. kvartal 2026');
  });
});
