/**
 * Whether two folded words are the same but for a slip of the finger: one insertion, deletion, change or swap of
 * neighbours from five letters on, two from nine. Shorter words and numbers must be equal: "EUD" is not "EGU".
 */
export function similar(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = slipsAllowed(Math.min(a.length, b.length));
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || /\d/.test(a + b)) return false;
  return distance(a, b, allowed) <= allowed;
}

function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Edits between two words (optimal string alignment), given up as soon as it must pass the limit. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cheapest(a, b, row, column, { beforeLast, last, current }));
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

type Rows = { readonly beforeLast: number[]; readonly last: number[]; readonly current: number[] };

function cheapest(a: string, b: string, row: number, column: number, rows: Rows): number {
  const at = (cells: number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY;
  const changed = a[row - 1] === b[column - 1] ? 0 : 1;
  const straight = Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + changed,
  );
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(straight, at(rows.beforeLast, column - 2) + 1) : straight;
}
