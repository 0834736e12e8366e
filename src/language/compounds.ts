/** What the splitter knows: word forms, folded, that a compound may be built of. */
export type CompoundLexicon = {
  /** Forms that may stand in any place, with how well known each is (1 or more). */
  readonly forms: ReadonlyMap<string, number>;
};

/**
 * The parts of a Danish compound, folded and as they stand in the word, without linking -s- or -e-:
 * "dagtilbudskapacitet" gives "dagtilbud" and "kapacitet". A word that is itself known is still split when its parts
 * are; a word that cannot be covered in full gives nothing, for half a guess is worse than none.
 */
export function splitCompound(folded: string, lexicon: CompoundLexicon): readonly string[] {
  if (folded.length < 6 || folded.length > maxLength || /\d/.test(folded)) return [];
  const best = bestCover(folded, lexicon);
  return best !== undefined && best.parts.length > 1 ? best.parts : [];
}

const maxLength = 60;
const shortestPart = 3;

type Cover = { readonly cost: number; readonly parts: readonly string[] };

/** The cheapest way to cover a word with known forms; each place that a part can start at is worked out once. */
function bestCover(word: string, lexicon: CompoundLexicon): Cover | undefined {
  const worked = new Map<number, Cover | undefined>([[word.length, { cost: 0, parts: [] }]]);
  const coverFrom = (start: number): Cover | undefined => {
    if (worked.has(start)) return worked.get(start);
    let best: Cover | undefined;
    for (const [part, known, next, link] of partsFrom(word, start, lexicon)) {
      const rest = coverFrom(next);
      if (rest === undefined) continue;
      const cost = partCost(part, known) + rest.cost + link;
      if (best === undefined || cost < best.cost) best = { cost, parts: [part, ...rest.parts] };
    }
    worked.set(start, best);
    return best;
  };
  return coverFrom(0);
}

type Step = readonly [part: string, known: number, next: number, link: number];

/** The known forms that start at a place, and where the next one may: at once, or after a linking letter. */
function partsFrom(word: string, start: number, { forms }: CompoundLexicon): readonly Step[] {
  const steps: Step[] = [];
  // The longest first: where two covers cost the same, compounds branch to the left (musikskole + leder).
  for (let end = word.length - (start === 0 ? 1 : 0); end >= start + shortestPart; end -= 1) {
    const part = word.slice(start, end);
    const known = forms.get(part);
    if (known === undefined) continue;
    for (const next of continuations(word, end)) steps.push([part, known, next, next > end ? linkCost : 0]);
  }
  return steps;
}

/** Where the next part may start: at once, or after a linking -s- or -e-. */
function continuations(word: string, end: number): readonly number[] {
  const link = word[end];
  return (link === 's' || link === 'e') && end + 1 < word.length ? [end, end + 1] : [end];
}

const linkCost = 0.1;

/** Few, long and well-known parts are cheap: a three-letter part must earn its place. */
function partCost(part: string, known: number): number {
  const short = part.length === 3 ? 0.9 : part.length === 4 ? 0.3 : 0;
  return 1 + short - Math.min(0.12, 0.02 * known);
}
