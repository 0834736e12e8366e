import type { Chapter, Strategy } from './strategy.js';

/**
 * Gives everything that the strategy prints, in printed order, a line for each heading, paragraph and fokusområde:
 * what a quote has to be a piece of.
 */
export function printedLines(strategy: Strategy): readonly string[] {
  return strategy.chapters.flatMap((chapter) => [
    chapter.title,
    ...chapter.paragraphs,
    ...(chapter.id === strategy.appendix.chapterId ? appendixLines(strategy) : []),
  ]);
}

/** Whether the text stands in the strategy exactly so, within one heading, paragraph or fokusområde. */
export function isVerbatim(strategy: Strategy, text: string): boolean {
  if (text === '') return false;
  const lines = linesOf.get(strategy) ?? printedLines(strategy);
  linesOf.set(strategy, lines);
  return lines.some((line) => line.includes(text));
}

/** A strategy never changes, and every quote is looked up in it. */
const linesOf = new WeakMap<Strategy, readonly string[]>();

/** Gives a paragraph's sentences, each verbatim; a paragraph without a full stop is one sentence. */
export function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.!?])(?<!\b(?:bl\.a|ift|fx|ml|mv|nr|kr|jf|ca)\.) +(?=[A-ZÆØÅ])/u);
}

/** Gives what to call a chapter as a source: the sigtepunkt's printed title for a chapter headed in capitals, else its heading. */
export function chapterName(strategy: Strategy, chapter: Chapter): string {
  return strategy.sigtepunkter.find(({ chapterId }) => chapterId === chapter.id)?.title ?? chapter.title;
}

function appendixLines(strategy: Strategy): string[] {
  const udvalgTitles = new Map(strategy.udvalg.map(({ id, title }) => [id, title]));
  return strategy.sigtepunkter.flatMap((sigtepunkt) => [
    ...strategy.appendix.headings,
    sigtepunkt.title,
    ...strategy.fokusomraader
      .filter(({ sigtepunktId }) => sigtepunktId === sigtepunkt.id)
      .map(({ title, udvalgId }) => `${title} (${udvalgTitles.get(udvalgId) ?? udvalgId})`),
  ]);
}
