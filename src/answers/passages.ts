import { fold } from '../language/fold.js';
import { stem } from '../language/stem.js';
import { tokensOf } from '../language/tokens.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { sentencesOf } from '../strategy/verbatim.js';
import { isSmallWord } from './small-words.js';

/** A sentence of the strategy, with where it stands and the words that it can be found by. */
export type Sentence = {
  readonly text: string;
  readonly chapterId: string;
  readonly paragraph: string;
  readonly stems: readonly string[];
};

/** The strategy's text, ready to be searched. */
export type Passages = {
  readonly sentences: readonly Sentence[];
  /** In how many sentences a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A paragraph that speaks of what was searched for. */
export type Hit = {
  readonly chapterId: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly score: number;
  /** The searched stems that it holds, as they are or by a word that means the same. */
  readonly found: ReadonlySet<string>;
};

/** Gives the strategy's text ready to be searched, with our own synonyms. */
export function passagesOf(strategy: Strategy, own: OwnWords): Passages {
  const sentences = strategy.chapters.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      sentencesOf(paragraph).map((text) => ({ text, chapterId: id, paragraph, stems: searchStems(text) })),
    ),
  );
  return { sentences, frequency: frequencyOf(sentences), synonyms: synonymsOf(own) };
}

/**
 * Gives the paragraphs that speak of the searched stems, best first, at most one hit a paragraph. Rare words weigh most;
 * a synonym counts less than the word itself, and two words that stand together count more.
 */
export function searchPassages(stems: readonly string[], passages: Passages): readonly Hit[] {
  const hits = passages.sentences
    .map((sentence) => scoreSentence(sentence, stems, passages))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return hits.filter((hit, index) => hits.findIndex(({ paragraph }) => paragraph === hit.paragraph) === index);
}

/**
 * Gives the paragraphs that hold the first part of a searched compound ("trivsel" for "trivselsfremme"): not about it, but
 * the nearest there is.
 */
export function searchNearest(stems: readonly string[], passages: Passages): readonly Hit[] {
  const parts = [...passages.frequency.keys()].filter(
    (word) => word.length >= 5 && stems.some((searched) => searched !== word && searched.startsWith(word)),
  );
  return searchPassages(parts, passages);
}

function scoreSentence(sentence: Sentence, stems: readonly string[], passages: Passages): Hit {
  const found = new Set<string>();
  let score = 0;
  for (const [index, searched] of stems.entries()) {
    const strength = strengthIn(sentence.stems, searched, passages);
    if (strength === 0) continue;
    found.add(searched);
    score += strength * rarity(searched, passages);
    if (standTogether(sentence.stems, searched, stems[index + 1])) score += 2;
  }
  return { chapterId: sentence.chapterId, paragraph: sentence.paragraph, sentence: sentence.text, score, found };
}

/** 1 for the word itself, less for a compound that holds it, less still for a word that means the same. */
function strengthIn(sentence: readonly string[], searched: string, passages: Passages): number {
  if (sentence.includes(searched)) return 1;
  if (sentence.some((word) => isCompoundWith(word, searched))) return 0.8;
  const synonyms = passages.synonyms.get(searched);
  return synonyms !== undefined && sentence.some((word) => synonyms.has(word)) ? 0.6 : 0;
}

/** Whether a compound holds the searched word at its start or end, where Danish compounds carry their meaning. */
function isCompoundWith(word: string, searched: string): boolean {
  return (
    searched.length >= 5 && word.length >= searched.length + 3 && (word.startsWith(searched) || word.endsWith(searched))
  );
}

function standTogether(sentence: readonly string[], one: string, next: string | undefined): boolean {
  return next !== undefined && sentence.some((word, index) => word === one && sentence[index + 1] === next);
}

function rarity(searched: string, { frequency, sentences }: Passages): number {
  return Math.log(1 + sentences.length / (frequency.get(searched) ?? 1));
}

function searchStems(text: string): readonly string[] {
  return tokensOf(text)
    .filter(({ folded }) => !isSmallWord(folded))
    .map((token) => token.stem);
}

function frequencyOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) for (const one of new Set(stems)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function synonymsOf(own: OwnWords): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const group of own.synonyms) {
    const stems = group.filter((word) => !word.includes(' ')).map((word) => stem(fold(word)));
    for (const one of stems)
      map.set(one, new Set([...(map.get(one) ?? []), ...stems.filter((other) => other !== one)]));
  }
  return map;
}
