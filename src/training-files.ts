import { readdirSync, readFileSync } from 'node:fs';
import { type Example, parseExamples } from './matching/examples.js';

/** Examples are read from the source tree, also by the built program: they are not shipped. */
const folder = new URL('../src/matching/training/examples/', import.meta.url);

/** Reads the examples to learn from, one file an area and one for `none`, in order of file name. */
export function readExamples(from: URL = folder): readonly Example[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseExamples(name.slice(0, -'.txt'.length), readFileSync(new URL(name, from), 'utf8')));
}
