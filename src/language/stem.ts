import { stemmer } from '@orama/stemmers/danish';
import { fold } from './fold.js';

/**
 * The Danish stem (Snowball) of one word, folded: "Fokusområderne", "fokusomraader" and "fokusområde" give the same.
 * The stemmer needs æ, ø and å, so ae/oe/aa are read as them first, in every word alike ("poesi" too: both sides agree).
 */
export function stem(word: string): string {
  const danish = fold(word).replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
  return fold(stemmer(danish));
}
