import { tokensOf } from '../language/tokens.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { sentencesOf } from '../strategy/verbatim.js';
import { type Comparable, isSameWord } from './comparable.js';
import { isSmallWord } from './small-words.js';

/** A sentence of the strategy, with where it stands and the words that it can be found by. */
export type Sentence = {
  readonly text: string;
  readonly chapterId: string;
  readonly paragraph: string;
  readonly words: readonly Comparable[];
};

/** The strategy's text, ready to be searched. */
export type Passages = {
  readonly sentences: readonly Sentence[];
  /** In how many sentences a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Groups of words that mean about the same. */
  readonly synonyms: readonly (readonly Comparable[])[];
};

/** A paragraph that speaks of what was searched for. */
export type Hit = {
  readonly chapterId: string;
  readonly paragraph: string;
  /** The sentence that speaks of it most. */
  readonly sentence: string;
  readonly score: number;
  /** How much of what was searched for it holds, 0 to 1: a rare word is much, a common one little. */
  readonly coverage: number;
};

/** A searched word with all that may stand for it. */
type Searched = { readonly word: Comparable; readonly synonyms: readonly Comparable[]; readonly weight: number };

/** Gives the strategy's text ready to be searched, with our own synonyms. */
export function passagesOf(strategy: Strategy, own: OwnWords): Passages {
  const names = new Set(strategy.udvalg.map(({ title }) => title));
  const sentences = strategy.chapters.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      sentencesOf(paragraph).map((text) => ({ text, chapterId: id, paragraph, words: searchWords(text, names) })),
    ),
  );
  return {
    sentences,
    frequency: frequencyOf(sentences),
    synonyms: own.synonyms.map((group) =>
      group.filter((word) => !word.includes(' ')).flatMap((word) => tokensOf(word)),
    ),
  };
}

/**
 * Gives the paragraphs that speak of the searched words, best first, one hit a paragraph. Rare words weigh most, a synonym
 * less than the word itself; words that stand together as they were asked for, and short sentences, weigh more.
 */
export function searchPassages(words: readonly Comparable[], passages: Passages): readonly Hit[] {
  const searched = distinct(words).map((word) => ({
    word,
    synonyms: synonymsOf(word, passages),
    weight: Math.log(1 + passages.sentences.length / (passages.frequency.get(word.stem) ?? 1)),
  }));
  const hits = passages.sentences
    .map((sentence) => scoreSentence(sentence, searched))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return hits.filter((hit, index) => hits.findIndex(({ paragraph }) => paragraph === hit.paragraph) === index);
}

/**
 * Gives the paragraphs that hold the first part of a searched compound ("trivsel" for "trivselsfremme"): not about it, but
 * the nearest there is.
 */
export function searchNearest(words: readonly Comparable[], passages: Passages): readonly Hit[] {
  const parts = [...passages.frequency.keys()]
    .filter(
      (stem) => stem.length >= 5 && words.some((searched) => searched.stem !== stem && searched.stem.startsWith(stem)),
    )
    .map((stem) => ({ folded: stem, stem }));
  return searchPassages(parts, passages);
}

/** Whether a hit holds all that was searched for. */
export function isWhole({ coverage }: Hit): boolean {
  return coverage > 0.999;
}

function scoreSentence({ text, chapterId, paragraph, words }: Sentence, searched: readonly Searched[]): Hit {
  let found = 0;
  let covered = 0;
  let score = 0;
  for (const [index, one] of searched.entries()) {
    const strength = strengthIn(words, one);
    if (strength === 0) continue;
    found += 1;
    covered += one.weight;
    score += strength * one.weight;
    if (standTogether(words, one.word, searched[index + 1]?.word)) score += 2;
  }
  const density = found / Math.max(8, words.length);
  const wanted = searched.reduce((sum, { weight }) => sum + weight, 0);
  return { chapterId, paragraph, sentence: text, score: score * (1 + density), coverage: covered / wanted };
}

/** 1 for the word itself, less for a compound that holds it, less still for words that mean the same; together they add up. */
function strengthIn(sentence: readonly Comparable[], { word, synonyms }: Searched): number {
  const direct = sentence.some((other) => isSameWord(other, word));
  const inCompound = sentence.some((other) => isCompoundWith(other.stem, word.stem));
  const meant = synonyms.filter((synonym) => sentence.some((other) => isSameWord(other, synonym))).length;
  const best = direct ? 1 : inCompound ? 0.8 : meant > 0 ? 0.6 : 0;
  return best === 0 ? 0 : best + Math.min(0.3, 0.1 * (meant + Number(inCompound)));
}

/** Whether a compound holds the searched word at its start or end, where Danish compounds carry their meaning. */
function isCompoundWith(stem: string, searched: string): boolean {
  if (searched.length < 5) return false;
  const left = stem.length - searched.length;
  return (left >= 3 && stem.startsWith(searched)) || (left >= 4 && stem.endsWith(searched));
}

function standTogether(sentence: readonly Comparable[], one: Comparable, next: Comparable | undefined): boolean {
  return (
    next !== undefined && sentence.some((word, index) => isSameWord(word, one) && isSameWord(sentence[index + 1], next))
  );
}

/** The words of each group that the word is in, itself left out. */
function synonymsOf(word: Comparable, { synonyms }: Passages): readonly Comparable[] {
  return synonyms
    .filter((group) => group.some((one) => isSameWord(word, one)))
    .flatMap((group) => distinct(group).filter((one) => !isSameWord(word, one)));
}

/** An udvalg's name says nothing on the subject that it is made of: "Økonomiudvalget" is not about økonomi. */
function searchWords(text: string, names: ReadonlySet<string>): readonly Comparable[] {
  return tokensOf(text)
    .filter((token) => !isSmallWord(token.folded) && !names.has(token.text))
    .map(({ folded, stem }) => ({ folded, stem }));
}

function frequencyOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function distinct(words: readonly Comparable[]): readonly Comparable[] {
  return words.filter((word, index) => words.findIndex((other) => isSameWord(other, word)) === index);
}
