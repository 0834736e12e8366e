import { stemmer } from '@orama/stemmers/danish';
import { fold } from './fold.js';

/**
 * The Danish stem (Snowball) of one word, folded: "Fokusområderne", "fokusomraader" and "fokusområde" give the same.
 * The stemmer needs æ, ø and å, so ae/oe/aa are read as them first, in every word alike ("poesi" too: both sides agree).
 */
export function stem(word: string): string {
  return stemFolded(fold(word));
}

/** The stem of a word that is folded already. */
export function stemFolded(folded: string): string {
  const danish = folded.replace(/ae|oe|aa/g, (letters) => danishLetters[letters] ?? letters);
  return fold(stemmer(danish));
}

const danishLetters: Readonly<Record<string, string>> = { ae: 'æ', oe: 'ø', aa: 'å' };
