import { scaleUnit } from './classify.js';
import type { ReadCase } from './match-case.js';
import type { Model } from './model.js';

/** A place in a case and how far the words there pull towards one class. */
export type Pull = { readonly start: number; readonly end: number; readonly pull: number };

/** How far each trait of a case pulls towards a class against the average of all classes. */
export function pullsOf(id: string, { traits, vector }: ReadCase, model: Model): readonly Pull[] {
  const pullPerAmount = new Map<number, number>();
  const classIndex = model.classes.indexOf(id);
  for (let place = 0; place < vector.features.length; place += 1) {
    const feature = vector.features[place] ?? 0;
    const value = (vector.values[place] ?? 0) / (vector.amounts[place] ?? 1);
    pullPerAmount.set(feature, value * advantage(feature, classIndex, model));
  }
  return traits.map(({ start, end, weight, features: { numbers, amounts } }) => {
    let pull = 0;
    for (let place = 0; place < numbers.length; place += 1) {
      pull += weight * (amounts[place] ?? 0) * (pullPerAmount.get(numbers[place] ?? 0) ?? 0);
    }
    return { start, end, pull };
  });
}

/** The weight of a feature for a class, less its average over all classes. */
export function advantage(feature: number, classIndex: number, model: Model): number {
  const own = model.weights[feature * model.classes.length + classIndex] ?? 0;
  return (own - (model.averages[feature] ?? 0)) * (model.scales[feature] ?? 0) * scaleUnit;
}

const mostWords = 6;
/** Words that pull less than this part of the strongest one are no reason. */
const leastPart = 0.15;

/** The words and phrases that carried a match, as the person wrote them, strongest first. */
export function carryingWords(id: string, read: ReadCase, model: Model): readonly string[] {
  const all = pullsOf(id, read, model);
  const strongest = all.reduce((most, { pull }) => Math.max(most, pull), 0);
  const pulls = all.filter(({ pull }) => pull > 0 && pull >= leastPart * strongest).sort((a, b) => b.pull - a.pull);
  const taken: Pull[] = [];
  for (const found of pulls) {
    if (taken.length === mostWords) break;
    if (!taken.some((other) => found.start < other.end && other.start < found.end)) taken.push(found);
  }
  return taken.map(({ start, end }) => read.text.slice(start, end));
}
