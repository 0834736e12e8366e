import { tokensOf } from '../language/tokens.js';
import type { MatchEngine } from './engine.js';
import type { CaseMatch } from './match.js';
import type { ReadCase } from './read-case.js';

/** A twin whose score is this far below the winner's nobody expected, unless the case holds a sign that parts the two. */
const nearness = 1;
/** Such a sign is worth a word where the twin is at least among this many. */
const nearestPlaces = 5;

/**
 * The closest twin that lost to this area, and why, in a line of our knowledge. One that is itself shown as a match has
 * not lost; one that a word of the case speaks against is named before one that is merely near.
 */
export function notTwin(
  id: string,
  { text, scores }: ReadCase,
  { model, knowledge }: MatchEngine,
  shown: readonly string[],
): CaseMatch['notTwin'] {
  const scoreOf = (name: string): number => scores[model.classes.indexOf(name)] ?? Number.NEGATIVE_INFINITY;
  const placeOf = (score: number): number => scores.filter((other) => other > score).length;
  const stems = new Set(tokensOf(text).map((token) => token.stem));
  const lost = (knowledge.get(id)?.twins ?? [])
    .filter((twin) => !shown.includes(twin.fokusomraadeId))
    .map((twin) => ({
      ...twin,
      score: scoreOf(twin.fokusomraadeId),
      signalled: twin.signals.some((signal) => tokensOf(signal).every((token) => stems.has(token.stem))),
    }))
    .filter(
      ({ score, signalled }) =>
        score < scoreOf(id) && (scoreOf(id) - score < nearness || (signalled && placeOf(score) < nearestPlaces)),
    )
    .sort((a, b) => Number(b.signalled) - Number(a.signalled) || b.score - a.score);
  const nearest = lost[0];
  return nearest && { fokusomraadeId: nearest.fokusomraadeId, because: nearest.because };
}
