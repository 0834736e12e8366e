import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAreaKnowledge, readStrategies } from '../../../src/content-files.js';
import { trainWeights } from '../../../src/matching/training/train-weights.js';
import { readExamples } from '../../../src/training-files.js';

describe('the weights that are checked in', () => {
  it('are what training gives, byte for byte', { timeout: 240_000 }, () => {
    const strategy = readStrategies().find(({ id }) => id === '2022-2025');
    if (strategy === undefined) throw new Error('no strategy 2022-2025');
    const file = new URL('../../../src/matching/weights/2022-2025.json', import.meta.url);

    const trained = trainWeights(strategy, readExamples(), readAreaKnowledge(strategy));

    // Not toBe: a failure would print five megabytes.
    expect(trained === readFileSync(file, 'utf8'), 'run npm run train').toBe(true);
  });
});
