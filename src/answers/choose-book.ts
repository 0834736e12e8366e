import { type Book, bookInForce } from './book.js';
import type { QuestionBody } from './question.js';

/** Which strategy is asked, and the text without the words that say so; or the answer that there is none for those years. */
export type Chosen = { readonly book: Book; readonly text: string; readonly body?: QuestionBody };

/** "2022-2025", "2022-25", "22-25", with the words that lead up to it. */
const period =
  /\b(?:i\s+|in\s+)?(?:strategien\s+|strategi\s+)?(?:for\s+|fra\s+|from\s+)?(?:20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)\b/i;
const theOneBefore =
  /\b(?:i\s+|in\s+)?(?:den\s+|the\s+)?(?:gamle|forrige|tidligere|old|previous)\s+strateg(?:i|y)(?:en)?\b/i;

/** Chooses the strategy that a text asks about: the one whose period it names, the one before, or else the one in force. */
export function chooseBook(text: string, books: readonly Book[], today: string): Chosen {
  const inForce = bookInForce(books, today);
  if (theOneBefore.test(text)) {
    const before = bookBefore(inForce, books);
    return { book: before ?? inForce, text: before === undefined ? text : text.replace(theOneBefore, ' strategien ') };
  }
  const named = period.exec(text);
  if (named === null) return { book: inForce, text };
  const years = `20${named[1]}-20${named[2]}`;
  const found = books.find(({ strategy }) => strategy.id === years);
  if (found !== undefined) return { book: found, text: text.replace(named[0], ' strategien ') };
  return /strateg|sigtepunkt|fokusområde/i.test(text)
    ? { book: inForce, text: text.replace(named[0], ' strategien '), body: notPutIn(years) }
    : { book: inForce, text };
}

function notPutIn(years: string): QuestionBody {
  return { kind: 'not-in-strategy', missing: { what: 'other-period', years } };
}

function bookBefore(inForce: Book, books: readonly Book[]): Book | undefined {
  return books
    .filter(({ strategy }) => strategy.validFrom < inForce.strategy.validFrom)
    .sort((a, b) => a.strategy.validFrom.localeCompare(b.strategy.validFrom))
    .at(-1);
}
