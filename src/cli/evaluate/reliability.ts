import type { Certainty } from '../../matching/match.js';
import { type MatchEngine, matchCase } from '../../matching/match-case.js';
import { textOf } from './case-files.js';
import type { LabelledCase } from './measures.js';
import { percent, table } from './table.js';

const words: readonly Certainty[] = ['sikker', 'sandsynlig', 'mulig'];

/** For each word of certainty: how many first matches and how many in all bear it, and how many of them are right. */
export function reliability(cases: readonly LabelledCase[], engine: MatchEngine): string {
  const found = cases.flatMap((one) =>
    matchCase(textOf(one), engine).matches.map(({ certainty, fokusomraadeId }, place) => ({
      certainty,
      place,
      right: one.labels.includes(fokusomraadeId),
    })),
  );
  const row = (certainty: Certainty): readonly string[] => {
    const all = found.filter((match) => match.certainty === certainty);
    const first = all.filter(({ place }) => place === 0);
    return [
      certainty,
      `${first.length}`,
      percent(first.length / cases.length),
      rate(first),
      `${all.length}`,
      rate(all),
    ];
  };
  return table([['', 'første', 'af sager', 'rigtige', 'alle', 'rigtige'], ...words.map(row)]);
}

function rate(matches: readonly { readonly right: boolean }[]): string {
  return matches.length === 0 ? '-' : percent(matches.filter(({ right }) => right).length / matches.length);
}
