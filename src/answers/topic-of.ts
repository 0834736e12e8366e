import { tokensOf } from '../language/tokens.js';
import type { Book } from './book.js';
import { type Comparable, isSameWord } from './comparable.js';
import type { TopicAsked } from './question.js';
import type { Reading, Word } from './reading.js';

const longestLabel = 60;
/** Words that frame a question about the strategy and are never its subject. */
const frame = new Set(
  `hvad hva hvem hvor hvornaar hvorfor hvordan hvilke hvilken hvilket what which who where when why how strategi strategien
  strategy siger skriver staar naevner naevn vis noget om fortael forklar betyder uddyb fokusomraade fokusomraader omraader
  udvalg udvalget sigtepunkt sigtepunkter har ejer ansvar hoerer er naevnt handler about say says mean tell alle mere list`
    .trim()
    .split(/\s+/),
);

/** Gives the subject of a text: its words, and what of the strategy they name. */
export function topicOf(reading: Reading): TopicAsked {
  const words = subjectWords(reading);
  const named = reading.named.flatMap(({ kind, id }) => areasNamed(kind, id, reading.book));
  return {
    label: labelOf(words, reading.text),
    words: comparable(words),
    namedWords: comparable(words.filter(({ part }) => part === 'mention')),
    fokusomraadeIds: inPrintedOrder(
      reading.named.length > 0 ? named : areasByTitleWord(words, reading.book),
      reading.book,
    ),
    sigtepunktIds: reading.named.filter(({ kind }) => kind === 'sigtepunkt').map(({ id }) => id),
  };
}

/**
 * What is named and what nothing explains, an udvalg only where it is all there is; where there is nothing, the words that
 * only look like a question's own.
 */
function subjectWords({ words }: Reading): readonly Word[] {
  const subject = words.filter(({ part, small }) => part === 'mention' || (part === 'rest' && !small));
  const narrower = subject.filter(({ ofUdvalg }) => !ofUdvalg);
  if (subject.length > 0) return narrower.length > 0 ? narrower : subject;
  return words.filter(({ part, folded, small }) => part === 'cue' && !small && !frame.has(folded));
}

function comparable(words: readonly Word[]): readonly Comparable[] {
  return words.map(({ folded, stem }) => ({ folded, stem }));
}

function labelOf(words: readonly Word[], text: string): string {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  const stretch = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const between = tokensOf(stretch).length - words.length;
  const label = between <= 2 ? stretch : words.map((word) => word.text).join(' ');
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

function areasNamed(kind: string, id: string, { own }: Book): readonly string[] {
  if (kind === 'fokusomraade') return [id];
  return kind === 'topic' ? (own.topics.find((topic) => topic.id === id)?.fokusomraadeIds ?? []) : [];
}

/** The fokusområder whose title holds every word of the subject, or a compound that starts with it. */
function areasByTitleWord(words: readonly Comparable[], { titleWords }: Book): readonly string[] {
  if (words.length === 0) return [];
  const holds = (title: readonly Comparable[], searched: Comparable) =>
    title.some((word) => isSameWord(word, searched) || startsWith(word, searched));
  return [...titleWords].filter(([, title]) => words.every((searched) => holds(title, searched))).map(([id]) => id);
}

function startsWith({ stem }: Comparable, searched: Comparable): boolean {
  return searched.stem.length >= 5 && stem.startsWith(searched.stem);
}

function inPrintedOrder(ids: readonly string[], { strategy }: Book): readonly string[] {
  return strategy.fokusomraader.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
}
