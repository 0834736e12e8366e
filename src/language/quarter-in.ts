import { parseQuarter, type Quarter } from './quarter.js';

/** No way of writing a quarter takes more words: "andet kvartal i 2026". */
const mostWords = 4;
/** What stands before a quarter and belongs to it: "i 2. kvartal". */
const leading = /(?:^| )(?:for|i|fra|pr|in|of|ved udgangen af|efter)$/;

/** What every way of writing a quarter holds: most sentences hold none of it, and need not be tried piece by piece. */
const anyQuarter = /kvartal|kvt|quarter|[qk][1-4]/;

/** Parts a folded sentence into the quarter that it names, wherever it stands, and what is left; undefined where it names none. */
export function quarterIn(
  said: string,
  today: string,
): { readonly quarter: Quarter; readonly left: string } | undefined {
  if (!anyQuarter.test(said)) return undefined;
  const words = said.split(' ');
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const quarter = parseQuarter(
        words
          .slice(at, at + length)
          .join(' ')
          .replace(/[,:;]+$/, ''),
        today,
      );
      if (quarter === undefined) continue;
      const before = words
        .slice(0, at)
        .join(' ')
        .replace(/[,:;]+$/, '')
        .replace(leading, '');
      return { quarter, left: [before, ...words.slice(at + length)].filter((part) => part !== '').join(' ') };
    }
  }
  return undefined;
}
