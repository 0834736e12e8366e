import type { Word } from './reading.js';

/** Words for a place in a list, folded; the last counts from the end. */
const places: Readonly<Record<string, number>> = {
  foerste: 0,
  first: 0,
  '1': 0,
  anden: 1,
  andet: 1,
  second: 1,
  '2': 1,
  tredje: 2,
  third: 2,
  '3': 2,
  fjerde: 3,
  fourth: 3,
  '4': 3,
  femte: 4,
  fifth: 4,
  '5': 4,
  sidste: -1,
  last: -1,
};

/** Gives the place in a list that a text names ("den første", "nr. 2", "the last"), counted from 0, or -1 for the last. */
export function placeIn(words: readonly Word[]): number | undefined {
  const found = words.find(({ folded }) => Object.hasOwn(places, folded));
  return found === undefined ? undefined : places[found.folded];
}
