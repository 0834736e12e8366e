import { tokensOf } from '../language/tokens.js';
import { strategyInForce } from '../strategy/in-force.js';
import { noOwnWords, type OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { printedLines } from '../strategy/verbatim.js';
import type { Comparable } from './comparable.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { type Passages, passagesOf } from './passages.js';

/** A strategy opened for questions: what names its parts, and its text ready to be searched. Made once, at start. */
export type Book = {
  readonly strategy: Strategy;
  readonly own: OwnWords;
  readonly lexicon: Lexicon;
  readonly passages: Passages;
  /** The words of each fokusområde's title, by its id. */
  readonly titleWords: ReadonlyMap<string, readonly Comparable[]>;
  /** Every stem that the strategy prints. */
  readonly printedStems: ReadonlySet<string>;
};

/** Opens a strategy for questions, with our own words about it where there are any. */
export function openBook(strategy: Strategy, own: OwnWords = noOwnWords(strategy.id)): Book {
  const printed = printedLines(strategy).flatMap((line) => tokensOf(line).map(({ stem }) => stem));
  return {
    strategy,
    own,
    lexicon: lexiconOf(strategy, own),
    passages: passagesOf(strategy, own),
    titleWords: new Map(strategy.fokusomraader.map(({ id, title }) => [id, tokensOf(title)])),
    printedStems: new Set(printed),
  };
}

const opened = new WeakMap<Strategy, Book>();

/** Gives the strategies opened for questions; each is opened once. */
export function openBooks(strategies: readonly Strategy[], ownWords: readonly OwnWords[]): readonly Book[] {
  return strategies.map((strategy) => {
    const known = opened.get(strategy);
    if (known !== undefined) return known;
    const book = openBook(
      strategy,
      ownWords.find(({ strategyId }) => strategyId === strategy.id),
    );
    opened.set(strategy, book);
    return book;
  });
}

/** Gives the book of the strategy in force on a day (ISO date, local). Throws when there is none. */
export function bookInForce(books: readonly Book[], today: string): Book {
  const strategy = strategyInForce(
    books.map((book) => book.strategy),
    today,
  );
  return bookOf(books, strategy.id);
}

/** Gives the book of a strategy. Throws when there is none. */
export function bookOf(books: readonly Book[], strategyId: string): Book {
  const found = books.find(({ strategy }) => strategy.id === strategyId);
  if (found === undefined) throw new Error(`No strategy has the id "${strategyId}"`);
  return found;
}
