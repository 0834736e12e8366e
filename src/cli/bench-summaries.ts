import { readKnowledge } from '../content-files.js';
import { composeAreas, composeSummary } from '../summaries/compose-summary.js';
import { readRecords } from '../summaries/records.js';
import { fiveYears } from './bench/five-years.js';
import { percentile } from './bench/load.js';

const rounds = 200;

/** `npm run bench:summaries`: how long it takes to compose all udvalg from five years of numbers, everything read anew each time. */
const { strategies, ownWords } = readKnowledge();
const strategy = strategies.at(-1);
if (strategy === undefined) throw new Error('there is no strategy to sum up');
const topics = ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
const kept = fiveYears(strategy, '2026-Q3');

const milliseconds = Array.from({ length: rounds }, () => {
  const start = performance.now();
  const areas = composeAreas(readRecords(strategy, topics, kept), '2026-Q3', '2026-10-14');
  const summaries = strategy.udvalg.map(({ id }) => composeSummary(areas, id));
  const spent = performance.now() - start;
  if (summaries.length !== strategy.udvalg.length) throw new Error('an udvalg was left out');
  return spent;
}).sort((a, b) => a - b);

console.log(
  `${kept.indicators.length} indikatorer, ${kept.updates.length} indberetninger, ${kept.actions.length} handlinger, ${strategy.udvalg.length} udvalg`,
);
console.log(
  `ms pr. gang (${rounds} gange): p50 ${percentile(milliseconds, 0.5).toFixed(2)}, p99 ${percentile(milliseconds, 0.99).toFixed(2)}, maks ${milliseconds.at(-1)?.toFixed(2)}`,
);
