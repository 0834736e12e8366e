import { scaleUnit } from './classify.js';
import type { Model } from './model.js';
import type { ReadCase } from './read-case.js';

/** A place in a case and how far the words there pull towards one class. */
export type Pull = { readonly start: number; readonly end: number; readonly pull: number };

/** How far each trait of a case pulls towards a class against the average of all classes. */
export function pullsOf(id: string, { traits, vector }: ReadCase, model: Model): readonly Pull[] {
  const classIndex = model.classes.indexOf(id);
  const { features, values, amounts, places } = vector;
  const pullPerAmount = values.map(
    (value, place) => (value / (amounts[place] ?? 1)) * advantage(features[place] ?? 0, classIndex, model),
  );
  return traits.map(({ start, end, weight, features: held }) => {
    let pull = 0;
    for (let index = 0; index < held.numbers.length; index += 1) {
      const place = places[held.numbers[index] ?? 0] ?? 0;
      pull += weight * (held.amounts[index] ?? 0) * (pullPerAmount[place - 1] ?? 0);
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
