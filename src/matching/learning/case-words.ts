import type { MatchEngine } from '../engine.js';
import type { ReadCase } from '../read-case.js';

/** How many words of a case a lesson holds at most. */
const mostWords = 40;

/**
 * Gives the words and laws of a case that the shipped vocabulary has, each with its share of the case; the squares sum to 1.
 * A word that is not in the vocabulary (a name, say) is not there, nor are runs of letters, which could spell one.
 */
export function caseWords(
  { vector }: Pick<ReadCase, 'vector'>,
  { model }: MatchEngine,
): Readonly<Record<string, number>> {
  const words = [...vector.features]
    .map((feature, place) => ({ name: model.names[feature], value: vector.values[place] ?? 0 }))
    .filter(
      (word): word is { name: string; value: number } => typeof word.name === 'string' && /^[wl]=/.test(word.name),
    )
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
    .slice(0, mostWords);
  const length = Math.sqrt(words.reduce((sum, { value }) => sum + value * value, 0));
  return Object.fromEntries(words.map(({ name, value }) => [name, Math.round((value / length) * 1000) / 1000]));
}
