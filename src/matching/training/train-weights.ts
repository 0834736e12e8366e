import type { Strategy } from '../../strategy/strategy.js';
import { matchSigns, noneSigns, rightness } from '../certainty.js';
import type { Example } from '../examples.js';
import type { AreaKnowledge } from '../knowledge.js';
import type { ModelFile } from '../model.js';
import { fitCurve } from './calibrate.js';
import { predictUnseen, type UnseenPrediction } from './cross-validate.js';
import { writeModel } from './model-file.js';
import { noneClass, trainModel } from './train-model.js';

/** The weights file of a strategy, as text: learned from all examples, calibrated on predictions of unseen themes. */
export function trainWeights(
  { id, fokusomraader }: Strategy,
  examples: readonly Example[],
  knowledge: readonly AreaKnowledge[],
): string {
  const classes = [...fokusomraader.map((area) => area.id), noneClass];
  const calibration = calibrationOf(predictUnseen(classes, examples, knowledge), classes);
  const file = writeModel(id, trainModel(classes, examples, knowledge), calibration);
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** At most this share of cases that belong somewhere may be said to belong nowhere. */
const noneWronglySaid = 0.025;

function calibrationOf(predictions: readonly UnseenPrediction[], classes: readonly string[]): ModelFile['calibration'] {
  const noneIndex = classes.indexOf(noneClass);
  const matchTrials = predictions.flatMap(({ example, scores }) =>
    bestThree(scores, noneIndex).map((index) => ({
      signs: matchSigns(index, scores, noneIndex),
      right: example.labels.includes(classes[index] ?? ''),
    })),
  );
  const noneTrials = predictions.map(({ example, scores }) => ({
    signs: noneSigns(scores, noneIndex),
    right: example.labels.length === 0,
  }));
  const none = fitCurve(noneTrials);
  const wrongly = noneTrials
    .filter(({ right }) => !right)
    .map(({ signs }) => rightness(signs, none))
    .sort((a, b) => b - a);
  const noneFrom = wrongly[Math.floor(noneWronglySaid * wrongly.length)] ?? 1;
  return { match: [...fitCurve(matchTrials)], none: [...none], noneFrom: Math.ceil(noneFrom * 1000) / 1000 };
}

function bestThree(scores: Float64Array, noneIndex: number): readonly number[] {
  return [...scores.keys()]
    .filter((index) => index !== noneIndex)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, 3);
}
