import { describe, expect, it } from 'vitest';
import { summaryAsked } from '../../src/summaries/summary-asked.js';

const today = '2026-10-06';

describe('a summary that somebody asks to see', () => {
  it.each([
    'opsamling',
    'rapport',
    'Rapporten?',
    'hele rapporten',
    'send mig hele rapporten',
    'kvartalsrapport',
    'må jeg se den seneste opsamling',
    'hvor finder jeg rapporten?',
    'har du rapporten?',
    'opsamlignen',
    'show me the report',
  ])('%s: of whom is left open', (text) => {
    expect(summaryAsked(text, today)).toEqual({ of: 'unsaid' });
  });

  it.each([
    'den samlede rapport',
    'samlet opsamling',
    'opsamling for hele strategien',
    'rapport for alle udvalg',
    'the overall report',
    'report for the whole strategy',
  ])('%s: of all', (text) => {
    expect(summaryAsked(text, today)).toEqual({ of: 'all' });
  });

  it.each([
    ['opsamling for Læring', 'laering', undefined],
    ['Kan jeg få rapporten for Læring?', 'laering', undefined],
    ['kvartalsrapport Læring', 'laering', undefined],
    ['er rapporten for Læring klar?', 'laering', undefined],
    ['hvad siger den seneste rapport for VTF?', 'vtf', undefined],
    ['Lærings rapport', 'laerings', undefined],
    ['vis opsamlingen for Læring 2. kvartal', 'laering', '2026-Q2'],
    ['opsamling 2. kvartal 2025 for VTF', 'vtf', '2025-Q2'],
    ['opsamling for udvalget for læring', 'udvalget for laering', undefined],
    ['Can I see the report for Læring in Q2 2026?', 'laering', '2026-Q2'],
  ])('%s', (text, name, quarter) => {
    const asked = summaryAsked(text, today);

    expect(asked).toMatchObject({ of: 'named', names: expect.arrayContaining([name]) });
    expect(asked?.quarter).toBe(quarter);
  });

  it.each(['status', 'opdater', 'Opsamling\nSagsfremstilling'])('%s: is none', (text) => {
    expect(summaryAsked(text, today)).toBeUndefined();
  });
});
