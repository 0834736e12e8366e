import { sentencesOf } from '../strategy/verbatim.js';
import type { Quote } from './answer.js';
import type { Book } from './book.js';
import type { Comparable } from './comparable.js';
import { quote } from './draft.js';
import { type Hit, isWhole, searchNearest, searchPassages } from './passages.js';

/** A paragraph of this many characters is quoted whole. */
const wholeParagraph = 460;
/** Of a longer one, sentences are quoted until they pass this. */
const enough = 300;
const mostQuotes = 3;

/** How much of a subject a passage has to hold to speak of it, and to come near it. */
const speaksOf = 0.5;
const comesNear = 0.34;

/**
 * Gives the passages that speak of a subject, best first: those that hold as much of it as the best one does. Half of the
 * subject has to be there, or the whole of it where that is told.
 */
export function quotesOn(
  words: readonly Comparable[],
  book: Book,
  demand: 'half' | 'whole' = 'half',
): readonly Quote[] {
  const hits = searchPassages(words, book.passages);
  const best = hits[0];
  if (best === undefined || best.coverage < speaksOf || (demand === 'whole' && !isWhole(best))) return [];
  return hits
    .filter(({ score, coverage }) => coverage >= best.coverage && score >= best.score * 0.7)
    .slice(0, mostQuotes)
    .map((hit) => quoteOf(hit, book));
}

/** Gives the passage that comes nearest to a subject that the strategy does not speak of, where one comes near. */
export function nearestQuotes(words: readonly Comparable[], book: Book): readonly Quote[] {
  const direct = searchPassages(words, book.passages).filter(({ coverage }) => coverage >= comesNear);
  return (direct.length > 0 ? direct : searchNearest(words, book.passages))
    .slice(0, 1)
    .map((hit) => quoteOf(hit, book));
}

/** The paragraph, or of a long one the sentence that was hit and what follows it. */
function quoteOf({ paragraph, sentence, chapterId }: Hit, book: Book): Quote {
  if (paragraph.length <= wholeParagraph) return quote(paragraph, chapterId, book);
  const sentences = sentencesOf(paragraph);
  const start = sentences.indexOf(sentence);
  let text = sentence;
  for (const next of sentences.slice(start + 1)) {
    if (text.length + next.length > enough) break;
    text = `${text} ${next}`;
  }
  return quote(text, chapterId, book);
}
