import { mkdirSync, writeFileSync } from 'node:fs';
import { type MatchEngine, matchCase } from '../../matching/match-case.js';
import type { Baseline } from './baselines.js';
import type { CaseSet } from './case-files.js';
import { textOf } from './case-files.js';
import { isHit, type LabelledCase, type Measures, measure, type Predicted } from './measures.js';
import { reliability } from './reliability.js';
import { percent, table } from './table.js';

/** Where the confusions go: a folder that git ignores. */
const confusionFile = new URL('../../../coverage/eval-confusions.tsv', import.meta.url);

/** Prints how well cases are matched, and what is missed. */
export function evaluateCases(sets: readonly CaseSet[], engine: MatchEngine, others: readonly Baseline[]): void {
  const systems: readonly Baseline[] = [
    { name: 'Sigtebot', rank: (text) => matchCase(text, engine).matches.map((match) => match.fokusomraadeId) },
    ...others,
  ];
  for (const { name, cases } of sets) {
    console.log(`\n${name}`);
    console.log(table([heading, ...systems.map((system) => [system.name, ...cells(measure(predict(cases, system)))])]));
  }
  console.log(`\nPålidelighed: hvor ofte et match er rigtigt, efter hvor sikkert det siges at være`);
  for (const { name, cases } of sets) console.log(`\n${name}\n${reliability(cases, engine)}`);

  const [own] = systems;
  if (own === undefined) return;
  const missed = sets
    .filter(({ name }) => name !== 'rigtige, sikre mærker')
    .flatMap(({ name, cases }) =>
      predict(cases, own)
        .filter((one) => !isHit(one, 1))
        .map((one) => ({ ...one, name })),
    );
  const shown = missed.filter(({ name }) => name !== 'egne usete temaer');
  console.log(`\nIkke ramt først: ${shown.length} af de rigtige og skrevne`);
  for (const { case: one, ids } of shown)
    console.log(`  ${one.id} ${one.title}\n    er ${named(one.labels)}; fik ${named(ids)}`);
  writeConfusions(missed);
}

const heading = ['', 'antal', 'hit@1', 'første=første', 'hit@3', 'nDCG@3', 'ingen: ret', 'ingen: fejl'];

function cells(measures: Measures): readonly string[] {
  return [
    `${measures.count}`,
    percent(measures.hit1),
    percent(measures.strict1),
    percent(measures.hit3),
    percent(measures.ndcg3),
    `${measures.noneRight}/${measures.noneCount}`,
    percent(measures.noneWrong),
  ];
}

function predict(cases: readonly LabelledCase[], { rank }: Baseline): readonly Predicted[] {
  return cases.map((one) => ({ case: one, ids: rank(textOf(one)) }));
}

function named(ids: readonly string[]): string {
  return ids.length === 0 ? 'ingen' : ids.join(', ');
}

/** How often one area was taken for another, the commonest first. */
function writeConfusions(missed: readonly Predicted[]): void {
  const counts = new Map<string, number>();
  for (const { case: one, ids } of missed) {
    const pair = `${one.labels[0] ?? 'ingen'}\t${ids[0] ?? 'ingen'}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([pair, count]) => `${count}\t${pair}`);
  mkdirSync(new URL('./', confusionFile), { recursive: true });
  writeFileSync(confusionFile, `antal\trigtigt\tgættet\n${rows.join('\n')}\n`);
  console.log(`\nForvekslinger: ${confusionFile.pathname}`);
}
