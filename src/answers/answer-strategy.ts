import { hasRunOut } from '../strategy/in-force.js';
import { chapterById, fokusomraadeById, fokusomraaderOf, sigtepunktById } from '../strategy/look-up.js';
import type { Chapter } from '../strategy/strategy.js';
import { sentencesOf } from '../strategy/verbatim.js';
import type { Quote } from './answer.js';
import { sigtepunktItems, udvalgItems } from './answer-areas.js';
import { type Desk, type Draft, quote, sigtepunktOf, udvalgOf } from './draft.js';
import { nearestQuotes, quotesOn } from './find-quotes.js';
import type { Part, Question } from './question.js';
import { contentStemsOf } from './small-words.js';

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

/** Says what a fokusområde is, and what the strategy says where it uses the title's words. */
export function answerArea({ fokusomraadeId }: Of<'area'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const area = fokusomraadeById(book.strategy, fokusomraadeId);
  const stems = contentStemsOf(area.title);
  const spoken = quotesOn(stems, book, 'whole');
  const called = (book.own.fokusomraader[area.id]?.aliases ?? []).flatMap(contentStemsOf);
  const quotes = spoken.length > 0 ? spoken : nearestQuotes([...new Set([...stems, ...called])], book);
  return {
    headline: texts.area(area.title, udvalgOf(area, desk), sigtepunktOf(area, desk)),
    lines: [
      ...namesakeLines(area.title, desk),
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

/** Says, where the strategy's period is over, that no newer one has been put in. */
export function periodLines({ book, texts, today }: Desk): readonly string[] {
  return hasRunOut(book.strategy, today) ? [texts.runOut(book.strategy.id)] : [];
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

/** A fokusområde whose title is part of a sigtepunkt's is easily taken for it. */
function namesakeLines(title: string, { book, texts }: Desk): readonly string[] {
  const stems = contentStemsOf(title);
  return book.strategy.sigtepunkter
    .filter((sigtepunkt) => {
      const wider = contentStemsOf(sigtepunkt.title);
      return stems.every((stem) => wider.includes(stem));
    })
    .map((sigtepunkt) => texts.nameIsPartOf(sigtepunkt.title));
}

function idsOf(parts: readonly Part[], kind: Part['kind']): readonly string[] {
  return parts.filter((part) => part.kind === kind).map(({ id }) => id);
}
