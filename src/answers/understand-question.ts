import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { About } from './answer.js';
import { type Asked, askedOf, type Found, type Rule } from './asked.js';
import { type Book, openBooks } from './book.js';
import { isTooLongToAsk, opensAtALoss, readsAsCase } from './case-signs.js';
import { chooseBook } from './choose-book.js';
import { followUp } from './follow-up.js';
import type { Question } from './question.js';
import { type Reading, readText } from './reading.js';
import {
  askedForAreas,
  askedForBelonging,
  askedForConnected,
  askedForCount,
  askedForDifference,
  askedForOwner,
} from './rules-areas.js';
import { askedForFact } from './rules-facts.js';
import {
  askedAbbreviation,
  askedForFigure,
  askedForWhatNoStrategyHolds,
  askedOfUnknownUdvalg,
} from './rules-missing.js';
import { askedForNumbered, askedForOverview, askedForPart } from './rules-strategy.js';
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
  askedForBelonging,
  askedForOwner,
  askedForAreas,
  askedForNumbered,
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
  if (isTooLongToAsk(text)) return undefined;
  const books = openBooks(strategies, ownWords);
  const chosen = chooseBook(text, books, today);
  const reading = readText(chosen.text, chosen.book);
  const asked = askedOf(reading);
  if (reading.words.length === 0 || readsAsCase(asked)) return undefined;
  const { language } = reading;
  if (chosen.body !== undefined) {
    const isQuestion = asked.isPut || asked.named.length + asked.unexplained === 0;
    return isQuestion
      ? { ...chosen.body, language, strength: 'clear', strategyId: chosen.book.strategy.id }
      : undefined;
  }

  const { strategy } = chosen.book;
  const continued = about === undefined ? undefined : continueThread(reading, books, about);
  if (continued !== undefined) return { ...continued, language, strength: 'clear' };
  const found = applyRules(asked);
  if (found === undefined) return undefined;
  const strength = found.clear && !opensAtALoss(reading) ? 'clear' : 'weak';
  return { ...found.body, language, strength, strategyId: strategy.id };
}

/** What the text asks with the thread filled in, put to the thread's own strategy: its ids mean nothing in another. */
function continueThread(
  read: Reading,
  books: readonly Book[],
  about: About,
): (Found['body'] & { readonly strategyId: string }) | undefined {
  const threadBook = books.find(({ strategy }) => strategy.id === about.strategyId);
  if (threadBook === undefined) return undefined;
  const reading = followUp(read.book === threadBook ? read : readText(read.text, threadBook), about);
  const found = reading === undefined ? undefined : applyRules(askedOf(reading));
  return found === undefined ? undefined : { ...found.body, strategyId: threadBook.strategy.id };
}

function applyRules(asked: Asked): Found | undefined {
  for (const rule of rules) {
    const found = rule(asked);
    if (found !== undefined) return found;
  }
  return undefined;
}
