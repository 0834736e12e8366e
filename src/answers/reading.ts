import { type Language, languageOf } from '../language/language-of.js';
import { similar } from '../language/similar.js';
import { type Token, tokensOf } from '../language/tokens.js';
import type { Book } from './book.js';
import type { Cue } from './cue-words.js';
import { cueStems, cuesIn, isFiller } from './cues.js';
import { type Entity, type Mention, mentionsIn } from './lexicon.js';
import { isSmallWord } from './small-words.js';

/** A word with what it was taken to be: `stem` is that of the word meant, where it was misspelt. */
export type Word = Token & {
  readonly small: boolean;
  readonly part: 'cue' | 'filler' | 'mention' | 'rest';
  /** It belongs to the name of an udvalg. */
  readonly ofUdvalg: boolean;
};

/** A text as the rules read it: what it asks with, what it names, and what is left. */
export type Reading = {
  readonly text: string;
  readonly language: Language;
  readonly book: Book;
  readonly words: readonly Word[];
  readonly cues: ReadonlySet<Cue>;
  readonly named: readonly Entity[];
  /** Content words that are neither question, nor name, nor politeness. */
  readonly rest: readonly Word[];
};

/** Reads a text against a strategy. */
export function readText(text: string, book: Book): Reading {
  const meant = tokensOf(text).map((token) => wordMeant(token, book));
  const hits = cuesIn(meant);
  const cueAt = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, offset) => at + offset)));
  const content = meant.map((token, index) => ({ token, index })).filter(({ token }) => !isSmallWord(token.folded));
  const mentions = mentionsIn(
    content.map(({ token }) => token),
    book.lexicon,
  );
  const indicesOf = (found: readonly Mention[]) =>
    new Set(found.flatMap(({ from, to }) => content.slice(from, to).map(({ index }) => index)));
  const mentionAt = indicesOf(mentions);
  const udvalgAt = indicesOf(mentions.filter(({ entities }) => entities.some(({ kind }) => kind === 'udvalg')));
  const words = meant.map((token, index) => ({
    ...token,
    small: isSmallWord(token.folded),
    part: partOf(token, mentionAt.has(index), cueAt.has(index)),
    ofUdvalg: udvalgAt.has(index),
  }));
  return {
    text,
    language: languageOf(text),
    book,
    words,
    cues: new Set(hits.map(({ cue }) => cue)),
    named: mentions.flatMap(({ entities }) => entities),
    rest: words.filter(({ small, part }) => part === 'rest' && !small),
  };
}

function partOf(token: Token, mentioned: boolean, cue: boolean): Word['part'] {
  if (mentioned) return 'mention';
  if (cue) return 'cue';
  return isFiller(token.folded) ? 'filler' : 'rest';
}

/** Endings that the stemmer leaves on some words ("klimaet", "virksomhederne"), and the one that names a field. */
const endings = /(?:s?omraade\w*|s?omraad\w*|ernes|erne|enes|ene|ets|ens|et|en|s)$/;

/** The word that was meant: endings taken off and slips of the finger mended, where the result is a known word. */
function wordMeant(token: Token, book: Book): Token {
  if (isKnown(token, book)) return token;
  const [bare] = tokensOf(token.folded.replace(endings, ''));
  if (bare !== undefined && bare.folded.length >= 2 && isName(bare, book))
    return { ...token, folded: bare.folded, stem: bare.stem };
  const mended = mendedStem(token.stem, book.lexicon.stems) ?? mendedStem(token.stem, cueStems);
  return mended === undefined ? token : { ...token, stem: mended };
}

function isKnown({ folded, stem }: Token, book: Book): boolean {
  const isContent = book.printedStems.has(stem) || book.lexicon.stems.has(stem) || cueStems.has(stem);
  return isContent || isSmallWord(folded) || isFiller(folded);
}

function isName({ stem, folded }: Token, book: Book): boolean {
  return book.lexicon.stems.has(stem) || (folded.length >= 4 && book.printedStems.has(stem));
}

/** The known stem nearest to a misspelt one; the first letter is hardly ever wrong. */
function mendedStem(stem: string, known: ReadonlySet<string>): string | undefined {
  if (stem.length < 5) return undefined;
  for (const candidate of known) {
    if (candidate[0] === stem[0] && similar(stem, candidate)) return candidate;
  }
  return undefined;
}
