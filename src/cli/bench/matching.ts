import { readAreaKnowledge, readKnowledge } from '../../content-files.js';
import { matchCase } from '../../matching/match-case.js';
import { readExamples } from '../../training-files.js';
import { type Baseline, baselines } from '../evaluate/baselines.js';
import { readAgendaItems, readCaseSets, textOf } from '../evaluate/case-files.js';
import { type LabelledCase, measure } from '../evaluate/measures.js';
import { percent, table } from '../evaluate/table.js';
import { percentile } from './load.js';

/** How long a pasted case is, in characters. */
const caseLength = 5_000;
const rounds = 20;

/** Prints what loading the match engine costs, and how fast and how well it matches beside two search libraries. */
export function benchMatching(): void {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const { strategies, engines } = readKnowledge();
  const loadMs = performance.now() - start;
  const megabytes = (process.memoryUsage.rss() - before) / 1e6;
  console.log(`\nMatchning: indlæst på ${loadMs.toFixed(0)} ms, ${megabytes.toFixed(0)} MB hukommelse`);

  const strategy = strategies.at(-1);
  const engine = engines.get(strategy?.id ?? '');
  if (strategy === undefined || engine === undefined) throw new Error('there is no match engine to measure');
  const systems: readonly Baseline[] = [
    { name: 'Sigtebot', rank: (text) => matchCase(text, engine).matches.map((match) => match.fokusomraadeId) },
    ...baselines(strategy.fokusomraader, readAreaKnowledge(strategy), readExamples()),
  ];
  const real = readCaseSets()[0]?.cases ?? [];
  const rows = systems.map((system) => [
    system.name,
    ...timesOf(system, real.map(textOf)),
    ...timesOf(system, longCases()),
    ...qualityOf(system, real),
  ]);
  console.log(table([['', 'titel p50', 'p99', '5.000 tegn p50', 'p99 ms', 'hit@1', 'nDCG@3'], ...rows]));
}

/** Whole agenda items, one after the other, cut into pieces as long as a long case. */
function longCases(): readonly string[] {
  const all = readAgendaItems()
    .map(({ text }) => text)
    .join('\n');
  return Array.from({ length: Math.floor(all.length / caseLength) }, (_, index) =>
    all.slice(index * caseLength, (index + 1) * caseLength),
  );
}

function timesOf({ rank }: Baseline, texts: readonly string[]): readonly string[] {
  for (const text of texts) rank(text);
  const times = Array.from({ length: rounds }, () => texts)
    .flat()
    .map((text) => {
      const start = performance.now();
      rank(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  return [percentile(times, 0.5).toFixed(2), percentile(times, 0.99).toFixed(2)];
}

function qualityOf({ rank }: Baseline, cases: readonly LabelledCase[]): readonly string[] {
  const { hit1, ndcg3 } = measure(cases.map((one) => ({ case: one, ids: rank(textOf(one)) })));
  return [percent(hit1), percent(ndcg3)];
}
