import { z } from 'zod';

/** The trained weights as they lie in the file: numbers in bytes, as base64, so that the file is small and exact. */
export const ModelFile = z.strictObject({
  schemaVersion: z.literal(1),
  strategyId: z.string(),
  /** What a case can be: ids of fokusområder, and `none` last. */
  classes: z.array(z.string()).min(2),
  /** Word forms that compounds are split by, `form count` each. */
  forms: z.string(),
  /** Feature names in order, one a line. */
  features: z.string(),
  /** How rare each feature is, in tenths, one byte each. */
  rarity: z.base64(),
  /** What a byte of each feature's weights is worth, in 1/4096, two bytes each. */
  scales: z.base64(),
  /** One signed byte per feature and class. */
  weights: z.base64(),
  bias: z.array(z.number()),
  /** Logistic curves from the signs of a prediction to how often it was right on unseen examples. */
  calibration: z.strictObject({
    /** That a fokusområde is among those of the case. */
    match: z.array(z.number()).min(2),
    /** That a case belongs to no fokusområde. */
    none: z.array(z.number()).min(2),
    /** From this rightness of `none` on, nothing is said to match. */
    noneFrom: z.number(),
    /** From this rightness on, matches taken together are right nine times of ten. */
    sureFrom: z.number(),
    /** From here to `sureFrom`, matches taken together are right two times of three. */
    likelyFrom: z.number(),
  }),
});
export type ModelFile = z.infer<typeof ModelFile>;

/** The weights ready for use. */
export type Model = {
  readonly classes: readonly string[];
  readonly forms: ReadonlyMap<string, number>;
  readonly featureIndex: ReadonlyMap<string, number>;
  readonly rarity: Uint8Array;
  readonly scales: Uint16Array;
  readonly weights: Int8Array;
  readonly bias: readonly number[];
  readonly calibration: ModelFile['calibration'];
};

/** The model that a file holds. @throws when its parts do not fit together. */
export function readModel(file: ModelFile): Model {
  const names = file.features.split('\n');
  const rarity = bytes(file.rarity);
  const weights = new Int8Array(bytes(file.weights).buffer);
  const scaleBytes = bytes(file.scales);
  const scales = Uint16Array.from(names, (_, i) => (scaleBytes[2 * i] ?? 0) + 256 * (scaleBytes[2 * i + 1] ?? 0));
  if (rarity.length !== names.length || weights.length !== names.length * file.classes.length) {
    throw new Error(`weights of ${file.strategyId} do not fit their ${names.length} features`);
  }
  return {
    classes: file.classes,
    forms: new Map(file.forms.split('\n').map((line) => formOf(line))),
    featureIndex: new Map(names.map((name, index) => [name, index])),
    rarity,
    scales,
    weights,
    bias: file.bias,
    calibration: file.calibration,
  };
}

function formOf(line: string): readonly [string, number] {
  const [form = '', count = '1'] = line.split(' ');
  return [form, Number(count)];
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
