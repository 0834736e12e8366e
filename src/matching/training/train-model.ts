import { compoundWords } from '../../language/compound-words.js';
import type { CompoundLexicon } from '../../language/compounds.js';
import { isStopWord } from '../../language/stop-words.js';
import { tokensOf } from '../../language/tokens.js';
import { log } from '../exact-math.js';
import type { Example } from '../examples.js';
import { type FeatureName, type NumberOf, type Trait, traitsOf, writeFeature } from '../features.js';
import type { AreaKnowledge } from '../knowledge.js';
import type { Model } from '../model.js';
import { type Vector, vectorOf } from '../vector.js';
import { type Sample, type TrainingSettings, trainClassifier } from './train-classifier.js';

/** The id of the class for cases that belong to no fokusområde. */
export const noneClass = 'none';

/** How much a word of the example's text counts beside one of its title. */
const textWeight = 0.5;

const settings: TrainingSettings = { rounds: 12, cost: 0.3, insideCost: 8 };

/** How much a term of our knowledge weighs beside an example, by how surely it points to its area. */
const termWeights = { 3: 0.5, 2: 0.3, 1: 0.1 } as const;

/** Something to learn from: an example, or a term taken for a one-line case. */
type Lesson = Example & { readonly weight: number };

/** Weights at full precision, before they are put into bytes. */
export type TrainedModel = Omit<Model, 'names' | 'scales' | 'weights' | 'averages' | 'calibration'> & {
  readonly exact: Float64Array;
};

/** Learns from examples and from the terms of our knowledge, each of which is taken for a one-line case. */
export function trainModel(
  classes: readonly string[],
  examples: readonly Example[],
  knowledge: readonly AreaKnowledge[],
): TrainedModel {
  const lessons = [
    ...examples.map((example): Lesson => ({ ...example, weight: 1 })),
    ...knowledge.flatMap(termLessons),
  ];
  const forms = countForms(lessons);
  const { traits, names, rarity } = readLessons(lessons, { forms });
  const featureIndex = new Map(names.map((name, index) => [name, index]));
  const samples = lessons.map((lesson, index): Sample => {
    const { features, values } = vectorOf(traits[index] ?? [], rarity);
    return { features, values, target: targetOf(lesson.labels, classes), weight: lesson.weight };
  });
  const { weights, bias } = trainClassifier(samples, names.length, classes.length, settings);
  return { classes, forms, featureIndex, rarity, exact: weights, bias: [...bias] };
}

/** An example as the classifier of a trained model sees it. */
export function readExample(example: Example, model: TrainedModel): Vector {
  return vectorOf(
    lessonTraits(example, model, (name) => model.featureIndex.get(name)),
    model.rarity,
  );
}

function termLessons({ fokusomraadeId, terms }: AreaKnowledge): readonly Lesson[] {
  return ([3, 2, 1] as const).flatMap((strength) =>
    terms[strength].map((title) => ({
      title,
      text: '',
      labels: [fokusomraadeId],
      theme: '',
      weight: termWeights[strength],
    })),
  );
}

/**
 * Word forms that may be parts of compounds, with how often they were seen (at most six): all of five letters, shorter
 * ones when seen twice, no function words, and no form in -s of a word that is there without it.
 */
function countForms(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(compoundWords.map((word) => [word, 2]));
  for (const { title, text } of lessons) {
    for (const { folded } of tokensOf(`${title} ${text}`)) {
      if (folded.length >= 3 && !/\d/.test(folded)) counts.set(folded, Math.min(6, (counts.get(folded) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts]
      .filter(([form, count]) => count >= (form.length >= 5 ? 1 : 2) && !isStopWord(form))
      .filter(([form]) => !(form.endsWith('s') && counts.has(form.slice(0, -1))))
      .sort(byKey),
  );
}

function byKey(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}

function lessonTraits({ title, text }: Example, lexicon: CompoundLexicon, numberOf: NumberOf): readonly Trait[] {
  const pieces = [
    { text: title, start: 0, weight: 1 },
    { text, start: 0, weight: textWeight },
  ];
  return traitsOf(pieces, lexicon, numberOf);
}

/** What the lessons hold, with the features numbered in a fixed order. */
type ReadLessons = {
  readonly traits: readonly (readonly Trait[])[];
  readonly names: readonly FeatureName[];
  /** The logarithm of lessons by lessons with the feature, in tenths. */
  readonly rarity: Uint8Array;
};

/** Letter runs that stand in one lesson only say no more than its words, and are left out. */
function readLessons(lessons: readonly Lesson[], lexicon: CompoundLexicon): ReadLessons {
  const met = new Map<FeatureName, number>();
  const traits = lessons.map((lesson) =>
    lessonTraits(lesson, lexicon, (name) => {
      const number = met.get(name) ?? met.size;
      met.set(name, number);
      return number;
    }),
  );
  const counts = countLessons(traits, met.size);
  const kept = [...met]
    .filter(([name, number]) => (counts[number] ?? 0) >= (typeof name === 'number' ? 2 : 1))
    .sort(([a], [b]) => (writeFeature(a) < writeFeature(b) ? -1 : 1));
  const renumbered = new Map(kept.map(([, number], index) => [number, index]));
  return {
    traits: traits.map((list) => list.map((trait) => renumber(trait, renumbered))),
    names: kept.map(([name]) => name),
    rarity: Uint8Array.from(kept, ([, number]) =>
      Math.round(10 * log((lessons.length + 1) / ((counts[number] ?? 0) + 0.5))),
    ),
  };
}

/** In how many lessons each feature stands. */
function countLessons(lessons: readonly (readonly Trait[])[], featureCount: number): Int32Array {
  const counts = new Int32Array(featureCount);
  for (const traits of lessons) {
    for (const number of new Set(traits.flatMap(({ features }) => features.numbers)))
      counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

function renumber(trait: Trait, numbers: ReadonlyMap<number, number>): Trait {
  const kept = trait.features.numbers.flatMap((number, place) => {
    const renumbered = numbers.get(number);
    return renumbered === undefined ? [] : [[renumbered, trait.features.amounts[place] ?? 0] as const];
  });
  return {
    ...trait,
    features: { numbers: kept.map(([number]) => number), amounts: kept.map(([, amount]) => amount) },
  };
}

/** The first label weighs most; a case that belongs nowhere is wholly `none`. */
function targetOf(labels: readonly string[], classes: readonly string[]): Float64Array {
  const shares = [[1], [0.7, 0.3], [0.7, 0.18, 0.12]][Math.min(3, labels.length) - 1] ?? [];
  const target = new Float64Array(classes.length);
  for (const [place, share] of shares.entries()) target[classes.indexOf(labels[place] ?? '')] = share;
  if (labels.length === 0) target[classes.indexOf(noneClass)] = 1;
  return target;
}
