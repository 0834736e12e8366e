import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Knowledge } from './conversation/converse.js';
import { loadMatchEngine, type MatchEngine } from './matching/engine.js';
import { AreaKnowledge } from './matching/knowledge.js';
import { ModelFile, readModel } from './matching/model.js';
import { noOwnWords, type OwnWords, parseOwnWords } from './strategy/own-words.js';
import { parseStrategy } from './strategy/parse-strategy.js';
import type { Strategy } from './strategy/strategy.js';

/** The folder that this file stands in: `src` under test, `dist` once built; the content lies beside it in both. */
const here = new URL('./', import.meta.url);

/**
 * Reads all that the repository holds about each valgperiode, oldest first: the strategy, our words about it, and what
 * matches cases to it (a strategy that has no matching knowledge yet has no engine).
 * @throws when a file is missing, is not JSON or has not its form, naming the file and the place in it.
 */
export function readKnowledge(root: URL = here): Knowledge {
  const strategies = readStrategies(root);
  return {
    strategies,
    ownWords: strategies.map((strategy) => readOwnWords(strategy, root)),
    engines: new Map(strategies.flatMap((strategy) => readEngine(strategy, root))),
  };
}

/** Reads the strategies, one folder a valgperiode, oldest first. @throws as `readKnowledge`. */
export function readStrategies(root: URL = here): readonly Strategy[] {
  return readdirSync(new URL('strategy/content/', root))
    .sort()
    .map((period) => {
      const file = new URL(`strategy/content/${period}/strategy.json`, root);
      return parseStrategy(readJson(file), nameOf(file, root));
    });
}

function readOwnWords(strategy: Strategy, root: URL): OwnWords {
  const file = new URL(`strategy/content/${strategy.id}/own-words.json`, root);
  return existsSync(file) ? parseOwnWords(readJson(file), strategy, nameOf(file, root)) : noOwnWords(strategy.id);
}

function readEngine(strategy: Strategy, root: URL): readonly (readonly [string, MatchEngine])[] {
  const weights = new URL(`matching/weights/${strategy.id}.json`, root);
  if (!existsSync(weights)) return [];
  const model = readModel(checked(ModelFile, weights, root), (base64) => Buffer.from(base64, 'base64'));
  return [[strategy.id, loadMatchEngine({ knowledge: readAreaKnowledge(strategy, root), model })]];
}

/** Reads our knowledge of each fokusområde of a strategy, in the strategy's order. @throws as `readKnowledge`. */
export function readAreaKnowledge(strategy: Strategy, root: URL = here): readonly AreaKnowledge[] {
  return strategy.fokusomraader.map(({ id }) => {
    const file = new URL(`matching/knowledge/${strategy.id}/${id}.json`, root);
    const knowledge = checked(AreaKnowledge, file, root);
    const unknown = [knowledge.fokusomraadeId, ...knowledge.twins.map((twin) => twin.fokusomraadeId)].find(
      (named) => !strategy.fokusomraader.some((area) => area.id === named),
    );
    if (unknown !== undefined)
      throw new Error(`${nameOf(file, root)} names "${unknown}", which is not in the strategy`);
    return knowledge;
  });
}

function checked<T>(schema: z.ZodType<T>, file: URL, root: URL): T {
  const parsed = schema.safeParse(readJson(file));
  if (!parsed.success) throw new Error(`${nameOf(file, root)} has faults:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readJson(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file.pathname} cannot be read as JSON`, { cause });
  }
}

function nameOf(file: URL, root: URL): string {
  return file.href.startsWith(root.href) ? file.href.slice(root.href.length) : file.pathname;
}
