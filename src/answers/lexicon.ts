import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Comparable, isSameWord } from './comparable.js';
import { contentWordsOf } from './small-words.js';

/** What a phrase in a text can name: a part of the strategy, or a topic of our own. */
export type Entity = {
  readonly kind: 'udvalg' | 'sigtepunkt' | 'fokusomraade' | 'chapter' | 'topic';
  readonly id: string;
  /** Named as it is printed, not as people call it. */
  readonly byTitle: boolean;
};

type Phrase = { readonly words: readonly Comparable[]; readonly entity: Entity };

/** The phrases that name parts of one strategy, by their first content word. */
export type Lexicon = {
  readonly byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlySet<string>;
  /** The stems by their first letter, for mending misspelt ones. */
  readonly stemsByLetter: StemsByLetter;
};

/** Stems by their first letter. */
export type StemsByLetter = ReadonlyMap<string, readonly string[]>;

/** A stretch of content words that names something: where it starts and ends (not included), and all that it names. */
export type Mention = { readonly from: number; readonly to: number; readonly entities: readonly Entity[] };

/** Gives the lexicon of a strategy: its titles, the head of each long title, and what people call them. */
export function lexiconOf(strategy: Strategy, own: OwnWords): Lexicon {
  const phrases = [
    ...strategy.udvalg.flatMap(({ id, title }) => named('udvalg', id, [title], own.udvalg[id]?.aliases)),
    ...strategy.sigtepunkter.flatMap(({ id, title }) =>
      named('sigtepunkt', id, [title], own.sigtepunkter[id]?.aliases),
    ),
    ...strategy.fokusomraader.flatMap(({ id, title }) =>
      named('fokusomraade', id, [title], [...headsOf(title), ...(own.fokusomraader[id]?.aliases ?? [])]),
    ),
    ...strategy.chapters
      .filter(({ id }) => !strategy.sigtepunkter.some(({ chapterId }) => chapterId === id))
      .flatMap(({ id, title }) => named('chapter', id, [title], own.chapters[id]?.aliases)),
    ...own.topics.flatMap(({ id, words }) => named('topic', id, [], words)),
  ];
  const stems = new Set(phrases.flatMap(({ words }) => words.map(({ stem }) => stem)));
  return { byFirstStem: byFirstStem(phrases), stems, stemsByLetter: groupByLetter(stems) };
}

/** Gives the stems by their first letter. */
export function groupByLetter(stems: Iterable<string>): StemsByLetter {
  const groups = new Map<string, string[]>();
  for (const stem of stems) groups.set(stem.charAt(0), [...(groups.get(stem.charAt(0)) ?? []), stem]);
  return groups;
}

/** Gives what the content words name, each stretch by its longest phrase; a printed title beats what people call it. */
export function mentionsIn(words: readonly Comparable[], lexicon: Lexicon): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    const found = longestAt(words, at, lexicon);
    if (found !== undefined) mentions.push(found);
    at = found?.to ?? at + 1;
  }
  return mentions;
}

function longestAt(words: readonly Comparable[], from: number, lexicon: Lexicon): Mention | undefined {
  const fitting = (lexicon.byFirstStem.get(words[from]?.stem ?? '') ?? []).filter((phrase) =>
    phrase.words.every((one, offset) => isSameWord(words[from + offset], one)),
  );
  const length = Math.max(0, ...fitting.map((phrase) => phrase.words.length));
  if (length === 0) return undefined;
  const entities = fitting.filter((phrase) => phrase.words.length === length).map(({ entity }) => entity);
  const printed = entities.filter(({ byTitle }) => byTitle);
  return { from, to: from + length, entities: distinct(printed.length > 0 ? printed : entities) };
}

function named(kind: Entity['kind'], id: string, titles: readonly string[], aliases: readonly string[] = []): Phrase[] {
  return [...titles.map((text) => ({ text, byTitle: true })), ...aliases.map((text) => ({ text, byTitle: false }))].map(
    ({ text, byTitle }) => ({ words: contentWordsOf(text), entity: { kind, id, byTitle } }),
  );
}

/** The head of a long title, which people use alone: what stands before its first dash, colon, full stop or comma. */
function headsOf(title: string): readonly string[] {
  const head = title.split(/ [–-] |[:.,] ?/u)[0] ?? title;
  return head === title ? [] : [head];
}

function byFirstStem(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0]?.stem;
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
}

function distinct(entities: readonly Entity[]): readonly Entity[] {
  return entities.filter(
    (one, index) => entities.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === index,
  );
}
