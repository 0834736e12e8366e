import { fold } from '../language/fold.js';
import { tokensOf } from '../language/tokens.js';
import { type Comparable, isSameWord } from './comparable.js';
import { type Cue, cueWords, phrasesIn } from './cue-words.js';
import { groupByLetter } from './lexicon.js';
import { fillerWords, offTopicWords } from './talk-words.js';

type CuePhrase = { readonly cue: Cue; readonly words: readonly Comparable[] };

/** Where a cue stands in a text: its first word, and how many words it is. */
export type CueHit = { readonly cue: Cue; readonly at: number; readonly length: number };

const cuePhrases: readonly CuePhrase[] = (Object.keys(cueWords) as Cue[]).flatMap((cue) =>
  phrasesIn(cueWords[cue]).map((text) => ({ cue, words: tokensOf(text) })),
);
const byFirstStem = new Map<string, CuePhrase[]>();
for (const phrase of cuePhrases) {
  const first = phrase.words[0]?.stem ?? '';
  byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), phrase]);
}

const fillers = new Set(phrasesIn(fillerWords).map(fold));
const offTopicPhrases = phrasesIn(offTopicWords).map((text) => tokensOf(text).map(({ folded }) => folded));

/** Every stem of a cue that is long enough to be misspelt. */
export const cueStems: ReadonlySet<string> = new Set(
  cuePhrases.flatMap(({ words }) => words.map((word) => word.stem)).filter((one) => one.length >= 4),
);

/** The same by their first letter. */
export const cueStemsByLetter = groupByLetter(cueStems);

/** Gives every cue in a text, overlapping ones too. */
export function cuesIn(words: readonly Comparable[]): readonly CueHit[] {
  return words.flatMap((word, at) =>
    (byFirstStem.get(word.stem) ?? [])
      .filter((phrase) => phrase.words.every((one, offset) => isSameWord(words[at + offset], one)))
      .map(({ cue, words: found }) => ({ cue, at, length: found.length })),
  );
}

/** Whether a folded word is politeness or small talk. */
export function isFiller(folded: string): boolean {
  return fillers.has(folded) || /^\d{1,2}$/.test(folded);
}

/** Whether the text names a subject that no strategy of a municipality is asked about. */
export function namesOffTopic(words: readonly Comparable[]): boolean {
  return offTopicPhrases.some((phrase) =>
    words.some((_, at) => phrase.every((folded, offset) => words[at + offset]?.folded === folded)),
  );
}

/** Whether the words hold the phrase, in its order and with nothing between. */
export function holdsPhrase(words: readonly Comparable[], phrase: readonly Comparable[]): boolean {
  return words.some(
    (word, at) => isFirst(word, phrase) && phrase.every((one, offset) => isSameWord(words[at + offset], one)),
  );
}

/** Told by the stem alone, which is quicker than trying the phrase: hardly any word begins one. */
function isFirst({ stem }: Comparable, [first]: readonly Comparable[]): boolean {
  return first === undefined || first.stem === stem;
}
