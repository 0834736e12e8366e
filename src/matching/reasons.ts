import { scaleUnit } from './classify.js';
import type { ReadCase } from './match-case.js';
import type { Model } from './model.js';

/** A word of a case and how far it pulls towards one class. */
export type Pull = { readonly start: number; readonly end: number; readonly pull: number };

/** How far each feature of a case pulls towards a class against the average of all, and the words it came from. */
export function featurePulls(
  id: string,
  { occurrences, vector }: ReadCase,
  model: Model,
): readonly (Pull & { readonly name: string })[] {
  const values = new Map<number, number>();
  for (let i = 0; i < vector.features.length; i += 1) values.set(vector.features[i] ?? 0, vector.values[i] ?? 0);
  const known = occurrences.flatMap((found) => {
    const feature = model.featureIndex.get(found.name);
    return feature === undefined || found.weight === 0 ? [] : [{ ...found, feature }];
  });
  const totals = new Map<number, number>();
  for (const { feature, weight } of known) totals.set(feature, (totals.get(feature) ?? 0) + weight);
  const classIndex = model.classes.indexOf(id);
  return known.map(({ name, feature, weight, start, end }) => {
    const part = weight / (totals.get(feature) ?? weight);
    return { name, start, end, pull: (values.get(feature) ?? 0) * part * advantage(feature, classIndex, model) };
  });
}

/** How far each word or pair of words of a case pulls towards a class, in the order of the text. */
export function pullsOf(id: string, read: ReadCase, model: Model): readonly Pull[] {
  const pulls = new Map<string, Pull>();
  for (const { start, end, pull } of featurePulls(id, read, model)) {
    const key = `${start}-${end}`;
    pulls.set(key, { start, end, pull: (pulls.get(key)?.pull ?? 0) + pull });
  }
  return [...pulls.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The weight of a feature for a class, less its average over all classes. */
function advantage(feature: number, classIndex: number, model: Model): number {
  const count = model.classes.length;
  const row = model.weights.subarray(feature * count, (feature + 1) * count);
  const average = row.reduce((sum, weight) => sum + weight, 0) / count;
  return ((row[classIndex] ?? 0) - average) * (model.scales[feature] ?? 0) * scaleUnit;
}

const mostWords = 6;

/** The words and phrases that carried a match, as the person wrote them, strongest first. */
export function carryingWords(id: string, read: ReadCase, model: Model): readonly string[] {
  const pulls = pullsOf(id, read, model).filter(({ pull }) => pull > 0);
  const strongest = Math.max(0, ...pulls.map(({ pull }) => pull));
  const words: string[] = [];
  const taken: Pull[] = [];
  for (const found of [...pulls].sort((a, b) => b.pull - a.pull)) {
    if (words.length === mostWords || found.pull < 0.15 * strongest) break;
    const word = read.text.slice(found.start, found.end);
    if (taken.some((other) => overlaps(found, other)) || words.some((other) => same(other, word))) continue;
    taken.push(found);
    words.push(word);
  }
  return words;
}

function overlaps(a: Pull, b: Pull): boolean {
  return a.start < b.end && b.start < a.end;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
