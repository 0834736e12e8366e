import type { Language } from '../language/language-of.js';
import { hasRunOut } from '../strategy/in-force.js';
import { chapterById, sigtepunktById, udvalgById } from '../strategy/look-up.js';
import type { Fokusomraade } from '../strategy/strategy.js';
import { chapterName, isVerbatim } from '../strategy/verbatim.js';
import type { About, Answer, AnswerItem, Quote } from './answer.js';
import type { Book } from './book.js';
import type { Question, QuestionKind } from './question.js';
import { textsOf } from './texts.js';
import type { Texts } from './texts-da.js';

/** What an answer is written with: the question's strategy, its language, and the day (ISO date, local). */
export type Desk = {
  readonly book: Book;
  readonly books: readonly Book[];
  readonly texts: Texts;
  readonly language: Language;
  readonly kind: QuestionKind;
  readonly today: string;
};

/** What one kind of answer says; what is left out is empty. */
export type Draft = {
  readonly headline: string;
  readonly lines?: readonly string[];
  readonly items?: readonly AnswerItem[];
  readonly quotes?: readonly Quote[];
  /** Chapters beside those quoted that the answer stands on. */
  readonly chapterIds?: readonly string[];
  readonly next?: Answer['next'];
  readonly about?: Omit<About, 'strategyId' | 'questionKind'>;
};

/** Gives what a question's answer is written with. */
export function deskFor(question: Question, book: Book, books: readonly Book[], today: string): Desk {
  const { language, kind } = question;
  return { book, books, texts: textsOf(language), language, kind, today };
}

/** Gives the answer that a draft says, with its source. */
export function finish(draft: Draft, desk: Desk): Answer {
  const { book, texts, language, kind } = desk;
  const quotes = draft.quotes ?? [];
  const chapters = (draft.chapterIds ?? []).map((id) => chapterName(book.strategy, chapterById(book.strategy, id)));
  const sources = [...new Set([...quotes.map(({ chapterTitle }) => chapterTitle), ...chapters])];
  return {
    kind,
    language,
    headline: draft.headline,
    lines: draft.lines ?? [],
    items: draft.items ?? [],
    quotes,
    source: sources.length === 0 ? '' : texts.source(book.strategy.id, sources),
    next: (draft.next ?? []).slice(0, 4),
    about: { strategyId: book.strategy.id, questionKind: kind, ...draft.about },
  };
}

/** Gives a passage as a quote. Throws when it does not stand in the strategy in exactly these words. */
export function quote(text: string, chapterId: string, { strategy }: Book): Quote {
  if (!isVerbatim(strategy, text)) throw new Error(`Not printed in the strategy ${strategy.id}: "${text}"`);
  return { text, chapterTitle: chapterName(strategy, chapterById(strategy, chapterId)) };
}

/** Gives the fokusområder as items, each with the detail that is asked for. */
export function itemsOf(
  areas: readonly Fokusomraade[],
  detail: 'udvalg' | 'sigtepunkt' | 'both' | 'none',
  desk: Desk,
): AnswerItem[] {
  return areas.map((area) => {
    const udvalg = udvalgOf(area, desk);
    const sigtepunkt = sigtepunktOf(area, desk);
    const details = { udvalg, sigtepunkt, both: desk.texts.ownerAndAim(udvalg, sigtepunkt), none: '' };
    return { title: area.title, detail: details[detail] };
  });
}

/** Gives the printed title of the udvalg that owns a fokusområde. */
export function udvalgOf({ udvalgId }: Fokusomraade, { book }: Desk): string {
  return udvalgById(book.strategy, udvalgId).title;
}

/** Gives the printed title of the sigtepunkt that a fokusområde supports. */
export function sigtepunktOf({ sigtepunktId }: Fokusomraade, { book }: Desk): string {
  return sigtepunktById(book.strategy, sigtepunktId).title;
}

/** Gives the fokusområder with these ids in printed order. */
export function areasOf(ids: readonly string[], { book }: Desk): readonly Fokusomraade[] {
  return book.strategy.fokusomraader.filter(({ id }) => ids.includes(id));
}

/** Gives the printed titles of the udvalg that own these fokusområder, each once, in the strategy's order. */
export function ownersOf(areas: readonly Fokusomraade[], { book }: Desk): readonly string[] {
  return book.strategy.udvalg
    .filter(({ id }) => areas.some(({ udvalgId }) => udvalgId === id))
    .map(({ title }) => title);
}

/** Says, where the strategy's period is over, that no newer one has been put in. */
export function periodLines({ book, texts, today }: Desk): readonly string[] {
  return hasRunOut(book.strategy, today) ? [texts.runOut(book.strategy.id)] : [];
}
