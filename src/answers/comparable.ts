/** A word as the rules compare it. */
export type Comparable = { readonly folded: string; readonly stem: string };

/** Stems up to this length are shared by words that have nothing in common: "mål" and "måles", "ledig" and "leder". */
const tooShort = 4;

/** Whether a word of a text is the word of a phrase: by its stem, or in full where the stem says too little. */
export function isSameWord(word: Comparable | undefined, one: Comparable): boolean {
  if (word === undefined) return false;
  return one.stem.length > tooShort ? word.stem === one.stem : word.folded === one.folded;
}
