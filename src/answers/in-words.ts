/** Gives a list as it is read out: "a", "a og b", "a, b og c". */
export function inWords(items: readonly string[], and: 'og' | 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

const numerals = {
  og: ['nul', 'et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  and: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

/** Gives a small number as a word, in the language that the joining word is of; from 13 on in digits. */
export function numeral(count: number, and: 'og' | 'and'): string {
  return numerals[and][count] ?? String(count);
}
