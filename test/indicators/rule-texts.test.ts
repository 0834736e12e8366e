import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/indicators/limits.js';
import { comparableBefore, pointsOf } from '../../src/indicators/series.js';
import { statusOf } from '../../src/indicators/status.js';
import {
  ruleText,
  seriesText,
  statusText,
  targetText,
  trendText,
} from '../../src/replies/indicators/indicator-texts.js';
import { approvedUpdate, someTerms } from './builders.js';

const rule = (terms = someTerms(), quarter = '2026-Q3') =>
  ruleText('number', terms, quarter, limitsOf(terms, quarter)).replaceAll('\u00a0', ' ');

describe('the rule on the card', () => {
  it('says in words where the colours part, with the indicator’s own figures', () => {
    expect(rule()).toBe('Grøn: højst 40 dage. Gul: op til 44 dage (10 % fra målet). Rød: over.');
    expect(rule({ ...someTerms(), direction: 'higher' })).toBe(
      'Grøn: mindst 40 dage. Gul: ned til 36 dage (10 % fra målet). Rød: under.',
    );
    expect(rule({ ...someTerms(), thresholds: { green: 45, red: 60 } })).toBe(
      'Grøn: højst 45 dage. Gul: op til 60 dage. Rød: over.',
    );
    expect(rule({ ...someTerms(), thresholds: { green: 45, red: 45 } })).toBe('Grøn: højst 45 dage. Rød: over.');
    expect(rule(someTerms({ direction: 'range', target: undefined, range: { low: 90, high: 100 } }))).toBe(
      'Grøn: 90 til 100 dage. Rød: under 85 dage eller over 105 dage. Gul: derimellem.',
    );
  });

  it('says what is expected on the way to the target', () => {
    const terms = someTerms({ baseline: { value: 60, quarter: '2021-Q4' }, target: { value: 40, by: '2031-12-31' } });

    expect(rule(terms, '2026-Q4')).toBe(
      'Grøn: højst 50 dage. Gul: op til 55 dage (10 % fra det ventede). Rød: over. På vejen til målet ventes 50 dage i 4. kvartal 2026.',
    );
  });

  it('says why there is no colour', () => {
    expect(rule(someTerms({ direction: 'neutral' }))).toBe('Får ingen farve: om mere er bedre, er ikke besluttet.');
    expect(rule(someTerms({ target: undefined }))).toBe('Får ingen farve, før der er sat et mål.');
    expect(ruleText('narrative', someTerms(), '2026-Q3', undefined)).toBe('Ord får ingen farve.');
  });
});

describe('a status in words', () => {
  it('has a word and a symbol of its own for each colour, and for none', () => {
    const texts = [40, 44, 45].map((value) => statusText(statusOf({ value }, someTerms(), '2026-Q3')));
    const none = [
      statusOf({ value: 1 }, someTerms({ direction: 'neutral' }), '2026-Q3'),
      statusOf({ notApplicable: 'x' }, someTerms(), '2026-Q3'),
    ].map(statusText);

    expect(texts).toEqual(['●\u00a0Grøn', '▲\u00a0Gul', '■\u00a0Rød']);
    expect(new Set([...texts, ...none].map((text) => text.charAt(0))).size).toBe(5);
  });
});

describe('what a number is seen beside', () => {
  const points = comparableBefore(
    pointsOf([approvedUpdate('2026-Q1', 44), approvedUpdate('2026-Q2', 41)], { id: 'svartid' }),
    '2026-Q3',
    someTerms(),
  );

  it('is the target, by which way is better', () => {
    expect(targetText(someTerms())).toBe('højst 40\u00a0dage senest 31. december 2027');
    expect(targetText(someTerms({ direction: 'range', target: undefined, range: { low: 90, high: 100 } }))).toBe(
      'mellem 90 og 100\u00a0dage',
    );
    expect(targetText(someTerms({ target: undefined }))).toBe('');
  });

  it('is the series, and how it has moved', () => {
    const [, last] = points;
    if (last === undefined) throw new Error('no point');

    expect(seriesText(points, someTerms())).toBe('44 → 41\u00a0dage');
    expect(seriesText(points.slice(1), someTerms())).toBe('');
    expect(trendText(last, 38, someTerms())).toBe('↓ 3\u00a0dage siden 2. kvartal 2026 (bedre)');
    expect(trendText(last, 41, someTerms())).toBe('→ uændret siden 2. kvartal 2026');
    expect(trendText(last, 45, someTerms({ unit: '%', direction: 'neutral' }))).toBe(
      '↑ 4\u00a0procentpoint siden 2. kvartal 2026',
    );
  });
});
