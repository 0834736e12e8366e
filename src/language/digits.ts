/**
 * How a row of digits and separators can be read, as plain decimals ("1234.5"), the likeliest first. `sure` where Danish
 * notation leaves one reading only; otherwise whoever wrote it is to be asked, even where we see but one.
 */
export type DigitReading = { readonly sure: boolean; readonly plain: readonly string[] };

type Form = { readonly pattern: RegExp; readonly sure: boolean; readonly read: (row: string) => readonly string[] };

const withoutDots = (row: string) => row.replaceAll('.', '');
const withoutCommas = (row: string) => row.replaceAll(',', '');
const withoutBlanks = (row: string) => row.replaceAll(' ', '');
const commaToDot = (row: string) => row.replace(',', '.');

/**
 * Danish writes a comma before the decimals and a dot or a blank between thousands; English the reverse, so `1.250` may be either, and `12.5` is no Danish number though everybody has seen one.
 */
const forms: readonly Form[] = [
  { pattern: /^\d+$/, sure: true, read: (row) => [row] },
  { pattern: /^[1-9]\d{0,2}( \d{3})+(,\d+)?$/, sure: true, read: (row) => [commaToDot(withoutBlanks(row))] },
  { pattern: /^[1-9]\d{0,2}(\.\d{3})+,\d+$/, sure: true, read: (row) => [commaToDot(withoutDots(row))] },
  { pattern: /^[1-9]\d{0,2}(\.\d{3}){2,}$/, sure: true, read: (row) => [withoutDots(row)] },
  { pattern: /^[1-9]\d{0,2},\d{3}$/, sure: false, read: (row) => [commaToDot(row), withoutCommas(row)] },
  { pattern: /^\d+,\d+$/, sure: true, read: (row) => [commaToDot(row)] },
  { pattern: /^[1-9]\d{0,2}\.\d{3}$/, sure: false, read: (row) => [withoutDots(row), row] },
  { pattern: /^\d+\.\d+$/, sure: false, read: (row) => [row] },
  { pattern: /^[1-9]\d{0,2}(,\d{3})+\.\d+$/, sure: false, read: (row) => [withoutCommas(row)] },
  { pattern: /^[1-9]\d{0,2}(,\d{3}){2,}$/, sure: false, read: (row) => [withoutCommas(row)] },
  { pattern: /^[1-9]\d{0,2}( \d{3})+\.\d+$/, sure: false, read: (row) => [withoutBlanks(row)] },
  { pattern: /^[.,]\d+$/, sure: false, read: (row) => [`0.${row.slice(1)}`] },
  { pattern: /^\d+[.,]$/, sure: false, read: (row) => [row.slice(0, -1)] },
];

/**
 * Gives how a row of digits, dots, commas and single blanks can be read, or undefined when it has the form of no number.
 * With `decimals` of three or more, `1,250` is Danish without a doubt.
 */
export function readDigits(row: string, decimals: number): DigitReading | undefined {
  const form = forms.find(({ pattern }) => pattern.test(row));
  if (form === undefined) return undefined;
  const plain = form.read(row);
  const isThreeDecimals = decimals >= 3 && /^[1-9]\d{0,2},\d{3}$/.test(row);
  return isThreeDecimals ? { sure: true, plain: plain.slice(0, 1) } : { sure: form.sure, plain };
}
