import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../cards/', import.meta.url);

/** Gives every card template in cards/ by its name, with `samples` each template's sample instead. Throws naming the file that is no JSON. */
export function readCardFiles(what: 'templates' | 'samples' = 'templates'): Readonly<Record<string, unknown>> {
  const ending = what === 'samples' ? '.sample.json' : '.json';
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ending) && file.endsWith('.sample.json') === (what === 'samples'))
    .sort();
  return Object.fromEntries(files.map((file) => [file.slice(0, -ending.length), parsed(file)]));
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  } catch (cause) {
    throw new Error(`cards/${file} is not JSON`, { cause });
  }
}
