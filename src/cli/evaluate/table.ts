/** Rows of text as columns that line up, the first one to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** A share between 0 and 1 as Danish per cent with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace('.', ',')} %`;
}
