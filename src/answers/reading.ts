import { type Language, languageOf } from '../language/language-of.js';
import { similar } from '../language/similar.js';
import { type Token, tokensOf } from '../language/tokens.js';
import type { Book } from './book.js';
import type { Cue } from './cue-words.js';
import { cueStems, cueStemsByLetter, cuesIn, isFiller } from './cues.js';
import { type Entity, mentionsIn, type StemsByLetter } from './lexicon.js';
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
  const names = namesIn(meant, book);
  // A cue inside a long name is the name's own: "skal blive en del af vores DNA" asks for nothing.
  const hits = cuesIn(meant).filter(({ at, length }) => !names.some((name) => isWithin(at, length, name)));
  const cueAt = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, offset) => at + offset)));
  const words = meant.map((token, index) => {
    const name = names.find(({ words }) => words.has(index));
    return {
      ...token,
      small: isSmallWord(token.folded),
      part: partOf(token, name !== undefined, cueAt.has(index)),
      ofUdvalg: name?.entities.some(({ kind }) => kind === 'udvalg') ?? false,
    };
  });
  return {
    text,
    language: languageAround(meant, names) ?? languageOf(text),
    book,
    words,
    cues: new Set(hits.map(({ cue }) => cue)),
    named: names.flatMap(({ entities }) => entities),
    rest: words.filter(({ small, part }) => part === 'rest' && !small),
  };
}

/** A mention by its place in the text: from its first word to its last, and which of them are its content words. */
type Name = {
  readonly entities: readonly Entity[];
  readonly words: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
};

function namesIn(tokens: readonly Token[], book: Book): readonly Name[] {
  const content = tokens.flatMap((token, index) => (isSmallWord(token.folded) ? [] : [{ token, index }]));
  return mentionsIn(
    content.map(({ token }) => token),
    book.lexicon,
  ).map(({ from, to, entities }) => {
    const indices = content.slice(from, to).map(({ index }) => index);
    return { entities, words: new Set(indices), first: indices[0] ?? 0, last: indices.at(-1) ?? 0 };
  });
}

function isWithin(at: number, length: number, { first, last, words }: Name): boolean {
  return words.size > 1 && at >= first && at + length - 1 <= last;
}

/** The language of what stands outside the names: a long Danish title does not make an English question Danish. */
function languageAround(tokens: readonly Token[], names: readonly Name[]): Language | undefined {
  const around = tokens.filter((_, index) => !names.some(({ first, last }) => index >= first && index <= last));
  return names.length === 0 || around.length === 0 ? undefined : languageOf(around.map(({ text }) => text).join(' '));
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
  const mended = mendedStem(token.stem, book.lexicon.stemsByLetter) ?? mendedStem(token.stem, cueStemsByLetter);
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
function mendedStem(stem: string, known: StemsByLetter): string | undefined {
  if (stem.length < 5) return undefined;
  return known.get(stem.charAt(0))?.find((candidate) => similar(stem, candidate));
}
