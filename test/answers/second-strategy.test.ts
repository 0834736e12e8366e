import { describe, expect, it } from 'vitest';
import { ask, both, real, titles, understand } from './asking.js';

const before = { ...both, today: '2025-11-30' };

describe('with a newer strategy put in', () => {
  it.each([
    ['hvad er sigtepunkterne', ['Rent vand', 'Korte veje']],
    ['hvilke udvalg er der', ['Havudvalget', 'Vejudvalget']],
    ['hvilke fokusområder har havudvalget', ['Badesteder', 'Ålegræs langs kysten']],
    ['fokusområder under rent vand', ['Badesteder', 'Ålegræs langs kysten']],
  ])('questions go to the one in force: %s', (text, expected) => {
    expect(titles(ask(text, undefined, both))).toEqual(expected);
  });

  it('answers owners, meanings, topics and targets from the new text alone', () => {
    expect(ask('hvem ejer aalegraes', undefined, both).headline).toBe('»Ålegræs langs kysten« ligger hos Havudvalget.');
    expect(ask('hvad betyder korte veje', undefined, both).quotes[0]?.text).toContain('fra tanke til handling');
    expect(ask('hvad siger strategien om parkering', undefined, both).quotes[0]?.text).toContain('før parkering');
    expect(ask('findes der mål for badesteder', undefined, both).quotes[0]?.text).toContain('12 badesteder');
    expect(ask('hvad siger strategien om ensomhed', undefined, both).headline).toContain('ikke');
  });

  it.each(['i strategien 2022-25', 'i strategien for 2022-2025', 'i den gamle strategi', 'i den forrige strategi'])(
    'the old one is asked for by its period or as the old one: %s',
    (which) => {
      const answer = ask(`hvad er sigtepunkterne ${which}`, undefined, both);

      expect(titles(answer)).toEqual([
        'Vækst i balance',
        'Smidige og effektive processer',
        'Forpligtende fællesskaber',
      ]);
      expect(answer.source).toContain('2022-2025');
    },
  );

  it('knows the parts of the old one only when that is asked for', () => {
    expect(understand('hvem ejer velfærdsteknologi i strategien 2022-25', undefined, both)).toMatchObject({
      kind: 'owner',
      strategyId: '2022-2025',
    });
    expect(ask('hvilke fokusområder har vtf', undefined, both).headline).toContain('ikke');
  });

  it('still answers from the old one on the last day before the new one', () => {
    expect(titles(ask('hvad er sigtepunkterne', undefined, before))[0]).toBe('Vækst i balance');
  });

  it.each(['hvad er sigtepunkterne', 'hvilke udvalg er der', 'hvad er strategien', 'hvornår gælder strategien'])(
    'overviews do not call a strategy in force run out: %s',
    (text) => {
      expect(ask(text, undefined, both).lines.join()).not.toContain('udløbet');
    },
  );
});

describe('with no newer strategy', () => {
  it.each([
    'hvad er sigtepunkterne',
    'hvilke udvalg er der',
    'hvad er strategien',
    'hvornår gælder strategien',
    'alle fokusområder',
  ])('overviews name the period and say that none has been put in: %s', (text) => {
    const spoken = ask(text).lines.join('\n');

    expect(spoken).toContain('2022-2025');
    expect(spoken).toContain('ikke lagt en nyere strategi ind');
  });

  it('says nothing of that while the period runs', () => {
    expect(ask('hvad er sigtepunkterne', undefined, { ...real, today: '2025-12-31' }).lines).toEqual([]);
  });

  it.each([
    'hvad er sigtepunkterne for 2026-2029?',
    'har vi en strategi for 2026-29',
    'what are the aims of the strategy 2030-2033',
  ])('a period without a strategy is said to have none: %s', (text) => {
    expect(ask(text).headline).toMatch(/ikke|not|No strategy/);
  });
});
