/** Gives a list as it is read out: "a", "a og b", "a, b og c". */
export function inWords(items: readonly string[], and: 'og' | 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}
