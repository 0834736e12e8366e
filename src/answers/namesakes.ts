import { fokusomraadeById } from '../strategy/look-up.js';
import type { Sigtepunkt, Strategy } from '../strategy/strategy.js';
import { isSameWord } from './comparable.js';
import { contentWordsOf } from './small-words.js';

/** Gives the sigtepunkter whose title holds every word of a fokusområde's title: the two are easily taken for each other. */
export function namesakesOf(fokusomraadeId: string, strategy: Strategy): readonly Sigtepunkt[] {
  const words = contentWordsOf(fokusomraadeById(strategy, fokusomraadeId).title);
  return strategy.sigtepunkter.filter(({ title }) => {
    const wider = contentWordsOf(title);
    return words.every((word) => wider.some((other) => isSameWord(other, word)));
  });
}
