/** A word as the rules compare it. */
export type Comparable = { readonly folded: string; readonly stem: string };

/** Stems up to this length are shared by words that have nothing in common: "mål" and "måles", "ledig" and "leder". */
const tooShort = 4;
const endings = new Set(['n', 'r', 's', 't', 'en', 'er', 'et', 'ene', 'erne', 'ns', 'ts', 'rs']);

/** Whether two words are one but for their ending: by the stem, and where that says too little by the ending itself. */
export function isSameWord(word: Comparable | undefined, one: Comparable): boolean {
  if (word === undefined || word.stem !== one.stem) return false;
  return one.stem.length > tooShort || word.folded === one.folded || isInflected(word.folded, one.folded);
}

function isInflected(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && endings.has(longer.slice(shorter.length));
}
