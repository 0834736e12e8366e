/**
 * The one spelling that all matching compares: lower case, æ/ø/å as ae/oe/aa (both are typed), no diacritics.
 * The length may change, so positions are taken from the text before it is folded.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[æäǽøöåß]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ǽ: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

/** Whether a text is ASCII only, which most words are: they need no folding beyond lower case. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
