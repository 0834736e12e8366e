import { fold } from './fold.js';
import { stem } from './stem.js';

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

/** The words and numbers of a text, in order. A hyphen parts two words: "CO2-regnskab" gives "CO2" and "regnskab". */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
    stem: stem(match[0]),
  }));
}
