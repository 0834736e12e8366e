import type { Strategy } from '../../strategy/strategy.js';
import type { Example } from '../examples.js';
import type { AreaKnowledge } from '../knowledge.js';
import { calibrate } from './calibrate.js';
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
  const trials = predictUnseen(classes, examples, knowledge).flatMap(({ example, shares }) =>
    [...shares]
      .filter(([name]) => name !== noneClass)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([name, share]) => ({ share, right: example.labels.includes(name) })),
  );
  const file = writeModel(id, trainModel(classes, examples, knowledge), { steps: calibrate(trials) });
  return `${JSON.stringify(file, null, 1)}\n`;
}
