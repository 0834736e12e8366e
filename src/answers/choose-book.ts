import { type Book, bookInForce } from './book.js';
import type { QuestionBody } from './question.js';

/** Which strategy is asked, and the text without the words that say so; or the answer that there is none for those years. */
export type Chosen = { readonly book: Book; readonly text: string; readonly body?: QuestionBody };

const period =
  /\b(?:i\s+|in\s+)?(?:strategien\s+|strategi\s+)?(?:for\s+|fra\s+|from\s+)?(20)?(\d\d)\s*[-–/]\s*(20)?(\d\d)\b/i;

/** Chooses the strategy that a text asks about: the one whose period it names, or else the one in force. */
export function chooseBook(text: string, books: readonly Book[], today: string): Chosen {
  const inForce = bookInForce(books, today);
  const named = periodNamed(text);
  if (named === undefined) return { book: inForce, text };
  const found = books.find(({ strategy }) => strategy.id === named.id);
  if (found !== undefined) return { book: found, text: named.text };
  return /strateg/i.test(text) && text.length < 200
    ? { book: inForce, text, body: { kind: 'not-in-strategy', missing: { what: 'other-period', years: named.id } } }
    : { book: inForce, text };
}

function periodNamed(text: string): { readonly id: string; readonly text: string } | undefined {
  const match = period.exec(text);
  if (match === null) return undefined;
  const [whole, , from, , to] = match;
  return { id: `20${from}-20${to}`, text: text.replace(whole, ' strategien ') };
}
