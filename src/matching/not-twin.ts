import type { MatchEngine } from './engine.js';
import type { CaseMatch } from './match.js';
import type { ReadCase } from './match-case.js';

/** A twin whose score is this near below the winner's is worth a word; one that is far away nobody expected. */
const nearness = 2.5;

/** The closest twin that lost to this area, and why, in a line of our knowledge. */
export function notTwin(id: string, { scores }: ReadCase, { model, knowledge }: MatchEngine): CaseMatch['notTwin'] {
  const scoreOf = (name: string): number => scores[model.classes.indexOf(name)] ?? Number.NEGATIVE_INFINITY;
  const own = scoreOf(id);
  const twins = (knowledge.get(id)?.twins ?? [])
    .map((twin) => ({ ...twin, score: scoreOf(twin.fokusomraadeId) }))
    .filter(({ score }) => score < own && own - score < nearness)
    .sort((a, b) => b.score - a.score);
  const nearest = twins[0];
  return nearest && { fokusomraadeId: nearest.fokusomraadeId, because: nearest.because };
}
