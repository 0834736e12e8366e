import { type Heading, headingOf, type SectionKind } from './section-headings.js';

/** A piece of a pasted case. */
export type Section = {
  readonly kind: SectionKind;
  readonly text: string;
  /** Where the piece starts in the text as pasted. */
  readonly start: number;
};

type Line = { readonly text: string; readonly start: number; readonly heading: Heading | undefined };

/** Lines before the first heading that may all be the title: a committee's name and a number often stand above it. */
const titleLines = 3;

/**
 * The pieces of a pasted case. Without any heading, the first line is the title and the rest its text; with headings,
 * what stands before the first one is the title, and each piece is of the kind that its heading says.
 */
export function sectionsOf(text: string): readonly Section[] {
  const lines = linesOf(text);
  const firstHeading = lines.findIndex(({ heading }) => heading !== undefined && heading.kind !== 'formal');
  const isTitle = (index: number): boolean =>
    index === 0 || (firstHeading > 0 && firstHeading <= titleLines && index < firstHeading);
  const sections: Section[] = [];
  let kind: SectionKind = 'title';
  let skipNext = false;
  for (const [index, { text: line, start, heading }] of lines.entries()) {
    if (heading?.kind === 'formal') {
      // "Sagsnr.: …" is one line; "Fraværende" alone has its one line below it.
      skipNext = heading.alone;
      continue;
    }
    const skipped = skipNext && heading === undefined;
    skipNext = false;
    if (skipped) continue;
    // "Høring: ny skolestruktur" on the first line is a title, not a section.
    const opens = heading !== undefined && !(index === 0 && !heading.alone && heading.kind !== 'core');
    if (opens) kind = heading.kind;
    else if (heading === undefined && kind === 'title' && !isTitle(index))
      kind = sections.length === 0 ? 'title' : 'body';
    const from = opens ? heading.length : 0;
    if (line.slice(from).trim() !== '') sections.push({ kind, text: line.slice(from), start: start + from });
  }
  return sections.length > 0 ? sections : [{ kind: 'title', text, start: 0 }];
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ text: match[0], start: match.index, heading: headingOf(match[0]) }));
}
