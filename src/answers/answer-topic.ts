import type { Quote } from './answer.js';
import { oursByTopic } from './answer-areas.js';
import type { Comparable } from './comparable.js';
import { areasOf, type Desk, type Draft, itemsOf, ownersOf, quote } from './draft.js';
import { nearestQuotes, quotesOn } from './find-quotes.js';
import type { Question, TopicAsked } from './question.js';
import { contentWordsOf } from './small-words.js';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Says what the strategy says about a subject: the passages, and the fokusområder that touch it. */
export function answerTopic({ topic }: Of<'topic'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const areas = areasOf(topic.fokusomraadeIds, desk);
  const quotes = passagesOn(topic, desk);
  const label = labelOf(topic, desk);
  const items = itemsOf(areas, 'both', desk);
  const shared = { items, about: aboutOf(topic), next: nextOf(topic, desk) };
  if (quotes.length === 0 && areas.length === 0) return notMentioned(topic, desk);
  const chapterIds = areas.length > 0 ? [book.strategy.appendix.chapterId] : [];
  if (quotes.length === 0) return { ...shared, headline: texts.topicOnlyAreas(label, areas.length), chapterIds };
  return {
    ...shared,
    headline: texts.topic(label),
    lines: areas.length > 1 ? oursByTopic(topic, areas, desk) : [],
    quotes,
    chapterIds,
  };
}

/** Says whether the strategy sets a figure for a subject, and what it says that comes near. */
export function answerTarget({ topic }: Of<'target'>, desk: Desk): Draft {
  const { book, texts } = desk;
  const quotes = passagesOn(topic, desk);
  const figures = quotes.filter(({ text }) => /\d/.test(text));
  const label = labelOf(topic, desk);
  const shared = { about: aboutOf(topic), next: nextOf(topic, desk) };
  if (figures.length > 0) return { ...shared, headline: texts.target(label), quotes: figures };
  const near = quotes.length > 0 ? quotes.slice(0, 2) : nearestQuotes(topic.words, book);
  const areas = near.length > 0 ? [] : areasOf(topic.fokusomraadeIds, desk);
  return {
    ...shared,
    headline: texts.noTarget(label),
    lines: near.length > 0 ? [texts.nearest] : [],
    items: itemsOf(areas, 'both', desk),
    quotes: near,
    chapterIds: areas.length > 0 ? [book.strategy.appendix.chapterId] : [],
  };
}

/** Gives a fact that the strategy states, with the passages that bear it. */
export function answerFact({ factId }: Of<'fact'>, desk: Desk): Draft {
  const { book, texts, language } = desk;
  const fact = book.own.facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new Error(`No fact of the strategy ${book.strategy.id} has the id "${factId}"`);
  return {
    headline: fact.headline[language],
    lines: fact.lines?.[language] ?? [],
    quotes: fact.quotes.map((text) => quote(text, chapterOf(text, desk), book)),
    next: [texts.next.followUp, texts.next.sigtepunkter],
    about: {},
  };
}

/** Says which fokusområder of different udvalg touch a subject, or which subjects do. */
export function answerConnected({ topic }: Of<'connected'>, desk: Desk): Draft {
  if (topic === undefined) return connectedInGeneral(desk);
  const { book, texts } = desk;
  const areas = areasOf(alliedTo(topic.fokusomraadeIds, desk), desk);
  const udvalg = ownersOf(areas, desk);
  const label = labelOf(topic, desk);
  return {
    headline: udvalg.length > 1 ? texts.connectedTopic(label, udvalg) : texts.notConnected(label),
    lines: [texts.ourReading],
    items: itemsOf(areas, 'both', desk),
    chapterIds: [book.strategy.appendix.chapterId],
    next: [texts.next.connected],
    about: { fokusomraadeIds: areas.map(({ id }) => id) },
  };
}

/** Says that the strategy does not mention a subject, and the nearest that it does say. */
export function notMentioned(topic: TopicAsked, desk: Desk): Draft {
  const { book, texts } = desk;
  const near = nearestQuotes(topic.words, book);
  return {
    headline: texts.notMentioned(labelOf(topic, desk)),
    lines: near.length > 0 ? [texts.nearest] : [],
    quotes: near,
    next: [texts.next.sigtepunkter, texts.next.areas],
  };
}

function connectedInGeneral(desk: Desk): Draft {
  const { book, texts, language } = desk;
  const items = book.own.topics
    .map(({ name, fokusomraadeIds }) => ({
      title: name[language],
      udvalg: ownersOf(areasOf(fokusomraadeIds, desk), desk),
    }))
    .filter(({ udvalg }) => udvalg.length > 1)
    .map(({ title, udvalg }) => ({ title, detail: texts.list(udvalg) }));
  return {
    headline: texts.connected,
    lines: [texts.ourReading],
    items,
    quotes: quotesOn(contentWordsOf('forbundne kar'), book).slice(0, 1),
    next: [texts.next.areas],
  };
}

/** One fokusområde is allied with all that share a topic of our own with it. */
function alliedTo(ids: readonly string[], { book }: Desk): readonly string[] {
  if (ids.length > 1) return ids;
  const topics = book.own.topics.filter(({ fokusomraadeIds }) => ids.some((id) => fokusomraadeIds.includes(id)));
  return [...new Set([...ids, ...topics.flatMap(({ fokusomraadeIds }) => fokusomraadeIds)])];
}

/** The passages on all that was said, or else on what was named. */
function passagesOn(topic: TopicAsked, desk: Desk): readonly Quote[] {
  const quotes = quotesOn(wordsOf(topic, desk), desk.book);
  return quotes.length > 0 ? quotes : quotesOn(topic.namedWords, desk.book);
}

/** The subject's own words; on a follow-up, where nothing was named, those of the titles it points back to. */
function wordsOf(topic: TopicAsked, desk: Desk): readonly Comparable[] {
  return topic.words.length > 0 ? topic.words : contentWordsOf(titlesOf(topic, desk).join(' '));
}

function labelOf(topic: TopicAsked, desk: Desk): string {
  const titles = titlesOf(topic, desk);
  if (topic.label !== '') return topic.label;
  return titles.length > 1 ? desk.texts.them : (titles[0] ?? '');
}

function titlesOf(topic: TopicAsked, desk: Desk): readonly string[] {
  const sigtepunkter = desk.book.strategy.sigtepunkter.filter(({ id }) => topic.sigtepunktIds.includes(id));
  return [...areasOf(topic.fokusomraadeIds, desk), ...sigtepunkter].map(({ title }) => title);
}

function aboutOf({ fokusomraadeIds, sigtepunktIds }: TopicAsked): Draft['about'] {
  return { fokusomraadeIds, sigtepunktIds };
}

function nextOf(topic: TopicAsked, { texts }: Desk): Draft['next'] {
  const owner = topic.fokusomraadeIds.length === 1 && topic.label !== '' ? [texts.next.owner(topic.label)] : [];
  return [...owner, texts.next.sigtepunkter];
}

/** Where a quote stands: in a paragraph, or else among the titles of the appendix. */
function chapterOf(text: string, { book }: Desk): string {
  const chapter = book.strategy.chapters.find(({ paragraphs }) =>
    paragraphs.some((paragraph) => paragraph.includes(text)),
  );
  return chapter?.id ?? book.strategy.appendix.chapterId;
}
