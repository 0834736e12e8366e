import { describe, expect, it } from 'vitest';
import { noOwnWords, type OwnWords, parseOwnWords } from '../../src/strategy/own-words.js';
import { realOwnWords, realStrategy } from './content.js';

describe('our own words about the strategy', () => {
  const strategy = realStrategy();
  const fact = {
    id: 'x',
    asks: [['hvem'], ['hvad']],
    headline: { da: 'Der er to.', en: 'There are two.' },
    quotes: ['Hedensted skal være en kommune med plads til det gode liv.'],
  };

  it('link only fokusområder that touch the same topic, most of them across udvalg', () => {
    const udvalgOf = new Map(strategy.fokusomraader.map(({ id, udvalgId }) => [id, udvalgId]));

    const across = realOwnWords().topics.filter(
      ({ fokusomraadeIds }) => new Set(fokusomraadeIds.map((id) => udvalgOf.get(id))).size > 1,
    );

    expect(across.length).toBeGreaterThan(10);
  });

  it('give every fokusområde, udvalg and sigtepunkt what people call it', () => {
    const { fokusomraader, udvalg, sigtepunkter } = realOwnWords();

    expect(Object.keys(fokusomraader)).toHaveLength(35);
    expect(Object.keys(udvalg)).toHaveLength(5);
    expect(Object.keys(sigtepunkter)).toHaveLength(3);
  });

  it.each<[string, OwnWords, RegExp]>([
    ['another strategy', noOwnWords('2026-2029'), /strategyId is "2026-2029", not "2022-2025"/],
    [
      'an unknown fokusområde',
      { ...noOwnWords('2022-2025'), fokusomraader: { nix: { aliases: ['x'] } } },
      /fokusomraader points at "nix"/,
    ],
    [
      'an alias of two',
      {
        ...noOwnWords('2022-2025'),
        fokusomraader: { 'vtf-kultur': { aliases: ['musik'] }, 'soc-demens': { aliases: ['Musik'] } },
      },
      /alias "musik" stands twice/,
    ],
    [
      'a quote that is not printed',
      { ...noOwnWords('2022-2025'), facts: [{ ...fact, quotes: ['Hedensted er bedst.'] }] },
      /facts "x": not in the strategy: "Hedensted er bedst\."/,
    ],
    [
      'a number that no quote bears',
      { ...noOwnWords('2022-2025'), facts: [{ ...fact, headline: { da: 'Målet er 80.', en: 'The aim is 80.' } }] },
      /facts "x": no quote bears the number 80/,
    ],
  ])('are refused when they name %s', (_, words, message) => {
    expect(() => parseOwnWords(words, strategy, 'own-words.json')).toThrow(message);
  });
});
