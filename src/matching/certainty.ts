import type { Certainty } from './match.js';

/** How often a match of this share was right when the model was tried on cases that it had not learned from. */
export function rightness(share: number, steps: readonly (readonly [number, number])[]): number {
  let right = steps[0]?.[1] ?? 0;
  for (const [from, rate] of steps) if (share >= from) right = rate;
  return right;
}

/** Certainty in words: `sikker` is right nine times of ten, `sandsynlig` two of three. */
export function certaintyOf(right: number): Certainty {
  if (right >= 0.9) return 'sikker';
  return right >= 0.667 ? 'sandsynlig' : 'mulig';
}
