import { fold } from '../language/fold.js';
import { tokensOf } from '../language/tokens.js';
import { sigtepunktById, udvalgById } from './look-up.js';
import type { OwnWords } from './own-words.js';
import type { Strategy } from './strategy.js';

/** What was searched for: a part of the strategy, or what it is followed by. */
export type Hit = {
  readonly kind: 'sigtepunkt' | 'area' | 'indicator';
  readonly id: string;
  readonly title: string;
  /** Where it belongs, such as `Læring · Vækst i balance`. */
  readonly place: string;
};

/** What can be found: by the words of its title, or by others that belong to it. */
export type Searchable = {
  readonly hit: Hit;
  readonly titleWords: readonly string[];
  readonly otherWords: readonly string[];
};

/**
 * Gives what a few letters or words name, the nearest first: by title before what people call it, and all that is typed must
 * be found. Nothing typed gives everything, in the order given.
 */
export function search(typed: string, searchable: readonly Searchable[]): readonly Hit[] {
  const wanted = tokensOf(typed).map(({ folded }) => folded);
  return searchable
    .map(({ hit, titleWords, otherWords }) => ({ hit, rank: rankOf(wanted, titleWords, otherWords) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ hit }) => hit);
}

/** Gives the sigtepunkter and fokusområder as they can be found, in printed order. */
export function searchableParts(strategy: Strategy, own: OwnWords): readonly Searchable[] {
  const sigtepunkter = strategy.sigtepunkter.map(({ id, title }) => ({
    hit: { kind: 'sigtepunkt' as const, id, title, place: 'Sigtepunkt' },
    titleWords: wordsOf(title),
    otherWords: wordsOf([...(own.sigtepunkter[id]?.aliases ?? []), own.sigtepunkter[id]?.english ?? ''].join(' ')),
  }));
  const areas = strategy.fokusomraader.map(({ id, title, udvalgId, sigtepunktId }) => {
    const place = `${udvalgById(strategy, udvalgId).title} · ${sigtepunktById(strategy, sigtepunktId).title}`;
    const topics = own.topics.filter(({ fokusomraadeIds }) => fokusomraadeIds.includes(id));
    const called = [...(own.fokusomraader[id]?.aliases ?? []), ...topics.flatMap(({ words }) => words)];
    return {
      hit: { kind: 'area' as const, id, title, place },
      titleWords: wordsOf(title),
      otherWords: wordsOf([...called, place].join(' ')),
    };
  });
  return [...sigtepunkter, ...areas];
}

/** 0 when a word is found nowhere; more the more of them begin a word of the title. */
function rankOf(wanted: readonly string[], titleWords: readonly string[], otherWords: readonly string[]): number {
  const ranks = wanted.map((word) => {
    if (titleWords.includes(word)) return 4;
    if (titleWords.some((title) => title.startsWith(word))) return 3;
    if (otherWords.some((other) => other.startsWith(word))) return 2;
    return titleWords.some((title) => word.length > 3 && title.includes(word)) ? 1 : 0;
  });
  return ranks.includes(0) ? 0 : 1 + ranks.reduce<number>((sum, rank) => sum + rank, 0);
}

/** Gives a text's words as they are searched for. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
