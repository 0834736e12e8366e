import { findCaseNumbers } from './case-numbers.js';
import { certaintyOf, rightness } from './certainty.js';
import { scoresOf, sharesOf } from './classify.js';
import type { MatchEngine } from './engine.js';
import { type Occurrence, occurrencesOf } from './features.js';
import type { CaseMatch, CaseNumber, MatchResult } from './match.js';
import { notTwin } from './not-twin.js';
import { carryingWords } from './reasons.js';
import { sectionsOf, sectionWeights } from './sections.js';
import { type Vector, vectorOf } from './vector.js';

export type { MatchEngine } from './engine.js';

/** A case read for the classifier, and for explaining it afterwards. */
export type ReadCase = {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  readonly vector: Vector;
  readonly caseNumbers: readonly CaseNumber[];
  /** Raw score per class, case numbers counted in. */
  readonly scores: Float64Array;
};

/** Which fokusområder a case belongs to, best first, and why; no match means that nothing fits well enough. */
export function matchCase(text: string, engine: MatchEngine): MatchResult {
  const read = readCase(text, engine);
  const shares = sharesOf(read.scores);
  const ranked = engine.model.classes
    .map((id, index) => ({ id, share: shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const areas = ranked.filter(({ id }) => id !== 'none');
  if (ranked[0]?.id === 'none' || read.vector.features.length === 0) {
    return { matches: [], nearest: areas.slice(0, 2).map(({ id }) => id), caseNumbers: read.caseNumbers };
  }
  const matches = areas
    .slice(0, 3)
    .filter(({ share }, place) => place === 0 || share >= leastShare)
    .map(({ id, share }) => describe(id, share, read, engine));
  return { matches, nearest: [], caseNumbers: read.caseNumbers };
}

/** A second or third match below this share of the classifier is not worth a person's time. */
const leastShare = 0.02;

/** How far a case number's group moves an area that lists it: a subject of four digits says more than one of two. */
const groupBoost = { four: 1.2, two: 0.7 } as const;

/** Reads a case: sections, words, numbers, and the score of each class. */
export function readCase(text: string, engine: MatchEngine): ReadCase {
  const numbers = findCaseNumbers(text);
  const withoutNumbers = numbers.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const occurrences = sectionsOf(withoutNumbers).flatMap((section) =>
    occurrencesOf(section.text, engine.model).map((found) => ({
      ...found,
      weight: found.weight * sectionWeights[section.kind],
      start: found.start + section.start,
      end: found.end + section.start,
    })),
  );
  const vector = vectorOf(occurrences, engine.model.featureIndex, engine.model.rarity);
  const scores = scoresOf(vector, engine.model);
  for (const { group } of numbers) if (group !== undefined) addGroupEvidence(scores, group.number, engine);
  const caseNumbers = numbers.map(({ text: written, group }) => ({ text: written, ...(group && { group }) }));
  return { text, occurrences, vector, caseNumbers, scores };
}

function addGroupEvidence(scores: Float64Array, group: string, { model, knowledge }: MatchEngine): void {
  for (const [index, id] of model.classes.entries()) {
    const groups = knowledge.get(id)?.caseNumberGroups ?? [];
    const boost = groups.includes(group) ? groupBoost.four : groups.includes(group.slice(0, 2)) ? groupBoost.two : 0;
    scores[index] = (scores[index] ?? 0) + boost;
  }
}

function describe(id: string, share: number, read: ReadCase, engine: MatchEngine): CaseMatch {
  const right = rightness(share, engine.model.calibration.steps);
  const twin = notTwin(id, read, engine);
  return {
    fokusomraadeId: id,
    certainty: certaintyOf(right),
    score: right,
    words: carryingWords(id, read, engine.model),
    covers: engine.knowledge.get(id)?.covers ?? '',
    ...(twin && { notTwin: twin }),
  };
}
