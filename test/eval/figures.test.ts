import { describe, expect, it } from 'vitest';
import { readAgendaItems, readCaseSets } from '../../src/cli/evaluate/case-files.js';
import { textOf } from '../../src/cli/evaluate/case-files.js';
import { measure } from '../../src/cli/evaluate/measures.js';
import { readKnowledge } from '../../src/content-files.js';
import { type MatchEngine, matchCase } from '../../src/matching/match-case.js';

const engine = shippedEngine();
const sets = new Map(readCaseSets().map(({ name, cases }) => [name, cases]));

function shippedEngine(): MatchEngine {
  const found = readKnowledge().engines.get('2022-2025');
  if (found === undefined) throw new Error('no engine');
  return found;
}

function idsOf(text: string): readonly string[] {
  return matchCase(text, engine).matches.map((match) => match.fokusomraadeId);
}

function figuresOf(name: string): ReturnType<typeof measure> {
  return measure((sets.get(name) ?? []).map((one) => ({ case: one, ids: idsOf(textOf(one)) })));
}

/** What matching has to reach; `npm run eval` prints what it does reach. */
describe('matching', () => {
  it('finds real agenda items that leave no doubt', () => {
    const figures = figuresOf('rigtige, sikre mærker');

    expect(figures.count).toBeGreaterThan(40);
    expect(figures.hit1).toBeGreaterThanOrEqual(0.9);
    expect(figures.hit3).toBeGreaterThanOrEqual(0.97);
    expect(figures.ndcg3).toBeGreaterThanOrEqual(0.8);
  });

  it('finds all real agenda items nearly as well, and seldom says that nothing fits', () => {
    const figures = figuresOf('rigtige, alle');

    expect(figures.hit1).toBeGreaterThanOrEqual(0.85);
    expect(figures.noneWrong).toBeLessThanOrEqual(0.03);
    expect(figures.noneCount - figures.noneRight).toBeLessThanOrEqual(1);
  });

  it('finds examples of themes that it has not learned from', () => {
    const figures = figuresOf('egne usete temaer');

    expect(figures.count).toBeGreaterThan(3000);
    expect(figures.hit1).toBeGreaterThanOrEqual(0.7);
    expect(figures.hit3).toBeGreaterThanOrEqual(0.85);
    expect(figures.noneWrong).toBeLessThanOrEqual(0.03);
  });

  it('keeps the promise of each word of certainty', () => {
    const matches = [...sets].flatMap(([name, cases]) =>
      name === 'rigtige, sikre mærker'
        ? []
        : cases.flatMap((one) =>
            matchCase(textOf(one), engine).matches.map((match) => ({
              certainty: match.certainty,
              right: one.labels.includes(match.fokusomraadeId),
            })),
          ),
    );
    const rateOf = (word: string): number => {
      const bearing = matches.filter(({ certainty }) => certainty === word);
      return bearing.filter(({ right }) => right).length / bearing.length;
    };

    expect(rateOf('sikker')).toBeGreaterThanOrEqual(0.9);
    expect(rateOf('sandsynlig')).toBeGreaterThanOrEqual(0.667);
  });

  it('is sure of at least half of the real items that leave no doubt', () => {
    const cases = sets.get('rigtige, sikre mærker') ?? [];

    const sure = cases.filter((one) => matchCase(textOf(one), engine).matches[0]?.certainty === 'sikker');

    expect(sure.length / cases.length).toBeGreaterThanOrEqual(0.5);
  });

  it('matches a whole agenda item as well as its title, and as its core', () => {
    const items = readAgendaItems();
    const hit1 = (text: (item: (typeof items)[number]) => string): number =>
      measure(items.map((item) => ({ case: item, ids: idsOf(text(item)) }))).hit1;

    expect(items).toHaveLength(30);
    expect(hit1(({ text }) => text)).toBeGreaterThanOrEqual(hit1(({ title }) => title));
    for (const { id, text, core } of items) expect(idsOf(text)[0], id).toBe(idsOf(core)[0]);
  });
});
