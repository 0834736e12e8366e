import { describe, expect, it } from 'vitest';
import { printedLines, sentencesOf } from '../../src/strategy/verbatim.js';
import { realStrategy, sourceText } from './content.js';

/** Without what a line break can change: blanks, hyphens, bullets and the marks of unreadable signs. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD\uFFFD•-]/gu, '');
}

/** Every word that the print breaks over two lines, checked by eye against the document. */
const reviewedJoins = new Set([
  ...['samar/bejde', 'lokalom/råder', 'kom/mune', 'til/fredsstillende', 'kom/mende', 'Heden/sted', 'funda/ment'],
  ...['udvik/ling', 'udvik/lingen', 'udfor/dringer', 'virk/somheder', 'nedbringel/se', 'arbejds/kraft', 'grund/tanken'],
  ...['samarbej/de', 'lydhør/hed', 'for/søge', 'gennemsig/tighed', 'af/gørende', 'uplanlag/te', 'organisa/tion'],
  ...['vo/res', 'forplig/telse', 'fællesska/ber', 'fort/satte', 'lo/kale', 'hand/ler', 'indsat/ser', 'syste/matisk'],
  ...['løben/de', 'Økono/miudvalget', 'stra/tegisk', 'uddyben/de', 'vedholden/de', 'medar/bejderne', 'lokalområder/ne'],
  ...['strategiproces/sen', 'handlin/ger', 'hand/linger', 'fokus/områder', 'iværksæt/telse', 'For/pligtende'],
  ...['fokusområ/der', 'samfundskonjunk/turer'],
]);

/** Every hyphen that stays, with the word around it, checked by eye. */
const reviewedHyphens = new Set(['Klima-indsats', 'CO2-udledning', 'Ikke-uddannelsesparate', 'Børne-']);

describe('the strategy 2022-2025', () => {
  const strategy = realStrategy();
  const printed = printedLines(strategy);

  it('holds the whole printed text, in its order, and nothing else', () => {
    expect(bare(printed.join('\n'))).toBe(bare(sourceText()));
  });

  it('prints every sentence of the content in the source', () => {
    const source = bare(sourceText());

    const alien = printed.flatMap(sentencesOf).filter((sentence) => !source.includes(bare(sentence)));

    expect(alien).toEqual([]);
  });

  it('holds every sentence of the source', () => {
    const content = bare(printed.join('\n'));
    const sourceSentences = sourceText()
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?]) (?=[A-ZÆØÅ])|•/u)
      .filter((sentence) => bare(sentence) !== '');

    const lost = sourceSentences.filter((sentence) => !content.includes(bare(sentence)));

    expect(sourceSentences.length).toBeGreaterThan(90);
    expect(lost).toEqual([]);
  });

  it('joins the words broken across lines as reviewed, and no other', () => {
    expect([...joinsMade(sourceText(), printed)].sort()).toEqual([...reviewedJoins].sort());
  });

  it('uses no word but those of the source and the joined ones', () => {
    const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const allowed = new Set([...wordsOf(sourceText()), ...[...reviewedJoins].map((join) => join.replace('/', ''))]);

    expect(printed.flatMap(wordsOf).filter((word) => !allowed.has(word))).toEqual([]);
  });

  it('keeps the hyphens as reviewed, and no other', () => {
    const kept = printed.flatMap((line) => line.match(/[\p{L}\p{N}]+-[\p{L}\p{N}]*/gu) ?? []);

    expect([...new Set(kept)].sort()).toEqual([...reviewedHyphens].sort());
  });

  it('keeps the misprints of the document', () => {
    expect(printed).toContain('En god barndom varer hele liver (Læring)');
    expect(printed.some((line) => line.includes('udvalgenens'))).toBe(true);
    expect(printed.some((line) => line.includes('borgerene'))).toBe(true);
  });
});

/** The words of the content that stand in the source with a line break inside them. */
function joinsMade(source: string, content: readonly string[]): Set<string> {
  const words = new Set(content.flatMap((line) => line.match(/[\p{L}\p{N}]+/gu) ?? []));
  const joins = [...source.matchAll(/([\p{L}\p{N}]+)-?[ \t]*\n[ \t]*([\p{L}\p{N}]+)/gu)]
    .map(([whole, before = '', after = '']) => ({ before, after, hyphen: whole.includes('-') }))
    .filter(({ before, after, hyphen }) => words.has(before + after) && (hyphen || !words.has(before)));
  return new Set(joins.map(({ before, after }) => `${before}/${after}`));
}
