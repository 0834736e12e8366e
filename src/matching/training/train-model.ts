import type { CompoundLexicon } from '../../language/compounds.js';
import { tokensOf } from '../../language/tokens.js';
import { log } from '../exact-math.js';
import type { Example } from '../examples.js';
import { type Occurrence, occurrencesOf } from '../features.js';
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
export type TrainedModel = Omit<Model, 'scales' | 'weights' | 'calibration'> & { readonly exact: Float64Array };

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
  const occurrences = lessons.map((lesson) => lessonOccurrences(lesson, { forms }));
  const { names, rarity } = vocabularyOf(occurrences);
  const featureIndex = new Map(names.map((name, index) => [name, index]));
  const samples = lessons.map(
    (lesson, index): Sample => ({
      ...vectorOf(occurrences[index] ?? [], featureIndex, rarity),
      target: targetOf(lesson.labels, classes),
      weight: lesson.weight,
    }),
  );
  const { weights, bias } = trainClassifier(samples, names.length, classes.length, settings);
  return { classes, forms, featureIndex, rarity, exact: weights, bias: [...bias] };
}

/** An example as the classifier of a trained model sees it. */
export function readExample(example: Example, model: TrainedModel): Vector {
  return vectorOf(lessonOccurrences(example, model), model.featureIndex, model.rarity);
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

/** Word forms that may be parts of compounds: every form seen, the short ones only when seen twice. */
function countForms(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of lessons) {
    for (const { folded } of tokensOf(`${title} ${text}`)) {
      if (folded.length >= 3 && !/\d/.test(folded)) counts.set(folded, Math.min(6, (counts.get(folded) ?? 0) + 1));
    }
  }
  return new Map([...counts].filter(([form, count]) => count >= (form.length >= 5 ? 1 : 2)).sort(byKey));
}

function byKey(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}

function lessonOccurrences(lesson: Example, lexicon: CompoundLexicon): readonly Occurrence[] {
  const text = occurrencesOf(lesson.text, lexicon).map((found) => ({ ...found, weight: found.weight * textWeight }));
  return [...occurrencesOf(lesson.title, lexicon), ...text];
}

/**
 * The features in a fixed order, and how rare each is: the logarithm of lessons by lessons with it, in tenths. Letter runs
 * that stand in one lesson only say no more than its words.
 */
function vocabularyOf(lessons: readonly (readonly Occurrence[])[]): {
  readonly names: readonly string[];
  readonly rarity: Uint8Array;
} {
  const counts = new Map<string, number>();
  for (const lesson of lessons) {
    for (const name of new Set(lesson.map((found) => found.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].filter(([name, count]) => count >= (name.startsWith('c=') ? 2 : 1)).sort(byKey);
  return {
    names: sorted.map(([name]) => name),
    rarity: Uint8Array.from(sorted, ([, count]) => Math.round(10 * log((lessons.length + 1) / (count + 0.5)))),
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
