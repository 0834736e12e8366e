import type { AreaKnowledge } from './knowledge.js';
import type { Model } from './model.js';

/** What the engine is loaded from: the files of one valgperiode. */
export type MatchData = {
  readonly knowledge: readonly AreaKnowledge[];
  readonly model: Model;
};

/** Everything that matching a case needs, ready for use; holds nothing of any case. */
export type MatchEngine = {
  readonly model: Model;
  readonly knowledge: ReadonlyMap<string, AreaKnowledge>;
};

/**
 * Makes an engine of the files of one valgperiode.
 * @throws when an area that the weights know has no knowledge file, or the reverse.
 */
export function loadMatchEngine({ knowledge, model }: MatchData): MatchEngine {
  const known = new Map(knowledge.map((area) => [area.fokusomraadeId, area]));
  const areas = model.classes.filter((name) => name !== 'none');
  const missing = areas.filter((id) => !known.has(id));
  const unknown = [...known.keys()].filter((id) => !areas.includes(id));
  if (missing.length > 0 || unknown.length > 0) {
    throw new Error(`matching: no knowledge for [${missing.join(', ')}]; no weights for [${unknown.join(', ')}]`);
  }
  return { model, knowledge: known };
}
