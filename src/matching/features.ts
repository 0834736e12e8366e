import { expansionOf } from '../language/abbreviations.js';
import { type CompoundLexicon, splitCompound } from '../language/compounds.js';
import { lawReferences } from '../language/laws.js';
import { stemFolded } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import { type Token, tokensOf } from '../language/tokens.js';
import { letterRuns, readRun, writeRun } from './letter-runs.js';

/**
 * What a case is weighed by: `w=` and the stem of a word or of a part of it, `b=` and two words in a row, `l=` and a
 * law, or a run of letters.
 */
export type FeatureName = string | number;

/** The number of a feature, or undefined for one that says nothing. */
export type NumberOf = (name: FeatureName) => number | undefined;

/** A piece of a case, where it starts, and how much its words count. */
export type Piece = { readonly text: string; readonly start: number; readonly weight: number };

/** A word, two words in a row or a law that a case holds, once however often it stands there. */
export type Trait = {
  /** Where it stands first, in the text of the case. */
  readonly start: number;
  readonly end: number;
  /** How much it counts, over all the places where it stands. */
  readonly weight: number;
  readonly features: Features;
};

/** Numbers of features, and how much there is of each. */
export type Features = { readonly numbers: readonly number[]; readonly amounts: readonly number[] };

/** How much each kind of feature counts before the classifier learns its own weights. */
const kindWeights = { word: 1, part: 0.8, synonym: 0.6, pair: 0.8, letters: 0.35, law: 1.5 } as const;

/** The traits of a case, in the order of their first places. Pieces that weigh nothing are not read. */
export function traitsOf(pieces: readonly Piece[], lexicon: CompoundLexicon, numberOf: NumberOf): readonly Trait[] {
  const traits = new Map<string, Trait & { weight: number }>();
  for (const { text, start, weight } of pieces.filter((piece) => piece.weight > 0)) {
    for (const { key, from, to, features } of foundIn(text, lexicon, numberOf)) {
      const known = traits.get(key);
      if (known === undefined) traits.set(key, { start: start + from, end: start + to, weight, features: features() });
      else known.weight += weight;
    }
  }
  return [...traits.values()];
}

/** A trait where it is found; its features are worked out only when it is new. */
type Found = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly features: () => Features;
};

function foundIn(text: string, lexicon: CompoundLexicon, numberOf: NumberOf): readonly Found[] {
  const words = tokensOf(text).filter(isSubjectWord);
  const single = words.map(
    (word): Found => ({
      key: word.folded,
      from: word.start,
      to: word.end,
      features: () => wordFeatures(word, lexicon, numberOf),
    }),
  );
  const pairs = words.slice(1).flatMap((second, index): Found[] => {
    const first = words[index] ?? second;
    const key = `b=${first.stem}_${second.stem}`;
    const number = numberOf(key);
    // Most pairs of a long text were never seen before, and say nothing.
    if (number === undefined) return [];
    const features = { numbers: [number], amounts: [kindWeights.pair] };
    return [{ key, from: first.start, to: second.end, features: () => features }];
  });
  const laws = lawReferences(text).map(
    ({ name, start, end }): Found => ({
      key: `l=${name}`,
      from: start,
      to: end,
      features: () => known(lawNames(name), kindWeights.law, numberOf),
    }),
  );
  return [...single, ...pairs, ...laws];
}

/** Numbers, years, single letters and function words say nothing about the subject. */
function isSubjectWord({ folded }: Token): boolean {
  return folded.length > 1 && !/^\d/.test(folded) && !isStopWord(folded);
}

function wordFeatures(word: Token, lexicon: CompoundLexicon, numberOf: NumberOf): Features {
  const parts = splitCompound(word.folded, lexicon);
  const found: Collected = { numbers: [], amounts: [] };
  collect(found, `w=${word.stem}`, kindWeights.word, numberOf);
  for (const part of parts) collect(found, `w=${stemFolded(part)}`, kindWeights.part, numberOf);
  for (const form of [word.folded, ...parts]) {
    for (const other of expansionOf(form)) collect(found, `w=${stemFolded(other)}`, kindWeights.synonym, numberOf);
  }
  for (const run of letterRuns(word.folded)) collect(found, run, kindWeights.letters, numberOf);
  return found;
}

type Collected = { readonly numbers: number[]; readonly amounts: number[] };

function collect({ numbers, amounts }: Collected, name: FeatureName, weight: number, numberOf: NumberOf): void {
  const number = numberOf(name);
  if (number === undefined) return;
  numbers.push(number);
  amounts.push(weight);
}

function known(names: readonly FeatureName[], weight: number, numberOf: NumberOf): Features {
  const found: Collected = { numbers: [], amounts: [] };
  for (const name of names) collect(found, name, weight, numberOf);
  return found;
}

/** A paragraph of a law counts for itself and for its law. */
function lawNames(law: string): readonly string[] {
  const [base = ''] = law.split(' §');
  return [...new Set([law, base])].filter((name) => name !== '').map((name) => `l=${name}`);
}

/** The name of a feature as it is written in the weights file: `c=` and the letters for a run. */
export function writeFeature(name: FeatureName): string {
  return typeof name === 'number' ? `c=${writeRun(name)}` : name;
}

/** The feature that `writeFeature` wrote. */
export function readFeature(written: string): FeatureName {
  return written.startsWith('c=') ? readRun(written.slice(2)) : written;
}
