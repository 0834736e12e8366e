import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { caseWords } from '../../src/matching/learning/case-words.js';
import { type Lesson, shiftsOf } from '../../src/matching/learning/lesson.js';
import { matchCase, readCase } from '../../src/matching/match-case.js';

const engine = readKnowledge().engines.get('2022-2025');
if (engine === undefined) throw new Error('no engine');

const wordsOf = (text: string) => caseWords(readCase(text, engine), engine);

function lesson(text: string, personId: string, more: Partial<Lesson> = {}): Lesson {
  return {
    matchId: `m-${personId}`,
    personId,
    at: '2026-11-24T08:00:00.000Z',
    strategyId: '2022-2025',
    fokusomraadeId: 'vtf-kultur',
    says: 'fits',
    words: wordsOf(text),
    ...more,
  };
}

describe('what a lesson keeps of a case', () => {
  it('is words of the shipped vocabulary: no name, number or letters of the case', () => {
    const words = wordsOf('Merforbrug på botilbud, henvendelse fra Xylophia Zwårtzbek på 20123456');

    expect(Object.keys(words)).toContain('w=merforbrug');
    expect(Object.keys(words).every((word) => /^[wl]=/.test(word))).toBe(true);
    expect(JSON.stringify(words)).not.toMatch(/xyloph|zw|2012/i);
  });
});

describe('what people said of earlier matches', () => {
  const text = 'Aftale om drift af tennisklubbens anlæg';

  it('moves nothing when one person says it, however often', () => {
    const said = Array.from({ length: 50 }, (_, index) => lesson(text, 'anne', { matchId: `m-${index}` }));

    expect(shiftsOf(wordsOf(text), said).get('vtf-kultur')).toBe(0);
  });

  it('moves an area when several say the same, and no further than its bound', () => {
    const few = ['anne', 'bo'].map((person) => lesson(text, person));
    const many = Array.from({ length: 40 }, (_, index) => lesson(text, `person-${index}`));

    expect(shiftsOf(wordsOf(text), few).get('vtf-kultur')).toBeCloseTo(0.4);
    expect(shiftsOf(wordsOf(text), many).get('vtf-kultur')).toBe(0.8);
  });

  it('is weighed against those who say the opposite', () => {
    const said = [
      lesson(text, 'anne'),
      lesson(text, 'bo'),
      lesson(text, 'carl', { says: 'fits-not' }),
      lesson(text, 'dorte', { says: 'fits-not' }),
    ];

    expect(Math.abs(shiftsOf(wordsOf(text), said).get('vtf-kultur') ?? 0)).toBeLessThan(0.01);
  });

  it('says nothing of cases about something else', () => {
    const said = ['anne', 'bo', 'carl'].map((person) => lesson(text, person));

    expect(shiftsOf(wordsOf('Sygedagpenge ud over 52 uger'), said).size).toBe(0);
  });

  it('changes the rank of areas that stand close, and nothing of a case that is sure', () => {
    const close = 'Indkøb af skærme til virtuelle hjemmebesøg i hjemmeplejen';
    const before = matchCase(close, engine).matches.map(({ fokusomraadeId }) => fokusomraadeId);
    const second = before[1] ?? '';
    const said = Array.from({ length: 20 }, (_, index) => lesson(close, `p-${index}`, { fokusomraadeId: second }));
    const sure = 'Kvalitetsrapport for demensområdet og demenskoordinatorer';

    const after = matchCase(close, engine, undefined, said).matches;
    const stillSure = matchCase(sure, engine, undefined, [
      ...said,
      ...Array.from({ length: 20 }, (_, index) => lesson(sure, `p-${index}`)),
    ]).matches;

    const scoreOf = (matches: typeof after) =>
      matches.find(({ fokusomraadeId }) => fokusomraadeId === second)?.score ?? 0;
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(matchCase(close, engine).matches));
    expect(stillSure[0]?.fokusomraadeId).toBe('soc-demens');
  });
});
