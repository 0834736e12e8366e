import { readFileSync, writeFileSync } from 'node:fs';
import { readAreaKnowledge, readStrategies } from '../content-files.js';
import { trainWeights } from '../matching/training/train-weights.js';
import { readExamples } from '../training-files.js';

/**
 * `npm run train` learns the matching weights again from examples and knowledge and writes them;
 * `npm run train -- --check` compares instead, byte for byte, and fails where they differ.
 */
const period = '2022-2025';
const source = new URL('../../src/', import.meta.url);
const target = new URL(`matching/weights/${period}.json`, source);

const strategy = readStrategies(source).find(({ id }) => id === period);
if (strategy === undefined) throw new Error(`there is no strategy ${period}`);
const weights = trainWeights(strategy, readExamples(), readAreaKnowledge(strategy, source));

if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === weights;
  console.log(same ? 'Vægtene er de samme, byte for byte.' : 'Vægtene er ikke de samme: kør npm run train.');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(target, weights);
  console.log(`Skrev ${target.pathname} (${(weights.length / 1e6).toFixed(2)} MB).`);
}
