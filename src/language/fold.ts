/**
 * The one spelling that all matching compares: lower case, æ/ø/å as ae/oe/aa (both are typed), no diacritics.
 * The length may change, so positions are taken from the text before it is folded.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäǽ]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}
