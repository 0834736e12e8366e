import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hash } from '../matching/training/split.js';

/**
 * `npm run hold-out` moves one third of each area's themes from the examples to learn from into test/eval/heldout, whole
 * themes, chosen by a hash of area and theme. An area that has been split is left alone, so it runs once for each.
 */
const learn = new URL('../../src/matching/training/examples/', import.meta.url);
const unseen = new URL('../../test/eval/heldout/', import.meta.url);

mkdirSync(unseen, { recursive: true });
for (const name of readdirSync(learn).filter((file) => file.endsWith('.txt'))) {
  if (existsSync(new URL(name, unseen))) continue;
  const area = name.slice(0, -'.txt'.length);
  const themes = themesOf(readFileSync(new URL(name, learn), 'utf8'));
  const byHash = [...themes.keys()].sort((a, b) => hash(`${area}|${a}`) - hash(`${area}|${b}`));
  const held = new Set(byHash.slice(0, Math.round(byHash.length / 3)));
  writeFileSync(
    new URL(name, unseen),
    written(themes, (theme) => held.has(theme)),
  );
  writeFileSync(
    new URL(name, learn),
    written(themes, (theme) => !held.has(theme)),
  );
  console.log(`${area}: ${held.size} af ${themes.size} temaer holdt ude`);
}

/** The lines of each theme; a theme that is opened twice is one. */
function themesOf(content: string): ReadonlyMap<string, readonly string[]> {
  const themes = new Map<string, string[]>();
  let theme = '';
  for (const line of content.split('\n').map((raw) => raw.trim())) {
    const opened = /^#\s*theme:\s*(.+)$/i.exec(line);
    if (opened !== null) theme = opened[1] ?? '';
    else if (line !== '' && !line.startsWith('#')) themes.set(theme, [...(themes.get(theme) ?? []), line]);
  }
  return themes;
}

function written(themes: ReadonlyMap<string, readonly string[]>, keep: (theme: string) => boolean): string {
  const blocks = [...themes].filter(([theme]) => keep(theme)).map(([theme, lines]) => [`# theme: ${theme}`, ...lines]);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}
