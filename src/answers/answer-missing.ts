import { fokusomraaderOf, udvalgById } from '../strategy/look-up.js';
import type { Comparable } from './comparable.js';
import { type Desk, type Draft, itemsOf } from './draft.js';
import { nearestQuotes, quotesOn } from './find-quotes.js';
import type { Missing, Question } from './question.js';
import { contentWordsOf } from './small-words.js';

/** Says honestly that something is not in the strategy, with the nearest that is. */
export function answerMissing({ missing, topic }: Extract<Question, { kind: 'not-in-strategy' }>, desk: Desk): Draft {
  const { book, texts } = desk;
  switch (missing.what) {
    case 'abbreviation':
      return spellOut(missing, desk);
    case 'other-period':
      return {
        headline: texts.otherPeriod(
          missing.years,
          desk.books.map(({ strategy }) => strategy.id),
        ),
        next: [texts.next.sigtepunkter],
      };
    case 'people':
      return { headline: texts.people, next: [texts.next.udvalg] };
    case 'meetings':
      return { headline: texts.meetings, next: [texts.next.udvalg] };
    case 'contact':
      return { headline: texts.contact, next: [texts.next.capabilities] };
    case 'money':
      return withNearest(texts.money, contentWordsOf('økonomi'), desk);
    case 'figure':
      return withNearest(texts.figure, topic?.words ?? [], desk);
    case 'unknown-udvalg':
      return {
        headline: texts.unknownUdvalg(book.strategy.udvalg.map(({ title }) => title)),
        next: [texts.next.udvalg],
      };
    case 'unknown':
      return {
        headline: texts.unknown,
        lines: [texts.offTopicLine],
        next: [texts.next.capabilities, texts.next.sigtepunkter],
      };
  }
}

function spellOut({ udvalgIds }: Extract<Missing, { what: 'abbreviation' }>, desk: Desk): Draft {
  const { book, texts } = desk;
  const titles = udvalgIds.map((id) => udvalgById(book.strategy, id).title);
  const areas = udvalgIds.flatMap((udvalgId) => fokusomraaderOf(book.strategy, { udvalgId }));
  return {
    headline: texts.abbreviation(texts.list(titles)),
    lines: [texts.abbreviationHas(areas.length)],
    items: itemsOf(areas, 'sigtepunkt', desk),
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.udvalg],
    about: { udvalgIds },
  };
}

function withNearest(headline: string, words: readonly Comparable[], desk: Desk): Draft {
  const spoken = quotesOn(words, desk.book).slice(0, 1);
  const quotes = spoken.length > 0 ? spoken : nearestQuotes(words, desk.book);
  return {
    headline,
    lines: quotes.length > 0 ? [desk.texts.nearest] : [],
    quotes,
    next: [desk.texts.next.sigtepunkter],
  };
}
