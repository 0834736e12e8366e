/**
 * Gives a text that Adaptive Cards show as it is: a card's text passes Markdown, so what would begin emphasis, a link, a
 * heading or a list is escaped, and nothing else.
 */
export function escapeMarkdown(text: string): string {
  if (!mayBeMarkdown.test(text)) return text;
  return text
    .replace(/([*_`[\]\\])/g, '\\$1')
    .replace(/^(\s*)([-+#>])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** What most texts hold nothing of: one look is quicker than three replacements. */
const mayBeMarkdown = /[*_`[\]\\]|^\s*(?:[-+#>]|\d+[.)])\s/m;

/** Gives the non-empty paragraphs as one plain text, a blank line between them. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Gives a list as people say it: "a, b og c". */
export function inWords(list: readonly string[], and: string): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} ${and} ${list.at(-1)}`;
}

/** Gives a title to name in passing: a long one up to its first stop, with "…" for what is left out. */
export function shortTitle(title: string): string {
  if (title.length <= 60) return title;
  const stop = /[.:,]\s|\s[–-]\s/.exec(title.slice(10));
  return stop === null ? title : `${title.slice(0, 10 + stop.index)} …`;
}
