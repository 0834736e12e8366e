import { scaleUnit } from './classify.js';
import type { ReadCase } from './match-case.js';
import type { Model } from './model.js';

/** A word of a case and how far it pulls towards one class. */
export type Pull = { readonly start: number; readonly end: number; readonly pull: number };

/**
 * How far each word of a case pulls towards a class against the average of all, in the order of the text. Of a case
 * that repeats a word, each place counts its share.
 */
export function pullsOf(id: string, { occurrences, vector }: ReadCase, model: Model): readonly Pull[] {
  const values = new Map<number, number>();
  for (let i = 0; i < vector.features.length; i += 1) values.set(vector.features[i] ?? 0, vector.values[i] ?? 0);
  const totals = new Map<number, number>();
  for (const { name, weight } of occurrences) {
    const feature = model.featureIndex.get(name);
    if (feature !== undefined) totals.set(feature, (totals.get(feature) ?? 0) + weight);
  }
  const classIndex = model.classes.indexOf(id);
  const pulls = new Map<string, Pull>();
  for (const { name, weight, start, end } of occurrences) {
    const feature = model.featureIndex.get(name);
    if (feature === undefined || weight === 0) continue;
    const share = weight / (totals.get(feature) ?? weight);
    const pull = (values.get(feature) ?? 0) * share * advantage(feature, classIndex, model);
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
