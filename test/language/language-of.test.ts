import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language-of.js';

describe('the language of a text', () => {
  it.each([
    'hvad er de tre sigtepunkter',
    'klima',
    'VTF',
    '',
    'og hvad med Læring?',
    'hvem har is i maven',
    'Orientering om Smart City og The Green Week',
    'hvilke fokusomraader har social omsorg',
  ])('is Danish for "%s"', (text) => {
    expect(languageOf(text)).toBe('da');
  });

  it.each([
    'what are the aims of the strategy',
    'which focus areas does Læring have?',
    'what does Forpligtende fællesskaber mean',
    'who owns Klima-indsats',
    'What about Beskæftigelse?',
    'how many focus areas are there in Social omsorg',
  ])('is English for "%s"', (text) => {
    expect(languageOf(text)).toBe('en');
  });
});
