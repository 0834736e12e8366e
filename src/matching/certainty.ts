import { exp } from './exact-math.js';
import type { Certainty } from './match.js';
import type { Model } from './model.js';

/** What the calibration looks at for one fokusområde: its score, how far it is above the best of the others, and `none`. */
export function matchSigns(index: number, scores: ArrayLike<number>, noneIndex: number): readonly number[] {
  const own = scores[index] ?? 0;
  return [own, own - bestBut([index, noneIndex], scores), scores[noneIndex] ?? 0];
}

/** What it looks at to say that nothing fits: the best score of any fokusområde, and that of `none`. */
export function noneSigns(scores: ArrayLike<number>, noneIndex: number): readonly number[] {
  return [bestBut([noneIndex], scores), scores[noneIndex] ?? 0];
}

function bestBut(left: readonly number[], scores: ArrayLike<number>): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index += 1) {
    if (!left.includes(index)) best = Math.max(best, scores[index] ?? 0);
  }
  return best;
}

/** How often a prediction with these signs was right when the engine was tried on themes that it had not seen. */
export function rightness(signs: readonly number[], curve: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (curve[index + 1] ?? 0), curve[0] ?? 0);
  return 1 / (1 + exp(-sum));
}

/** Certainty in words: `sikker` is right nine times of ten, `sandsynlig` two of three. */
export function certaintyOf(right: number, { sureFrom, likelyFrom }: Model['calibration']): Certainty {
  if (right >= sureFrom) return 'sikker';
  return right >= likelyFrom ? 'sandsynlig' : 'mulig';
}
