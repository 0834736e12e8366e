import { findCaseNumbers } from './case-numbers.js';
import { certaintyOf, matchSigns, noneSigns, rightness } from './certainty.js';
import { scoresOf } from './classify.js';
import type { MatchEngine } from './engine.js';
import { type Piece, traitsOf } from './features.js';
import { caseWords } from './learning/case-words.js';
import { type Lesson, shiftsOf } from './learning/lesson.js';
import type { CaseMatch, MatchResult } from './match.js';
import { notTwin } from './not-twin.js';
import type { ReadCase } from './read-case.js';
import { carryingWords } from './reasons.js';
import { sectionWeights } from './section-headings.js';
import { sectionsOf } from './sections.js';
import { type Vector, vectorOf } from './vector.js';

export type { MatchEngine } from './engine.js';

/** What is made use of in a case; the evaluation leaves one or the other out to see what it is worth. */
export type Reading = { readonly sections: boolean; readonly caseNumbers: boolean };
const readAll: Reading = { sections: true, caseNumbers: true };

/** Which fokusområder a case belongs to, best first, and why; no match means that nothing fits well enough. */
export function matchCase(
  text: string,
  engine: MatchEngine,
  reading: Reading = readAll,
  lessons: readonly Lesson[] = [],
): MatchResult {
  const read = withLessons(readCase(text, engine, reading), engine, lessons);
  const ranked = rankAreas(read, engine);
  if (belongsNowhere(read, engine)) {
    return { matches: [], nearest: ranked.slice(0, 2).map(({ id }) => id), caseNumbers: read.caseNumbers };
  }
  const shown = ranked.slice(0, 3).filter(({ right }, place) => place === 0 || right >= leastRight);
  const ids = shown.map(({ id }) => id);
  return {
    matches: shown.map((area) => describe(area, read, engine, ids)),
    nearest: [],
    caseNumbers: read.caseNumbers,
  };
}

/** A second or third match that would be right less often than this is not worth a person's time. */
const leastRight = 0.05;

/** An area, its score for a case, and how often such a prediction is right. */
export type RankedArea = { readonly id: string; readonly score: number; readonly right: number };

/** All fokusområder, the best first. */
export function rankAreas({ scores }: ReadCase, { model }: MatchEngine): readonly RankedArea[] {
  const none = model.classes.indexOf('none');
  return model.classes
    .map((id, index) => ({
      id,
      score: scores[index] ?? 0,
      right: rightness(matchSigns(index, scores, none), model.calibration.match),
    }))
    .filter(({ id }) => id !== 'none')
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function belongsNowhere({ scores, vector }: ReadCase, { model }: MatchEngine): boolean {
  const { none, noneFrom } = model.calibration;
  const signs = noneSigns(scores, model.classes.indexOf('none'));
  return vector.features.length === 0 || rightness(signs, none) >= noneFrom;
}

/** How far a case number moves an area that lists its group: the more digits they share, the more it says. */
const groupBoosts: Readonly<Record<number, number>> = { 2: 0.35, 5: 0.6, 8: 0.8 };

/** Reads a case: sections, words, numbers, and the score of each class. */
export function readCase(text: string, engine: MatchEngine, reading: Reading = readAll): ReadCase {
  const numbers = findCaseNumbers(text);
  const withoutNumbers = numbers.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const pieces = reading.sections ? piecesOf(withoutNumbers) : [{ text: withoutNumbers, start: 0, weight: 1 }];
  const traits = traitsOf(pieces, engine.model, (name) => engine.model.featureIndex.get(name));
  const vector = vectorOf(traits, engine.model.rarity);
  const scores = scoresWithHeadline(pieces, vector, engine);
  if (reading.caseNumbers) {
    for (const { subject } of numbers) if (subject !== undefined) addGroupEvidence(scores, subject, engine);
  }
  const caseNumbers = numbers.map(({ text: written, group }) => ({ text: written, ...(group && { group }) }));
  return { text, traits, vector, caseNumbers, scores };
}

/** How much the title and the question put count by themselves, beside the case as a whole. */
const headlineShare = 0.3;
const headlineWeight = 0.6;
/** From how many characters on an account is long. */
const longCase = 1000;

/** A long account drowns what a case is about: its headline is weighed once more, alone. */
function scoresWithHeadline(pieces: readonly Piece[], whole: Vector, { model }: MatchEngine): Float64Array {
  const scores = scoresOf(whole, model);
  const headline = pieces.filter(({ weight }) => weight >= headlineWeight);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length < longCase || headline.length === 0 || headline.length === pieces.length) return scores;
  const traits = traitsOf(headline, model, (name) => model.featureIndex.get(name));
  const alone = scoresOf(vectorOf(traits, model.rarity), model);
  return scores.map((score, index) => (1 - headlineShare) * score + headlineShare * (alone[index] ?? 0));
}

/** The sections of a case, each with the weight of its kind. */
function piecesOf(text: string): readonly Piece[] {
  return sectionsOf(text).map((section) => ({ ...section, weight: sectionWeights[section.kind] }));
}

/** What people said of earlier matches moves the scores a little, within the bounds of lesson.ts. */
function withLessons(read: ReadCase, engine: MatchEngine, lessons: readonly Lesson[]): ReadCase {
  if (lessons.length === 0) return read;
  const shifts = shiftsOf(caseWords(read, engine), lessons);
  const scores = read.scores.map((score, index) => score + (shifts.get(engine.model.classes[index] ?? '') ?? 0));
  return { ...read, scores };
}

function addGroupEvidence(scores: Float64Array, subject: string, { model, knowledge }: MatchEngine): void {
  for (const [index, id] of model.classes.entries()) {
    const shared = (knowledge.get(id)?.caseNumberGroups ?? []).filter((group) => subject.startsWith(group));
    const longest = Math.max(0, ...shared.map((group) => group.length));
    scores[index] = (scores[index] ?? 0) + (groupBoosts[longest] ?? 0);
  }
}

function describe({ id, right }: RankedArea, read: ReadCase, engine: MatchEngine, shown: readonly string[]): CaseMatch {
  const certainty = certaintyOf(right, engine.model.calibration);
  // A mere lead excludes nothing.
  const twin = certainty === 'mulig' ? undefined : notTwin(id, read, engine, shown);
  return {
    fokusomraadeId: id,
    certainty,
    score: right,
    words: carryingWords(id, read, engine.model),
    covers: engine.knowledge.get(id)?.covers ?? '',
    ...(twin && { notTwin: twin }),
  };
}
