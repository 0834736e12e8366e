import { z } from 'zod';
import { type FeatureName, readFeature } from './features.js';

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
  rarity: z.string(),
  /** What a byte of each feature's weights is worth, in 1/4096, two bytes each. */
  scales: z.string(),
  /** One signed byte per feature and class. */
  weights: z.string(),
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
  readonly featureIndex: ReadonlyMap<FeatureName, number>;
  /** The features by their numbers. */
  readonly names: readonly FeatureName[];
  readonly rarity: Uint8Array;
  readonly scales: Uint16Array;
  readonly weights: Int8Array;
  /** The mean of each feature's weights over all classes, in bytes of its scale. */
  readonly averages: Float32Array;
  readonly bias: readonly number[];
  readonly calibration: ModelFile['calibration'];
};

/**
 * The model that a file holds; `decode` turns base64 into bytes.
 * @throws when its parts do not fit together.
 */
export function readModel(file: ModelFile, decode: (base64: string) => Uint8Array): Model {
  const names = file.features.split('\n').map(readFeature);
  const rarity = decode(file.rarity);
  const bytes = decode(file.weights);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const scales = decode(file.scales);
  const count = file.classes.length;
  if (rarity.length !== names.length || scales.length !== 2 * names.length || weights.length !== names.length * count) {
    throw new Error(`weights of ${file.strategyId} do not fit their ${names.length} features`);
  }
  return {
    classes: file.classes,
    forms: new Map(file.forms.split('\n').map(formOf)),
    featureIndex: new Map(names.map((name, index) => [name, index])),
    names,
    rarity,
    scales: Uint16Array.from(names, (_, i) => (scales[2 * i] ?? 0) + 256 * (scales[2 * i + 1] ?? 0)),
    weights,
    averages: averagesOf(weights, names.length, count),
    bias: file.bias,
    calibration: file.calibration,
  };
}

function formOf(line: string): readonly [string, number] {
  const [form = '', count = '1'] = line.split(' ');
  return [form, Number(count)];
}

function averagesOf(weights: Int8Array, features: number, count: number): Float32Array {
  const averages = new Float32Array(features);
  for (let feature = 0; feature < features; feature += 1) {
    let sum = 0;
    for (let c = 0; c < count; c += 1) sum += weights[feature * count + c] ?? 0;
    averages[feature] = sum / count;
  }
  return averages;
}
