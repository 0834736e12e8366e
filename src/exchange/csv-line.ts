/** Gives one line of a CSV file that Danish Excel opens as a table. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.join(';')}\r\n`;
}

/** Gives a text as a field. What a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off. */
export function csvField(text: string): string {
  const safe = /^'*[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[;"\n\r,\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
