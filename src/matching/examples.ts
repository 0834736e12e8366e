import { z } from 'zod';

/** A made-up case to learn from: a title, perhaps a sentence of its text, and where it belongs, the first label weighing most. */
export type Example = {
  readonly title: string;
  readonly text: string;
  /** Ids of fokusområder, best first; empty for a case that belongs to none. */
  readonly labels: readonly string[];
  /** The real-world subject, by which examples are split: never two variants of one sentence on both sides. */
  readonly theme: string;
};

const Line = z.string().regex(/^[^|]+(\|[^|]*(\|[^|]*)?)?$/, 'en linje er: titel | tekst | +andet-id +tredje-id');

/**
 * The examples of one file, whose first label is `id` (`none` for cases that belong to no fokusområde).
 * @throws when a line has not its form, saying which one.
 */
export function parseExamples(id: string, content: string): readonly Example[] {
  const examples: Example[] = [];
  let theme = '';
  for (const [index, raw] of content.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.startsWith('#')) {
      theme = /^#\s*theme:\s*(.+)$/i.exec(line)?.[1]?.trim() ?? theme;
      continue;
    }
    if (!Line.safeParse(line).success)
      throw new Error(`Eksempel i ${id}.txt linje ${index + 1} har ikke den rette form`);
    examples.push(parseLine(id, theme, line));
  }
  return examples;
}

function parseLine(id: string, theme: string, line: string): Example {
  const [title = '', text = '', more = ''] = line.split('|').map((part) => part.trim());
  const others = [...more.matchAll(/\+([a-z0-9-]+)/g)].flatMap((match) => match[1] ?? []);
  return { title, text, theme, labels: id === 'none' ? [] : [id, ...others.filter((other) => other !== id)] };
}
