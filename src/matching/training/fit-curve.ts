import { exp } from '../exact-math.js';

/** One prediction of an unseen case: what is known beforehand, and whether it was right. */
export type Trial = { readonly signs: readonly number[]; readonly right: boolean };

/**
 * A logistic curve from signs to how often such a prediction is right: its starting number, then one number a sign
 * (Newton's method, 25 rounds; a small pull towards zero keeps it from running away).
 */
export function fitCurve(trials: readonly Trial[]): readonly number[] {
  const width = (trials[0]?.signs.length ?? 0) + 1;
  let curve: readonly number[] = Array.from({ length: width }, () => 0);
  for (let round = 0; round < 25; round += 1) {
    const gradient = curve.map((value) => -1e-3 * value);
    const bends = curve.map((_, row) => curve.map((__, column) => (row === column ? 1e-3 : 0)));
    for (const { signs, right } of trials) addTrial([1, ...signs], right, curve, gradient, bends);
    const step = solve(bends, gradient);
    curve = curve.map((value, index) => value + (step[index] ?? 0));
  }
  return curve.map((value) => Math.round(value * 1000) / 1000);
}

function addTrial(
  signs: readonly number[],
  right: boolean,
  curve: readonly number[],
  gradient: number[],
  bends: number[][],
): void {
  const expected = 1 / (1 + exp(-signs.reduce((sum, sign, index) => sum + sign * (curve[index] ?? 0), 0)));
  const weight = expected * (1 - expected);
  for (const [row, sign] of signs.entries()) {
    gradient[row] = (gradient[row] ?? 0) + sign * ((right ? 1 : 0) - expected);
    const bend = bends[row] ?? [];
    for (const [column, other] of signs.entries()) bend[column] = (bend[column] ?? 0) + weight * sign * other;
  }
}

/** Solves a small system of linear equations by elimination, the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column += 1) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, rest.length, ...rest);
    const pivot = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let place = column; place < row.length; place += 1)
        row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
