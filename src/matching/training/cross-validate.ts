import type { Example } from '../examples.js';
import type { AreaKnowledge } from '../knowledge.js';
import { groupOf } from './split.js';
import { scores } from './train-classifier.js';
import { readExample, trainModel } from './train-model.js';

/** An example, and the score of each class by a model that had not seen it. */
export type UnseenPrediction = { readonly example: Example; readonly scores: Float64Array };

const folds = 5;

/** Predicts every example by a model trained without those of its group: its theme, or only itself and a fifth of the rest. */
export function predictUnseen(
  classes: readonly string[],
  examples: readonly Example[],
  knowledge: readonly AreaKnowledge[],
  keyOf: (example: Example) => string,
): readonly UnseenPrediction[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const unseen = examples.filter((example) => groupOf(keyOf(example), folds) === fold);
    const seen = examples.filter((example) => groupOf(keyOf(example), folds) !== fold);
    const model = trainModel(classes, seen, knowledge);
    const bias = Float64Array.from(model.bias);
    return unseen.map((example) => ({ example, scores: scores(readExample(example, model), model.exact, bias) }));
  });
}
