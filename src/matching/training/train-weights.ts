import type { Strategy } from '../../strategy/strategy.js';
import type { Example } from '../examples.js';
import type { AreaKnowledge } from '../knowledge.js';
import { calibrationOf } from './calibration.js';
import { predictUnseen } from './cross-validate.js';
import { writeModel } from './model-file.js';
import { noneClass, trainModel } from './train-model.js';

/** The weights file of a strategy, as text: learned from all examples, calibrated on predictions of unseen themes. */
export function trainWeights(
  { id, fokusomraader }: Strategy,
  examples: readonly Example[],
  knowledge: readonly AreaKnowledge[],
): string {
  const classes = [...fokusomraader.map((area) => area.id), noneClass];
  const predictions = predictUnseen(classes, examples, knowledge, ({ title }) => title);
  const calibration = calibrationOf(predictions, classes);
  const file = writeModel(id, trainModel(classes, examples, knowledge), calibration);
  return `${JSON.stringify(file, null, 1)}\n`;
}
