import { fold } from '../language/fold.js';
import { fokusomraaderOf, sigtepunktById, udvalgById } from '../strategy/look-up.js';
import type { Fokusomraade } from '../strategy/strategy.js';
import { areasOf, type Desk, type Draft, itemsOf, ownersOf, periodLines, sigtepunktOf, udvalgOf } from './draft.js';
import { quotesOn } from './find-quotes.js';
import type { AreaFilter, Question, TopicAsked } from './question.js';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Lists the fokusområder of udvalg and sigtepunkter, all of them where none is named. */
export function answerAreas({ udvalgIds, sigtepunktIds }: AreaFilter, desk: Desk): Draft {
  const { book, texts } = desk;
  const areas = filtered({ udvalgIds, sigtepunktIds }, desk);
  const [udvalg, sigtepunkter] = titlesOf({ udvalgIds, sigtepunktIds }, desk);
  const detail =
    udvalg.length === 1 && sigtepunkter.length === 1
      ? 'none'
      : udvalg.length === 1
        ? 'sigtepunkt'
        : sigtepunkter.length === 1
          ? 'udvalg'
          : 'both';
  const all = udvalg.length + sigtepunkter.length === 0;
  return {
    headline: all ? texts.areasOfAll(areas.length) : texts.areasOf(udvalg, sigtepunkter, areas.length),
    lines: all ? periodLines(desk) : [],
    items: itemsOf(areas, detail, desk),
    chapterIds: [book.strategy.appendix.chapterId],
    next: all
      ? [texts.next.sigtepunkter, texts.next.udvalg, texts.next.connected]
      : [texts.next.sigtepunkter, texts.next.udvalg],
    about: { udvalgIds, sigtepunktIds },
  };
}

/** Lists the fokusområder that touch a subject. */
export function answerAreasOnTopic({ topic }: Of<'areas-on-topic'>, desk: Desk): Draft {
  const areas = areasOf(topic.fokusomraadeIds, desk);
  const { texts, book } = desk;
  if (areas.length === 0) return noAreaOnTopic(topic, desk);
  return {
    headline: texts.areasOnTopic(topic.label, areas.length),
    lines: oursByTopic(topic, areas, desk),
    items: itemsOf(areas, 'both', desk),
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.whatItSays(topic.label), texts.next.connected],
    about: { fokusomraadeIds: areas.map(({ id }) => id) },
  };
}

function noAreaOnTopic(topic: TopicAsked, desk: Desk): Draft {
  const spoken = quotesOn(topic.words, desk.book).slice(0, 1);
  return {
    headline: desk.texts.noAreaOnTopic(topic.label),
    lines: spoken.length > 0 ? [desk.texts.nearest] : [],
    quotes: spoken,
    next: [desk.texts.next.areas],
  };
}

/** Says how many there are. */
export function answerCount(question: Of<'count'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const { strategy } = book;
  if (question.of === 'sigtepunkter')
    return { headline: texts.countOfSigtepunkter(strategy.sigtepunkter.length), ...sigtepunktItems(desk) };
  if (question.of === 'udvalg') return { headline: texts.countOfUdvalg(strategy.udvalg.length), ...udvalgItems(desk) };
  const { udvalgIds, sigtepunktIds } = question;
  const count = filtered(question, desk).length;
  const [udvalg, sigtepunkter] = titlesOf(question, desk);
  if (udvalg.length + sigtepunkter.length === 0)
    return {
      headline: texts.areasOfAll(count),
      lines: periodLines(desk),
      ...(question.per === 'udvalg' ? udvalgItems(desk) : sigtepunktItems(desk)),
      next: [texts.next.areas],
    };
  return {
    headline: texts.areasOf(udvalg, sigtepunkter, count),
    items: udvalg.length > 1 ? udvalgItems(desk, udvalgIds).items : [],
    chapterIds: [strategy.appendix.chapterId],
    next: [...udvalg.map(texts.next.areasOf), ...sigtepunkter.map(texts.next.areasUnder)],
    about: { udvalgIds, sigtepunktIds },
  };
}

/** Says which udvalg or sigtepunkt has most or fewest fokusområder. */
export function answerRanking({ of, order }: Of<'ranking'>, desk: Desk): Draft {
  const { strategy } = desk.book;
  const counted = strategy[of].map(({ id, title }) => ({
    title,
    count: fokusomraaderOf(strategy, of === 'udvalg' ? { udvalgId: id } : { sigtepunktId: id }).length,
  }));
  const counts = counted.map(({ count }) => count);
  const best = order === 'most' ? Math.max(...counts) : Math.min(...counts);
  const winners = counted.filter(({ count }) => count === best).map(({ title }) => title);
  return {
    headline: desk.texts.ranking(winners, best, order),
    items: counted.map(({ title, count }) => ({ title, detail: desk.texts.areaCount(count) })),
    chapterIds: [strategy.appendix.chapterId],
    next: of === 'udvalg' ? winners.map(desk.texts.next.areasOf) : winners.map(desk.texts.next.areasUnder),
  };
}

/** Says who owns a fokusområde, or each of those that touch a subject. */
export function answerOwner({ topic }: Of<'owner'>, desk: Desk): Draft {
  const areas = areasOf(topic.fokusomraadeIds, desk);
  const { texts } = desk;
  const [only, ...others] = areas;
  if (only === undefined) return { headline: texts.noAreaOnTopic(topic.label), next: [texts.next.areas] };
  if (others.length === 0)
    return oneArea(
      only,
      texts.owner(only.title, udvalgOf(only, desk)),
      texts.underSigtepunkt(sigtepunktOf(only, desk)),
      desk,
    );
  return severalAreas(topic, areas, texts.ownersOfTopic(topicName(topic, areas, desk), ownersOf(areas, desk)), desk);
}

/** Says whether fokusområder belong where it was asked, and where they do. */
export function answerBelonging({ topic, udvalgIds, sigtepunktIds }: Of<'belonging'>, desk: Desk): Draft {
  const { texts, book } = desk;
  const areas = areasOf(topic.fokusomraadeIds, desk);
  const within = areas.filter((area) => filtered({ udvalgIds, sigtepunktIds }, desk).includes(area));
  const shown = within.length > 0 ? within : areas;
  const home =
    udvalgIds.length > 0
      ? (area: Fokusomraade) => udvalgOf(area, desk)
      : (area: Fokusomraade) => sigtepunktOf(area, desk);
  const titles = shown.map(({ title }) => title);
  const homes = [...new Set(shown.map(home))];
  return {
    headline: texts.belonging(within.length > 0, titles, homes),
    items: shown.length > 1 ? itemsOf(shown, 'both', desk) : [],
    chapterIds: [book.strategy.appendix.chapterId],
    next: titles.slice(0, 2).map(texts.next.whatItSays),
    about: { fokusomraadeIds: shown.map(({ id }) => id) },
  };
}

/** Says which sigtepunkt a fokusområde supports. */
export function answerSupports({ topic }: Of<'supports'>, desk: Desk): Draft {
  const areas = areasOf(topic.fokusomraadeIds, desk);
  const { texts } = desk;
  const [only, ...others] = areas;
  if (only === undefined) return { headline: texts.noAreaOnTopic(topic.label), next: [texts.next.areas] };
  if (others.length === 0)
    return oneArea(
      only,
      texts.supports(only.title, sigtepunktOf(only, desk)),
      texts.ownedBy(udvalgOf(only, desk)),
      desk,
    );
  const sigtepunkter = [...new Set(areas.map((area) => sigtepunktOf(area, desk)))];
  return severalAreas(topic, areas, texts.topicSupports(topicName(topic, areas, desk), sigtepunkter), desk);
}

/** Says whose a sigtepunkt is: it is common, and these udvalg have fokusområder under it. */
export function answerShared({ sigtepunktIds }: Of<'shared'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const titles = sigtepunktIds.map((id) => sigtepunktById(book.strategy, id).title);
  const areas = filtered({ udvalgIds: [], sigtepunktIds }, desk);
  return {
    headline: texts.shared(texts.list(titles), ownersOf(areas, desk)),
    chapterIds: [book.strategy.appendix.chapterId],
    next: titles.map(texts.next.areasUnder),
    about: { sigtepunktIds },
  };
}

/** Gives the sigtepunkter as items, each with how many fokusområder it has. */
export function sigtepunktItems(desk: Desk): Pick<Draft, 'items' | 'chapterIds' | 'next'> {
  const { book, texts, language } = desk;
  return {
    items: book.strategy.sigtepunkter.map(({ id, title }) => {
      const count = texts.areaCount(fokusomraaderOf(book.strategy, { sigtepunktId: id }).length);
      const english = book.own.sigtepunkter[id]?.english;
      return { title, detail: language === 'en' && english !== undefined ? `${english}; ${count}` : count };
    }),
    chapterIds: [book.strategy.appendix.chapterId],
    next: book.strategy.sigtepunkter.map(({ title }) => texts.next.explain(title)),
  };
}

/** Gives the udvalg as items, each with how many fokusområder it has. */
export function udvalgItems(desk: Desk, only: readonly string[] = []): Pick<Draft, 'items' | 'chapterIds' | 'next'> {
  const { book, texts, language } = desk;
  const shown = book.strategy.udvalg.filter(({ id }) => only.length === 0 || only.includes(id));
  return {
    items: shown.map(({ id, title }) => {
      const count = texts.areaCount(fokusomraaderOf(book.strategy, { udvalgId: id }).length);
      const english = book.own.udvalg[id]?.english;
      return {
        title,
        detail: language === 'en' && english !== undefined && english !== title ? `${english}; ${count}` : count,
      };
    }),
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.areas, texts.next.sigtepunkter, texts.next.connected],
  };
}

/** Says that a subject's fokusområder were gathered by us, where their titles do not say it. */
export function oursByTopic(topic: TopicAsked, areas: readonly Fokusomraade[], { texts }: Desk): readonly string[] {
  const spoken = topic.words[0]?.stem;
  const allSay = spoken !== undefined && areas.every(({ title }) => fold(title).includes(spoken));
  return areas.length < 2 || allSay ? [] : [texts.ourReading];
}

function oneArea(area: Fokusomraade, headline: string, line: string, desk: Desk): Draft {
  const { texts, book } = desk;
  return {
    headline,
    lines: [line],
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.whatItSays(area.title), texts.next.areasOf(udvalgOf(area, desk))],
    about: { fokusomraadeIds: [area.id] },
  };
}

function severalAreas(topic: TopicAsked, areas: readonly Fokusomraade[], headline: string, desk: Desk): Draft {
  const { texts, book } = desk;
  return {
    headline,
    lines: oursByTopic(topic, areas, desk),
    items: itemsOf(areas, 'both', desk),
    chapterIds: [book.strategy.appendix.chapterId],
    next: topic.label === '' ? [texts.next.connected] : [texts.next.whatItSays(topic.label), texts.next.connected],
    about: { fokusomraadeIds: areas.map(({ id }) => id) },
  };
}

/** The person's own word for it, or on a follow-up, where nothing was named, the titles. */
function topicName({ label }: TopicAsked, areas: readonly Fokusomraade[], { texts }: Desk): string {
  return label === '' ? texts.list(areas.map(({ title }) => title)) : label;
}

function filtered({ udvalgIds, sigtepunktIds }: AreaFilter, { book }: Desk): readonly Fokusomraade[] {
  return book.strategy.fokusomraader.filter(
    (area) =>
      (udvalgIds.length === 0 || udvalgIds.includes(area.udvalgId)) &&
      (sigtepunktIds.length === 0 || sigtepunktIds.includes(area.sigtepunktId)),
  );
}

function titlesOf(
  { udvalgIds, sigtepunktIds }: AreaFilter,
  { book }: Desk,
): readonly [readonly string[], readonly string[]] {
  return [
    udvalgIds.map((id) => udvalgById(book.strategy, id).title),
    sigtepunktIds.map((id) => sigtepunktById(book.strategy, id).title),
  ];
}
