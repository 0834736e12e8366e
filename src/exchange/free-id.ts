import { slug } from './names.js';

/** As long as the ids of what is stored may be, with room for a number behind. */
const longest = 100;

/** Gives an id that follows from a natural key: its letters and digits, and a number behind where that is taken. */
export function freeId(naturalKey: string, isTaken: (id: string) => boolean): string {
  const base = slug(naturalKey).slice(0, longest);
  let id = base;
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`;
  return id;
}
