import { describe, expect, it } from 'vitest';
import { readStrategies } from '../../src/content-files.js';
import { isDue } from '../../src/indicators/due.js';
import { Indicator } from '../../src/indicators/indicator.js';
import { limitsOf } from '../../src/indicators/limits.js';
import { parseStarter } from '../../src/indicators/starter.js';
import { readStarters } from '../../src/starter-files.js';

const strategies = readStrategies();
const starters = readStarters(strategies);

describe('the starter file', () => {
  it('has examples for every fokusområde of every strategy that is put in', () => {
    for (const strategy of strategies) {
      const areas = new Set(starters.get(strategy.id)?.map(({ fokusomraadeId }) => fokusomraadeId));
      expect(areas).toEqual(new Set(strategy.fokusomraader.map(({ id }) => id)));
    }
  });

  it('has numbers and words, each marked as an example that says what is to be checked, owned by nobody and never due', () => {
    const examples = [...starters.values()].flat();

    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['number', 'narrative']));
    for (const example of examples) {
      expect(Indicator.safeParse(example).success).toBe(true);
      expect(example).toMatchObject({ isExample: true, ownerIds: [] });
      expect(example.toCheck).not.toBe('');
      expect([1, 2, 3, 4].some((number) => isDue(example, `2026-Q${number}`))).toBe(false);
    }
  });

  it('sets no target in the municipality’s place, so no example has a colour', () => {
    const judged = [...starters.values()].flat().filter(({ terms }) => terms.some((one) => limitsOf(one, '2026-Q3')));

    expect(judged).toEqual([]);
  });

  it('leaves what is political without better and worse', () => {
    const directions = new Map(
      [...starters.values()].flat().map(({ id, terms }) => [id, terms[0]?.direction] as const),
    );

    for (const id of ['laer-balance-almen-special-specialtilbud', 'laer-boerne-ungepolitik-underretninger']) {
      expect(directions.get(id)).toBe('neutral');
    }
  });

  it('is refused with every fault in it', () => {
    const [strategy] = strategies;
    if (strategy === undefined) throw new Error('no strategy');
    const example = {
      id: 'a',
      fokusomraadeId: 'findes-ikke',
      name: 'A',
      kind: 'narrative',
      unit: 'dage',
      decimals: 0,
      direction: 'neutral',
      dueIn: [1],
      source: '',
      lagDays: 0,
      toCheck: 'Alt',
    };

    expect(() => parseStarter([{ ...example, toCheck: '' }], strategy, 'x.json')).toThrow(/x\.json/);
    expect(() => parseStarter([example, example], strategy, 'x.json')).toThrow(
      /the id "a" is used twice[\s\S]*"vtf-kultur" has no example[\s\S]*"findes-ikke"[\s\S]*"a": words-with-numbers/,
    );
  });
});
