import { tokensOf } from '../language/tokens.js';
import type { MatchEngine } from './engine.js';
import type { CaseMatch } from './match.js';
import type { ReadCase } from './match-case.js';

/** A twin whose score is this far below the winner's nobody expected, unless the case holds a sign that parts the two. */
const nearness = 1;

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
  const stems = new Set(tokensOf(text).map((token) => token.stem));
  const lost = (knowledge.get(id)?.twins ?? [])
    .filter((twin) => !shown.includes(twin.fokusomraadeId))
    .map((twin) => ({
      ...twin,
      behind: scoreOf(id) - scoreOf(twin.fokusomraadeId),
      signalled: twin.signals.some((signal) => tokensOf(signal).every((token) => stems.has(token.stem))),
    }))
    .filter(({ behind, signalled }) => behind > 0 && behind < (signalled ? 2 * nearness : nearness))
    .sort((a, b) => Number(b.signalled) - Number(a.signalled) || a.behind - b.behind);
  const nearest = lost[0];
  return nearest && { fokusomraadeId: nearest.fokusomraadeId, because: nearest.because };
}
