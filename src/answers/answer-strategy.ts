import { chapterById, fokusomraadeById, fokusomraaderOf, sigtepunktById } from '../strategy/look-up.js';
import type { Chapter } from '../strategy/strategy.js';
import { chapterName, sentencesOf } from '../strategy/verbatim.js';
import type { Quote } from './answer.js';
import { sigtepunktItems, udvalgItems } from './answer-areas.js';
import type { Comparable } from './comparable.js';
import { type Desk, type Draft, periodLines, quote, sigtepunktOf, udvalgOf } from './draft.js';
import { nearestQuotes, quotesOn } from './find-quotes.js';
import { namesakesOf } from './namesakes.js';
import type { Part, Question } from './question.js';
import { contentWordsOf } from './small-words.js';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** How much of a sigtepunkt's chapter is quoted, in characters. */
const chapterBudget = 1100;

/** Says what the strategy is made of, and its period. */
export function answerOverview(desk: Desk): Draft {
  const { strategy } = desk.book;
  const { texts } = desk;
  const opening = strategy.chapters.find(({ paragraphs }) => paragraphs.length > 0);
  const first = sentencesOf(opening?.paragraphs[0] ?? '')[0];
  return {
    headline: texts.overview(
      strategy.title,
      strategy.sigtepunkter.length,
      strategy.udvalg.length,
      strategy.fokusomraader.length,
    ),
    lines: periodLines(desk),
    items: sigtepunktItems(desk).items ?? [],
    quotes: opening === undefined || first === undefined ? [] : [quote(first, opening.id, desk.book)],
    next: [texts.next.sigtepunkter, texts.next.udvalg, texts.next.areas, texts.next.followUp],
  };
}

/** Says which years the strategy is for, and that there is no newer one where its period is over. */
export function answerPeriod(desk: Desk): Draft {
  const { strategy } = desk.book;
  return {
    headline: desk.texts.period(strategy.id),
    lines: periodLines(desk),
    chapterIds: [],
    next: [desk.texts.next.sigtepunkter, desk.texts.next.udvalg],
  };
}

/** Names the sigtepunkter. */
export function answerSigtepunkter(desk: Desk): Draft {
  const titles = desk.book.strategy.sigtepunkter.map(({ title }) => title);
  return {
    headline: desk.texts.sigtepunkter(titles),
    lines: periodLines(desk),
    ...sigtepunktItems(desk),
    about: { sigtepunktIds: desk.book.strategy.sigtepunkter.map(({ id }) => id) },
  };
}

/** Names the udvalg. */
export function answerUdvalg(desk: Desk): Draft {
  const titles = desk.book.strategy.udvalg.map(({ title }) => title);
  return { headline: desk.texts.udvalg(titles), lines: periodLines(desk), ...udvalgItems(desk) };
}

/** Explains a sigtepunkt in the strategy's own words. */
export function answerSigtepunkt({ sigtepunktId }: Of<'sigtepunkt'>, desk: Desk): Draft {
  const { strategy } = desk.book;
  const sigtepunkt = sigtepunktById(strategy, sigtepunktId);
  return {
    headline: desk.texts.sigtepunkt(sigtepunkt.title, strategy.sigtepunkter.length),
    quotes: essenceOf(chapterById(strategy, sigtepunkt.chapterId), sigtepunkt.title, desk),
    next: [desk.texts.next.areasUnder(sigtepunkt.title), desk.texts.next.sigtepunkter],
    about: { sigtepunktIds: [sigtepunktId] },
  };
}

/** Gives a chapter's text, as much of it as a card holds. */
export function answerChapter({ chapterId }: Of<'chapter'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const chapter = chapterById(book.strategy, chapterId);
  const shown = withinBudget(chapter.paragraphs);
  const isAppendix = chapterId === book.strategy.appendix.chapterId;
  const parts = book.strategy.chapters.filter(({ partOf }) => partOf === chapterId);
  return {
    headline: texts.chapter(chapterName(book.strategy, chapter)),
    lines:
      shown.length < chapter.paragraphs.length ? [texts.chapterShortened(shown.length, chapter.paragraphs.length)] : [],
    items: parts.map((part) => ({ title: chapterName(book.strategy, part), detail: '' })),
    quotes: shown.map((text) => quote(text, chapterId, book)),
    chapterIds: [chapterId],
    next: isAppendix ? [texts.next.areas] : [texts.next.sigtepunkter],
    about: { chapterIds: [chapterId] },
  };
}

function withinBudget(paragraphs: readonly string[]): readonly string[] {
  let left = chapterBudget;
  return paragraphs.filter((paragraph, index) => {
    left -= paragraph.length;
    return index === 0 || left >= 0;
  });
}

/** Says what a fokusområde is, and what the strategy says where it uses the title's words. */
export function answerArea({ fokusomraadeId }: Of<'area'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const area = fokusomraadeById(book.strategy, fokusomraadeId);
  const names = [area.title, ...(book.own.fokusomraader[area.id]?.aliases ?? [])].map((name) =>
    wordsOfName(name, desk),
  );
  const spoken = names.slice(0, 1).flatMap((words) => quotesOn(words, book, 'whole'));
  const quotes = spoken.length > 0 ? spoken : nearestByName(names, desk);
  return {
    headline: texts.area(area.title, udvalgOf(area, desk), sigtepunktOf(area, desk)),
    lines: [
      ...namesakesOf(area.id, book.strategy).map(({ title }) => texts.nameIsPartOf(title)),
      ...(spoken.length > 0
        ? [texts.areaSeeAlso]
        : [texts.areaNotDescribed, ...(quotes.length > 0 ? [texts.nearest] : [])]),
    ],
    quotes,
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.areasOf(udvalgOf(area, desk)), texts.next.explain(sigtepunktOf(area, desk))],
    about: { fokusomraadeIds: [area.id] },
  };
}

/** What comes nearest by the title or by anything else that people call it. */
function nearestByName(names: readonly (readonly Comparable[])[], { book }: Desk): readonly Quote[] {
  const spoken = names.map((words) => quotesOn(words, book)).find((quotes) => quotes.length > 0);
  return (spoken ?? nearestQuotes(names[0] ?? [], book)).slice(0, 1);
}

/** The words of a name, without the udvalg that it may hold. */
function wordsOfName(name: string, { book }: Desk): readonly Comparable[] {
  return contentWordsOf(name).filter(({ text }) => !book.strategy.udvalg.some(({ title }) => title === text));
}

/** Sets parts of the strategy apart by what each is and who has it. */
export function answerDifference({ parts }: Of<'difference'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const described = parts.map((part) => describe(part, desk));
  return {
    headline: texts.differenceOwners(described),
    lines: [...described.flatMap(({ line }) => line ?? []), texts.differenceNotExplained],
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.sigtepunkter],
    about: {
      fokusomraadeIds: idsOf(parts, 'fokusomraade'),
      sigtepunktIds: idsOf(parts, 'sigtepunkt'),
      udvalgIds: idsOf(parts, 'udvalg'),
    },
  };
}

type Described = { readonly title: string; readonly what: string; readonly line?: string };

function describe({ kind, id }: Part, desk: Desk): Described {
  const { book, texts } = desk;
  if (kind === 'fokusomraade') {
    const area = fokusomraadeById(book.strategy, id);
    return {
      title: area.title,
      what: texts.isArea(udvalgOf(area, desk)),
      line: texts.supports(area.title, sigtepunktOf(area, desk)),
    };
  }
  if (kind === 'sigtepunkt') return { title: sigtepunktById(book.strategy, id).title, what: texts.isSigtepunkt };
  const udvalg = book.strategy.udvalg.find((one) => one.id === id);
  return { title: udvalg?.title ?? id, what: texts.isUdvalg(fokusomraaderOf(book.strategy, { udvalgId: id }).length) };
}

/**
 * The first paragraph, then the sentence that opens each other one, those that name the sigtepunkt first, as far as the
 * budget goes; in printed order.
 */
function essenceOf({ id, paragraphs }: Chapter, title: string, { book }: Desk): readonly Quote[] {
  const [first = '', ...others] = paragraphs;
  const openings = others.flatMap((paragraph) => sentencesOf(paragraph).slice(0, 1));
  const byName = [...openings].sort((a, b) => Number(namesIt(b, title)) - Number(namesIt(a, title)));
  let left = chapterBudget - first.length;
  const chosen = new Set<string>();
  for (const opening of byName) {
    if (opening.length > left) continue;
    left -= opening.length;
    chosen.add(opening);
  }
  return [first, ...openings.filter((opening) => chosen.has(opening))].map((text) => quote(text, id, book));
}

function namesIt(sentence: string, title: string): boolean {
  return sentence.toLowerCase().includes(title.toLowerCase());
}

function idsOf(parts: readonly Part[], kind: Part['kind']): readonly string[] {
  return parts.filter((part) => part.kind === kind).map(({ id }) => id);
}
