import { fold } from './fold.js';
import { stemFolded } from './stem.js';

/** One word of a text, with its place in the text as the person wrote it. */
export type Token = {
  /** As written. */
  readonly text: string;
  /** Where it starts and ends in the original text, in UTF-16 units, end not included. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stem: string;
};

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words and numbers of a text, folded, in order: for those who need no stems, which cost the most. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(words) ?? []).map(fold);
}

/** The words and numbers of a text, in order. A hyphen parts two words: "CO2-regnskab" gives "CO2" and "regnskab". */
export function tokensOf(text: string): readonly Token[] {
  const spellings = new Map<string, Pick<Token, 'folded' | 'stem'>>();
  return [...text.matchAll(words)].map((match) => {
    const word = match[0];
    // A long text says most of its words more than once.
    let spelling = spellings.get(word);
    if (spelling === undefined) {
      const folded = fold(word);
      spelling = { folded, stem: stemFolded(folded) };
      spellings.set(word, spelling);
    }
    const { folded, stem } = spelling;
    return { text: word, start: match.index, end: match.index + word.length, folded, stem };
  });
}
