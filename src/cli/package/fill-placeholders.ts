/** Gives a template with each `${{NAME}}` replaced. Throws when a name has no value, or a value no place: both are slips of the pen. */
export function fillPlaceholders(template: string, values: Readonly<Record<string, string>>): string {
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`There is no value for \${{${name}}}`);
    return JSON.stringify(value).slice(1, -1);
  });
  if (filled.includes('${{')) throw new Error('A placeholder has another name than letters, digits and _');
  return filled;
}
