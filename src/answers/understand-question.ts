import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { About } from './answer.js';
import { type Asked, askedOf, type Found, type Rule } from './asked.js';
import { type Book, bookOf, openBooks } from './book.js';
import { opensAtALoss, readsAsCase } from './case-signs.js';
import { chooseBook } from './choose-book.js';
import { followUp } from './follow-up.js';
import type { Question } from './question.js';
import { readText } from './reading.js';
import { askedForAreas, askedForConnected, askedForCount, askedForDifference, askedForOwner } from './rules-areas.js';
import { askedForFact } from './rules-facts.js';
import {
  askedAbbreviation,
  askedForFigure,
  askedForWhatNoStrategyHolds,
  askedOfUnknownUdvalg,
} from './rules-missing.js';
import { askedForOverview, askedForPart } from './rules-strategy.js';
import { askedAboutBot, askedOffTopic, askedSomethingElse } from './rules-talk.js';
import { askedForTarget, askedForTopic } from './rules-topic.js';

/** In the order in which they are tried: the narrow before the wide. */
const rules: readonly Rule[] = [
  askedAboutBot,
  askedOffTopic,
  askedForDifference,
  askedAbbreviation,
  askedForWhatNoStrategyHolds,
  askedForFact,
  askedForTarget,
  askedForConnected,
  askedForCount,
  askedForFigure,
  askedOfUnknownUdvalg,
  askedForOwner,
  askedForAreas,
  askedForOverview,
  askedForPart,
  askedForTopic,
  askedSomethingElse,
];

export type { Question };

/** What questions are put to: the strategies that are put in, our own words about them, and the day (ISO date, local). */
export type AskedOf = {
  readonly strategies: readonly Strategy[];
  readonly ownWords: readonly OwnWords[];
  readonly today: string;
};

/**
 * Gives what a text asks about the strategy, or undefined when it reads as a case. A question is put to the strategy in
 * force on the day unless it names another period; `about` is what the person last asked about here.
 */
export function understandQuestion(
  text: string,
  { strategies, ownWords, about, today }: AskedOf & { readonly about?: About | undefined },
): Question | undefined {
  const books = openBooks(strategies, ownWords);
  const chosen = chooseBook(text, books, today);
  if (chosen.body !== undefined) {
    const { language } = readText(text, chosen.book);
    return { ...chosen.body, language, strength: 'clear', strategyId: chosen.book.strategy.id };
  }
  const reading = readText(chosen.text, chosen.book);
  if (reading.words.length === 0 || readsAsCase(askedOf(reading))) return undefined;

  const continued =
    about === undefined ? undefined : followUp(readText(chosen.text, threadBook(chosen.book, books, about)), about);
  const found = (continued && applyRules(askedOf(continued))) ?? applyRules(askedOf(reading));
  if (found === undefined) return undefined;
  return {
    ...found.body,
    language: reading.language,
    strength: (found.clear && !opensAtALoss(reading)) || continued !== undefined ? 'clear' : 'weak',
    strategyId: (continued ?? reading).book.strategy.id,
  };
}

function applyRules(asked: Asked): Found | undefined {
  for (const rule of rules) {
    const found = rule(asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The thread's own strategy, for its ids mean nothing in another; the chosen one when the thread names none. */
function threadBook(chosen: Book, books: readonly Book[], about: About): Book {
  const known = books.some(({ strategy }) => strategy.id === about.strategyId);
  return about.strategyId !== undefined && known ? bookOf(books, about.strategyId) : chosen;
}
