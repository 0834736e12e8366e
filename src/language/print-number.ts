/** The blank that no line breaks at: between thousands, and between a number and its unit. */
const hardBlank = '\u00a0';

/**
 * Gives a number as Danish cards show it, such as `1 250,5` or `−3,4`, with exactly so many decimals (0 to 4). Thousands
 * are parted by a blank that does not break, which is as good Danish as a dot: `1.250` would be read back with doubt.
 */
export function printNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, hardBlank);
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Gives a number with its unit: `12,5 %`; the bare number where the unit is ''. */
export function printWithUnit(value: number, { unit, decimals }: NumberUnit): string {
  const number = printNumber(value, decimals);
  return unit === '' ? number : `${number}${hardBlank}${unit.replaceAll(' ', hardBlank)}`;
}

/** What a number counts in: the unit as it is shown ('' for a bare count), and how many decimals it has (0 to 4). */
export type NumberUnit = { readonly unit: string; readonly decimals: number };

/** Gives the value rounded to so many decimals, half away from zero; never minus zero. */
export function roundTo(value: number, decimals: number): number {
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** By the decimal digits rather than by multiplying: 1.005 · 100 is 100.49999999999999. */
function shifted(value: number, by: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
}
