import { describe, expect, it } from 'vitest';
import type { About } from '../../src/answers/answer.js';
import { fokusomraaderOf } from '../../src/strategy/look-up.js';
import { realStrategy } from '../strategy/content.js';
import { ask, both, titles } from './asking.js';

/** Asks one thing after the other, with nothing kept between but the ids. */
function talk(...texts: readonly string[]): ReturnType<typeof ask> {
  let about: About | undefined;
  let answer = ask(texts[0] ?? '');
  for (const text of texts) {
    answer = ask(text, about);
    about = JSON.parse(JSON.stringify(answer.about)) as About;
  }
  return answer;
}

const areasOf = (udvalgId?: string, sigtepunktId?: string): readonly string[] =>
  fokusomraaderOf(realStrategy(), {
    ...(udvalgId === undefined ? {} : { udvalgId }),
    ...(sigtepunktId === undefined ? {} : { sigtepunktId }),
  }).map(({ title }) => title);

describe('a follow-up', () => {
  it.each(['og hvad med Læring?', 'hvad med læring', 'og læring?', 'Og Læringsudvalget?', 'what about Læring?'])(
    'asks the same of another udvalg: %s',
    (text) => {
      expect(titles(talk('hvilke fokusområder har VTF', text))).toEqual(areasOf('laering'));
    },
  );

  it('keeps the sigtepunkt when only the udvalg changes, and the other way round', () => {
    const first = 'hvilke fokusområder har Læring under vækst i balance?';

    expect(titles(talk(first, 'og hos social omsorg?'))).toEqual(areasOf('social-omsorg', 'vaekst-i-balance'));
    expect(titles(talk(first, 'og under forpligtende fællesskaber?'))).toEqual(
      areasOf('laering', 'forpligtende-faellesskaber'),
    );
  });

  it('counts another udvalg', () => {
    expect(talk('hvor mange fokusområder har social omsorg', 'og Beskæftigelse?').headline).toBe(
      'Beskæftigelse har 7 fokusområder.',
    );
  });

  it('asks the owner of another fokusområde', () => {
    expect(talk('hvem ejer demens', 'og kultur?').headline).toBe('»Kultur« ligger hos VTF.');
  });

  it.each([
    ['hvem ejer den?', '»Trivselsfremme« ligger hos Læring.'],
    ['hvilket udvalg har det', '»Trivselsfremme« ligger hos Læring.'],
    ['hvilket sigtepunkt hører den til?', '»Trivselsfremme« hører under sigtepunktet Forpligtende fællesskaber.'],
    ['who owns it?', '"Trivselsfremme" lies with Læring.'],
  ])('asks more of the same fokusområde: %s', (text, headline) => {
    expect(talk('Trivselsfremme', text).headline).toBe(headline);
  });

  it('asks what the strategy says about the same', () => {
    const answer = talk(
      'hvem ejer Inddragelse af civilsamfundet – forebygge ensomhed',
      'hvad siger strategien om det?',
    );

    expect(answer.kind).toBe('topic');
    expect(answer.about.fokusomraadeIds).toEqual(['soc-civilsamfund-ensomhed']);
  });

  it('asks which they are after how many there are', () => {
    expect(titles(talk('hvor mange fokusområder har VTF', 'hvilke?'))).toEqual(areasOf('vtf'));
  });

  it('asks what the strategy says about another subject', () => {
    expect(talk('hvad siger strategien om ensomhed', 'og hvad med skoler?').quotes[0]?.text).toContain(
      'skoler og dagtilbud',
    );
  });

  it('goes on from a case that was matched, where only the fokusområder are known', () => {
    const about = { strategyId: '2022-2025', fokusomraadeIds: ['soc-demens'] };

    expect(ask('hvem ejer den', about).headline).toBe('»Demensområdet« ligger hos Social omsorg.');
  });

  it.each([
    ['hvad er de tre sigtepunkter', 'sigtepunkter'],
    ['alle fokusområder', 'areas'],
    ['hvornår gælder strategien', 'period'],
    ['hvilke udvalg er der', 'udvalg'],
    ['hvad kan du?', 'capabilities'],
    ['tak', 'thanks'],
  ])('is not made of what says all it means: %s', (text, kind) => {
    const answer = talk('hvem ejer demens', text);

    expect(answer.kind).toBe(kind);
    expect(answer.headline).not.toContain('Demens');
  });

  it('stays with the strategy that the thread is about', () => {
    const first = ask('hvilke fokusområder har VTF i strategien 2022-25', undefined, both);
    const next = ask('og hvad med Læring?', first.about, both);

    expect(next.about.strategyId).toBe('2022-2025');
    expect(titles(next)).toEqual(areasOf('laering'));
  });

  it('is a question of its own when the thread is empty', () => {
    expect(titles(ask('og hvad med Læring?'))).toEqual(areasOf('laering'));
  });
});
