import { sentencesOf } from '../strategy/verbatim.js';
import type { Quote } from './answer.js';
import type { Book } from './book.js';
import { quote } from './draft.js';
import { type Hit, searchNearest, searchPassages } from './passages.js';

/** A paragraph of this many characters is quoted whole. */
const wholeParagraph = 460;
/** Of a longer one, sentences are quoted until they pass this. */
const enough = 300;
const mostQuotes = 3;

/**
 * Gives the passages that speak of a subject, best first: those that hold as much of it as the best one does. Half of the
 * subject has to be there, or the whole of it where that is told.
 */
export function quotesOn(stems: readonly string[], book: Book, demand: 'half' | 'whole' = 'half'): readonly Quote[] {
  const hits = searchPassages(stems, book.passages);
  const best = hits[0];
  const wanted = new Set(stems).size;
  if (best === undefined || best.found.size < (demand === 'whole' ? wanted : Math.ceil(wanted / 2))) return [];
  return hits
    .filter(({ score, found }) => found.size >= best.found.size && score >= best.score * 0.55)
    .slice(0, mostQuotes)
    .map((hit) => quoteOf(hit, book));
}

/** Gives at most two passages that come nearest to a subject that the strategy does not speak of. */
export function nearestQuotes(stems: readonly string[], book: Book): readonly Quote[] {
  const direct = searchPassages(stems, book.passages);
  return (direct.length > 0 ? direct : searchNearest(stems, book.passages))
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
