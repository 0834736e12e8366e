import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readKnowledge } from '../src/content-files.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the content with one file changed. */
function contentWith(file: string, change: (content: string) => string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'sigtebot-content-'));
  folders.push(folder);
  for (const part of ['strategy/content', 'matching/knowledge', 'matching/weights']) {
    cpSync(join(import.meta.dirname, '../src', part), join(folder, part), { recursive: true });
  }
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return pathToFileURL(`${folder}/`);
}

describe('readKnowledge', () => {
  it('gives an engine to the strategy that has matching knowledge', () => {
    const { strategies, engines } = readKnowledge();

    expect(strategies.map(({ id }) => id)).toContain('2022-2025');
    expect(engines.get('2022-2025')?.knowledge.size).toBe(35);
  });

  it('says which file is no JSON', () => {
    const root = contentWith('matching/knowledge/2022-2025/soc-demens.json', (content) => content.slice(0, 100));

    expect(() => readKnowledge(root)).toThrow(/soc-demens\.json cannot be read as JSON/);
  });

  it('says which file and which place in it has not its form', () => {
    const root = contentWith('matching/knowledge/2022-2025/soc-demens.json', (content) =>
      content.replace('"boundary"', '"border"'),
    );

    expect(() => readKnowledge(root)).toThrow(/2022-2025\/soc-demens\.json has faults[\s\S]*boundary/);
  });

  it('refuses a twin that the strategy does not have', () => {
    const root = contentWith('matching/knowledge/2022-2025/soc-demens.json', (content) =>
      content.replace(/("twins": \[\s*\{\s*"fokusomraadeId": )"[^"]+"/, '$1"soc-ukendt"'),
    );

    expect(() => readKnowledge(root)).toThrow('soc-demens.json names "soc-ukendt", which is not in the strategy');
  });

  it('refuses weights whose parts do not fit together', () => {
    const root = contentWith('matching/weights/2022-2025.json', (content) =>
      content.replace(/"rarity": "....[^"]*"/, '"rarity": "AAAA"'),
    );

    expect(() => readKnowledge(root)).toThrow('weights of 2022-2025 do not fit');
  });
});
