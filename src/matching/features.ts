import { expansionOf } from '../language/abbreviations.js';
import { type CompoundLexicon, splitCompound } from '../language/compounds.js';
import { lawReferences } from '../language/laws.js';
import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import { type Token, tokensOf } from '../language/tokens.js';

/** One feature where it occurs in a text: what the classifier weighs, and the words that it came from. */
export type Occurrence = {
  /** Kind and value: `w=` stem of a word or of a part of it, `b=` two words in a row, `c=` letters, `l=` a law. */
  readonly name: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
};

/** How much each kind of feature counts before the classifier learns its own weights. */
export const kindWeights = { word: 1, part: 0.8, synonym: 0.6, pair: 0.8, letters: 0.35, law: 1.5 } as const;

/** The features of a piece of text, in order, with their places. */
export function occurrencesOf(text: string, lexicon: CompoundLexicon): readonly Occurrence[] {
  const words = tokensOf(text).filter((token) => isSubjectWord(token));
  return [
    ...words.flatMap((token) => wordOccurrences(token, lexicon)),
    ...pairOccurrences(words),
    ...lawReferences(text).flatMap(lawOccurrences),
  ];
}

/** Numbers, years, single letters and function words say nothing about the subject. */
function isSubjectWord({ folded }: Token): boolean {
  return folded.length > 1 && !/^\d/.test(folded) && !isStopWord(folded);
}

function wordOccurrences(token: Token, lexicon: CompoundLexicon): readonly Occurrence[] {
  const at = (name: string, weight: number): Occurrence => ({ name, weight, start: token.start, end: token.end });
  const parts = splitCompound(token.folded, lexicon);
  const synonyms = [token.folded, ...parts].flatMap((form) => expansionOf(form));
  return [
    at(`w=${token.stem}`, kindWeights.word),
    ...parts.map((part) => at(`w=${stem(part)}`, kindWeights.part)),
    ...synonyms.map((word) => at(`w=${stem(word)}`, kindWeights.synonym)),
    ...letterRuns(token.folded).map((run) => at(`c=${run}`, kindWeights.letters)),
  ];
}

const shortestRun = 4;
const longestRun = 5;

/** Runs of letters inside a word with its borders marked: they meet inflections, compounds and slips that stems miss. */
function letterRuns(folded: string): readonly string[] {
  const padded = `<${folded}>`;
  const runs: string[] = [];
  for (let length = shortestRun; length <= longestRun; length += 1) {
    for (let start = 0; start + length <= padded.length; start += 1) runs.push(padded.slice(start, start + length));
  }
  return runs;
}

function pairOccurrences(words: readonly Token[]): readonly Occurrence[] {
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    if (first === undefined) return [];
    return [{ name: `b=${first.stem}_${second.stem}`, weight: kindWeights.pair, start: first.start, end: second.end }];
  });
}

function lawOccurrences(law: { name: string; start: number; end: number }): readonly Occurrence[] {
  const [base = ''] = law.name.split(' §');
  const names = new Set([law.name, base].filter((name) => name !== ''));
  return [...names].map((name) => ({ name: `l=${name}`, weight: kindWeights.law, start: law.start, end: law.end }));
}
