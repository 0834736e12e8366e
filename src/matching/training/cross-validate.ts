import type { Example } from '../examples.js';
import type { AreaKnowledge } from '../knowledge.js';
import { groupOf } from './split.js';
import { classify } from './train-classifier.js';
import { readExample, trainModel } from './train-model.js';

/** An example and what a model that had not seen its theme gave each class. */
export type UnseenPrediction = { readonly example: Example; readonly shares: ReadonlyMap<string, number> };

const folds = 5;

/** Predicts every example by a model trained without its theme. */
export function predictUnseen(
  classes: readonly string[],
  examples: readonly Example[],
  knowledge: readonly AreaKnowledge[],
): readonly UnseenPrediction[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const unseen = examples.filter((example) => groupOf(example, folds) === fold);
    const seen = examples.filter((example) => groupOf(example, folds) !== fold);
    const model = trainModel(classes, seen, knowledge);
    return unseen.map((example) => {
      const shares = classify(readExample(example, model), model.exact, Float64Array.from(model.bias));
      return { example, shares: new Map(classes.map((name, index) => [name, shares[index] ?? 0])) };
    });
  });
}
