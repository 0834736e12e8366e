import { scaleUnit } from '../classify.js';
import { writeFeature } from '../features.js';
import type { ModelFile } from '../model.js';
import type { TrainedModel } from './train-model.js';

/** A trained model as a file: each feature's weights in signed bytes, with one scale a feature. */
export function writeModel(
  strategyId: string,
  trained: TrainedModel,
  calibration: ModelFile['calibration'],
): ModelFile {
  const names = [...trained.featureIndex.keys()];
  const count = trained.classes.length;
  const weights = new Int8Array(names.length * count);
  const scales = new Uint8Array(names.length * 2);
  for (let feature = 0; feature < names.length; feature += 1) {
    const row = trained.exact.subarray(feature * count, (feature + 1) * count);
    const scale = scaleFor(row);
    scales[2 * feature] = scale % 256;
    scales[2 * feature + 1] = Math.floor(scale / 256);
    for (let c = 0; c < count; c += 1) weights[feature * count + c] = Math.round((row[c] ?? 0) / (scale * scaleUnit));
  }
  return {
    schemaVersion: 1,
    strategyId,
    classes: [...trained.classes],
    forms: [...trained.forms].map(([form, times]) => `${form} ${times}`).join('\n'),
    features: names.map(writeFeature).join('\n'),
    rarity: base64(Uint8Array.from(trained.rarity)),
    scales: base64(scales),
    weights: base64(new Uint8Array(weights.buffer)),
    bias: trained.bias.map((value) => Math.round(value * 1000) / 1000),
    calibration,
  };
}

/** The smallest scale by which the largest weight of a row fits into a signed byte. */
function scaleFor(row: Float64Array): number {
  const largest = row.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return Math.max(1, Math.ceil(largest / (127 * scaleUnit)));
}

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
