import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adoptionTexts as texts } from '../../replies/adoption/adoption-texts.js';
import { contentFaultText, contentWords } from '../../replies/adoption/content-fault-texts.js';
import type { Checked, FormWords } from '../../strategy/content-fault.js';
import { checkOwnWords, noOwnWords, type OwnWords } from '../../strategy/own-words.js';
import { checkStrategy } from '../../strategy/parse-strategy.js';
import type { Strategy } from '../../strategy/strategy.js';

/** A strategy with our words about it, or everything that is wrong with its files, in Danish. */
export type ReadFolder =
  | { readonly is: 'read'; readonly strategy: Strategy; readonly ownWords: OwnWords }
  | { readonly is: 'faulty'; readonly lines: readonly string[] };

/** Reads a folder with `strategy.json` and, where there is one, `own-words.json`. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const file = join(folder, 'strategy.json');
  const strategy = await readContent(file, checkStrategy);
  if (strategy === undefined) return { is: 'faulty', lines: [texts.noFile(file)] };
  if (strategy.is === 'faulty') return strategy;
  const wordsFile = join(folder, 'own-words.json');
  const words = await readContent(wordsFile, (content, form) => checkOwnWords(content, strategy.content, form));
  if (words?.is === 'faulty') return words;
  return {
    is: 'read',
    strategy: strategy.content,
    ownWords: words === undefined ? noOwnWords(strategy.content.id) : words.content,
  };
}

type Content<T> =
  | { readonly is: 'read'; readonly content: T }
  | { readonly is: 'faulty'; readonly lines: readonly string[] };

/** Undefined where there is no such file. */
async function readContent<T>(
  file: string,
  check: (content: unknown, form: FormWords) => Checked<T>,
): Promise<Content<T> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if ('why' in json) return { is: 'faulty', lines: [texts.notJson(file, json.why)] };
  const checked = check(json.content, contentWords);
  if (checked.is === 'read') return checked;
  return { is: 'faulty', lines: checked.faults.map((fault) => contentFaultText(file, fault)) };
}

function parseJson(text: string): { readonly content: unknown } | { readonly why: string } {
  try {
    return { content: JSON.parse(text) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
