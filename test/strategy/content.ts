import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type OwnWords, parseOwnWords } from '../../src/strategy/own-words.js';
import { parseStrategy } from '../../src/strategy/parse-strategy.js';
import type { Strategy } from '../../src/strategy/strategy.js';

const root = resolve(import.meta.dirname, '../..');
const content = join(root, 'src/strategy/content/2022-2025');

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The strategy that the bot ships with. */
export function realStrategy(): Strategy {
  return parseStrategy(readJson(join(content, 'strategy.json')), 'strategy.json');
}

export function realOwnWords(): OwnWords {
  return parseOwnWords(readJson(join(content, 'own-words.json')), realStrategy(), 'own-words.json');
}

/** A made-up later strategy with other udvalg and fokusområder. */
export function madeUpStrategy(): Strategy {
  return parseStrategy(readJson(join(import.meta.dirname, 'made-up-2026-2029.json')), 'made-up-2026-2029.json');
}

/** The printed document's text as it came, line breaks and stray marks included. */
export function sourceText(): string {
  return readFileSync(join(import.meta.dirname, 'source-2022-2025.txt'), 'utf8');
}
