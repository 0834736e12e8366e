import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { answerQuestion } from '../../src/answers/answer-question.js';
import { isVerbatim } from '../../src/strategy/verbatim.js';
import { realStrategy } from '../strategy/content.js';
import { ask, both, real, understand } from './asking.js';

const strategy = realStrategy();

/** One question of every kind and more, so that what holds for all answers is tried on all of them. */
const everyKind = [
  ...[
    'hvad kan du',
    'tak',
    'fortæl om strategien',
    'hvornår gælder strategien',
    'hvad er sigtepunkterne',
    'hvilke udvalg er der',
  ],
  ...[
    'alle fokusområder',
    'fokusområder for vtf',
    'fokusområder under vækst i balance',
    'læring og vækst i balance fokusområder',
  ],
  ...[
    'hvilke fokusområder handler om børn',
    'hvilke fokusområder handler om raketter',
    'hvor mange fokusområder findes der',
  ],
  ...['hvor mange sigtepunkter er der', 'hvor mange udvalg er der', 'hvor mange fokusområder har vtf og læring'],
  ...[
    'hvilket udvalg har færrest fokusområder',
    'hvem har klima',
    'hvem ejer kultur',
    'hvilket sigtepunkt hører klima under',
  ],
  ...[
    'hvem ejer vækst i balance',
    'økonomi i balance',
    'trivselsfremme',
    'vækst',
    'hvad betyder smidige og effektive processer',
  ],
  ...['hvad står der i forordet', 'vis bilaget', 'forskel på vtf og læring', 'forskel på vækst og vækst i balance'],
  ...[
    'hvad er forbundne kar',
    'hvilke udvalg deler emnet trivsel',
    'hvilke andre fokusområder hænger sammen med demens?',
  ],
  ...[
    'hvad siger strategien om virksomheder',
    'hvad siger strategien om ridning',
    'hvad siger strategien om trivselsdage',
  ],
  ...[
    'hvad er co2-målet',
    'hvornår skal co2-målet være nået',
    'hvor tit opdateres rapporten',
    'findes der mål for ensomhed',
  ],
  ...[
    'findes der mål for co2',
    'hvad betyder vtf',
    'hvem er borgmester',
    'hvad er budgettet',
    'hvad er telefonnummeret',
  ],
  ...[
    'hvor mange ansatte er der',
    'hvilke fokusområder har kirkeudvalget?',
    'hvornår er næste møde',
    'har vi en strategi for 2030-2033?',
  ],
  ...['hvordan bliver vejret', 'hvad er meningen med det hele', 'what are the aims', 'who owns culture', 'what is VTF'],
  ...['what does the strategy say about loneliness', 'is there a target for jobs', 'how many committees are there'],
  ...[
    'which focus areas are about children',
    'difference between Kultur and Vækst',
    'what can you do',
    'who is the mayor',
  ],
];

const answers = everyKind.map((text) => [text, ask(text)] as const);

describe('every answer', () => {
  it('is tried here in all its kinds', () => {
    const kinds = new Set(answers.map(([, { kind }]) => kind));

    expect([...kinds].sort()).toEqual(
      [
        ...['area', 'areas', 'areas-on-topic', 'capabilities', 'chapter', 'connected', 'count', 'difference', 'fact'],
        ...['not-in-strategy', 'off-topic', 'overview', 'owner', 'period', 'ranking', 'shared', 'sigtepunkt'],
        ...['sigtepunkter', 'supports', 'target', 'thanks', 'topic', 'udvalg'],
      ].sort(),
    );
  });

  it.each(answers)('quotes only what is printed, with its chapter: %s', (_, answer) => {
    for (const quote of answer.quotes) {
      expect(isVerbatim(strategy, quote.text)).toBe(true);
      expect(answer.source).toContain(quote.chapterTitle);
    }
  });

  it.each(answers)('is short and clean: %s', (_, answer) => {
    const texts = [answer.headline, ...answer.lines, ...answer.next.map(({ label }) => label)];

    expect(texts.filter((text) => text.trim() === '' || /undefined|\[object|\s{2}|»«|""/.test(text))).toEqual([]);
    expect(answer.headline.length).toBeLessThan(420);
    expect(answer.quotes.map(({ text }) => text).join('').length).toBeLessThan(1700);
    expect(answer.next.length).toBeGreaterThan(0);
    expect(answer.next.length).toBeLessThanOrEqual(4);
  });

  it.each(answers)('offers only what can be asked, and asks it in the same language: %s', (_, answer) => {
    for (const { ask: text } of answer.next) {
      expect(understand(text, answer.about)).toMatchObject({ strength: 'clear', language: answer.language });
    }
  });

  it.each(answers)('names in its buttons no fokusområde but its own: %s', (_, answer) => {
    const own = textOfBody(answer);
    const alien = strategy.fokusomraader
      .map(({ title }) => title)
      .filter((title) => !own.includes(title) && answer.next.some(({ label }) => label.split(': ').includes(title)));

    expect(alien).toEqual([]);
  });

  it.each(answers)('keeps ids of what it was about, and nothing that was written: %s', (_, answer) => {
    const ids = Object.values(answer.about).flat();

    expect(answer.about.strategyId).toBe('2022-2025');
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });
});

describe('what the strategy does not say', () => {
  it.each([
    ['hvad står VTF for', /skriver ikke/],
    ['hvem er borgmester', /står ikke/],
    ['hvad koster det', /står ikke/],
    ['findes der mål for arbejdskraften', /ikke noget mål/],
    ['hvad siger strategien om hestevogne', /ikke noget/],
    ['hvornår skal co2-målet være nået', /siger strategien ikke/],
    ['who is the mayor?', /not in the strategy/],
  ])('is said plainly: %s', (text, pattern) => {
    expect(ask(text).headline).toMatch(pattern);
  });

  it('is answered with the nearest that it does say, as a quote', () => {
    expect(
      ask('findes der mål for arbejdskraften')
        .quotes.map(({ text }) => text)
        .join(),
    ).toContain('arbejdskraft');
    expect(
      ask('hvad er kommunens budget')
        .quotes.map(({ text }) => text)
        .join(),
    ).toContain('økonomi i balance');
  });

  it.each([
    'hvordan bliver vejret',
    'hvem vandt kampen',
    'fortæl en vittighed',
    'what is the weather like',
    'hvad er 17 gange 4',
  ])('and is none of the municipality’s is declined as no match: %s', (text) => {
    expect(ask(text).headline).toContain('ingen sikkert match');
    expect(ask(text).headline).toMatch(/ikke|not/);
  });
});

describe('understanding', () => {
  it.each([
    [
      'Hvem ejer velfærdsteknologi?',
      ['hvem ejer velfaerdsteknologi', 'hvem ejer velfærdstekonlogi', 'HVEM EJER VELFÆRDSTEKNOLOGIEN??'],
    ],
    [
      'Hvilke fokusområder har Social omsorg?',
      ['fokusomraader social omsorg', 'social omsrog fokusområder', 'ka du gi mig social omsorgs fokusområder'],
    ],
    ['Hvad er sigtepunkterne?', ['hva er sigtepunkterne', 'sigtpunkterne tak', 'nævn de tre sigtepunkter']],
  ])('reads many spellings of "%s" alike', (text, variants) => {
    const expected = ask(text);

    for (const variant of variants) expect({ ...ask(variant), language: 'da' }).toEqual(expected);
  });

  it('answers English in English and titles in Danish', () => {
    const answer = ask('which focus areas does Social omsorg have?');

    expect(answer.language).toBe('en');
    expect(answer.headline).toBe('Social omsorg has 8 focus areas.');
    expect(answer.items.map(({ title }) => title)).toContain('Ældre handicappede');
  });

  it('never fails on any text, with any thread, in any strategy', () => {
    const word = fc.constantFrom(
      ...'og hvad med hvem ejer den vtf læring fokusområder sigtepunkt strategien siger om klima unge mål for 2022-25 i de forskel på hvor mange på tværs ? - what is the'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    const about = fc.record(
      {
        strategyId: fc.constantFrom('2022-2025', '2026-2029', '1998-2001'),
        questionKind: fc.constantFrom('areas', 'owner', 'topic', 'count', 'nonsense'),
        udvalgIds: fc.constantFrom([], ['vtf']),
        fokusomraadeIds: fc.constantFrom([], ['soc-demens']),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(text, about, (written, thread) => {
        for (const of of [real, both]) {
          const question = understand(written, thread, of);
          if (question !== undefined) answerQuestion(question, of);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

function textOfBody(answer: Answer): string {
  return [answer.headline, ...answer.lines, ...answer.items.map(({ title }) => title)].join('\n');
}
