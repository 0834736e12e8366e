import { describe, expect, it } from 'vitest';
import type { About, Answer } from '../../src/answers/answer.js';
import { answerQuestion } from '../../src/answers/answer-question.js';
import { understandQuestion } from '../../src/answers/understand-question.js';
import { readKnowledge } from '../../src/content-files.js';

const of = { ...readKnowledge(), today: '2026-11-24' };

function answerTo(text: string, about?: About): Answer {
  const question = understandQuestion(text, { ...of, about });
  if (question === undefined) throw new Error(`"${text}" reads as a case`);
  expect(question.strength).toBe('clear');
  return answerQuestion(question, of);
}

describe('what is answered by yes or no', () => {
  it.each([
    ['hører demens under læring?', 'Nej', 'Social omsorg'],
    ['er økonomistyring et fokusområde under økonomiudvalget?', 'Nej', 'Social omsorg'],
    ['ligger kultur hos beskæftigelse?', 'Nej', 'VTF'],
    ['hører Kultur til VTF', 'Ja', 'VTF'],
    ['Er det Læring der har trivselsfremme?', 'Ja', 'Læring'],
    ['Is Trivselsfremme owned by Læring?', 'Yes', 'Læring'],
    ['does Kultur belong to Beskæftigelse?', 'No', 'VTF'],
    ['hører Trivselsfremme under Vækst i balance?', 'Nej', 'Forpligtende fællesskaber'],
    ['understøtter kultur forpligtende fællesskaber?', 'Ja', 'Forpligtende fællesskaber'],
  ])('says first whether it is so, then how it is: %s', (question, word, how) => {
    const { headline } = answerTo(question);

    expect(headline).toMatch(new RegExp(`^${word}, `));
    expect(headline).toContain(how);
  });
});

describe('a part that is asked for by its number', () => {
  it.each([
    ['hvad er sigtepunkt nr. 2', 'Smidige og effektive processer'],
    ['hvad er det første sigtepunkt?', 'Vækst i balance'],
    ['fortæl om det tredje sigtepunkt', 'Forpligtende fællesskaber'],
    ['what is the second aim?', 'Smidige og effektive processer'],
  ])('is counted as the strategy prints them: %s', (question, title) => {
    expect(answerTo(question).headline).toContain(title);
  });

  it('is counted in the list that was shown last', () => {
    const { about } = answerTo('hvilke fokusområder har Læring');

    expect(answerTo('hvem ejer den første?', about).headline).toContain(
      'Den nødvendige balance imellem almen og special',
    );
    expect(answerTo('hvad med den sidste?', about).headline).toContain('Ikke-uddannelsesparate');
    expect(answerTo('hvad siger strategien om nummer 2', about).about.fokusomraadeIds).toEqual(['laer-god-barndom']);
  });
});

describe('what the strategy does not hold', () => {
  it.each(['hvem sidder i udvalget for læring', 'hvem sidder i VTF?', 'who sits on the committee Læring?'])(
    'has no people: %s',
    (question) => {
      expect(answerTo(question).headline).toMatch(/ingen personer|no people|no persons/);
    },
  );

  it('tells the nearest when no fokusområde bears the word', () => {
    const { headline, quotes } = answerTo('findes der et fokusområde om skoler?');

    expect(headline).toContain('ikke');
    expect(quotes.map(({ text }) => text).join(' ')).toContain('skoler og dagtilbud');
  });

  it('knows how often the report comes, also when the guess is wrong', () => {
    expect(answerTo('kommer der en rapport hver måned?').headline).toContain('hvert kvartal');
  });

  it('knows who decides as one who owns', () => {
    expect(answerTo('hvem bestemmer over velfærdsteknologi?').headline).toContain('Social omsorg');
  });
});
