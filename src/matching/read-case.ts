import type { Trait } from './features.js';
import type { CaseNumber } from './match.js';
import type { Vector } from './vector.js';

/** A case read for the classifier, and for explaining it afterwards. */
export type ReadCase = {
  readonly text: string;
  readonly traits: readonly Trait[];
  readonly vector: Vector;
  readonly caseNumbers: readonly CaseNumber[];
  /** Raw score per class, case numbers counted in. */
  readonly scores: Float64Array;
};
