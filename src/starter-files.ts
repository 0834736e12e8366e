import { existsSync, readFileSync } from 'node:fs';
import type { Starters } from './indicators/read-catalogue.js';
import { parseStarter } from './indicators/starter.js';
import type { Strategy } from './strategy/strategy.js';

/** The folder that this file stands in: `src` under test, `dist` once built; the content lies beside it in both. */
const here = new URL('./', import.meta.url);

/**
 * Reads the examples of indicators for each strategy that has some, by the strategy's id.
 * @throws when a file is no JSON or has faults, naming the file and each fault.
 */
export function readStarters(strategies: readonly Strategy[], root: URL = here): Starters {
  return new Map(
    strategies.flatMap((strategy) => {
      const name = `indicators/content/${strategy.id}/starter.json`;
      const file = new URL(name, root);
      return existsSync(file) ? [[strategy.id, parseStarter(readJson(file, name), strategy, name)]] : [];
    }),
  );
}

function readJson(file: URL, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${name} is not JSON`, { cause });
  }
}
