import { matchSigns, noneSigns, rightness } from '../certainty.js';
import type { ModelFile } from '../model.js';
import type { UnseenPrediction } from './cross-validate.js';
import { fitCurve, type Trial } from './fit-curve.js';
import { noneClass } from './train-model.js';

/** At most this share of cases that belong somewhere may be said to belong nowhere. */
const noneWronglySaid = 0.02;

/** How often the matches of each word have to be right together: above what is promised, for real cases differ. */
const sureRight = 0.94;
const likelyRight = 0.72;

/** Curves and limits from predictions of unseen examples. */
export function calibrationOf(
  predictions: readonly UnseenPrediction[],
  classes: readonly string[],
): ModelFile['calibration'] {
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
  const match = fitCurve(matchTrials);
  const none = fitCurve(noneTrials);
  const judged = judge(matchTrials, match);
  const sureFrom = limitFor(judged, sureRight);
  const likelyFrom = limitFor(
    judged.filter(({ likely }) => likely < sureFrom),
    likelyRight,
  );
  return { match: [...match], none: [...none], noneFrom: noneLimit(judge(noneTrials, none)), sureFrom, likelyFrom };
}

function bestThree(scores: Float64Array, noneIndex: number): readonly number[] {
  return [...scores.keys()]
    .filter((index) => index !== noneIndex)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, 3);
}

type Judged = { readonly likely: number; readonly right: boolean };

/** Each trial with how likely the curve takes it to be right, the likeliest first. */
function judge(trials: readonly Trial[], curve: readonly number[]): readonly Judged[] {
  return trials
    .map(({ signs, right }) => ({ likely: rightness(signs, curve), right }))
    .sort((a, b) => b.likely - a.likely);
}

/** The lowest limit from which the trials together are right this often. */
function limitFor(judged: readonly Judged[], wanted: number): number {
  let limit = judged[0]?.likely ?? 1;
  let right = 0;
  for (const [index, trial] of judged.entries()) {
    right += trial.right ? 1 : 0;
    if (right >= wanted * (index + 1)) limit = trial.likely;
  }
  return roundedUp(limit);
}

function noneLimit(judged: readonly Judged[]): number {
  const wrong = judged.filter(({ right }) => !right);
  return roundedUp(wrong[Math.floor(noneWronglySaid * wrong.length)]?.likely ?? 1);
}

function roundedUp(value: number): number {
  return Math.ceil(value * 1000) / 1000;
}
