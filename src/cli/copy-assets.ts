import { cpSync } from 'node:fs';

/** What the built program reads beside its code; the training examples stay behind. */
const assets = [
  'strategy/content',
  'indicators/content',
  'matching/knowledge',
  'matching/weights',
  'cli/gallery',
  'overview/page',
];

/** Copies from src to dist what tsc leaves behind. */
for (const asset of assets) {
  cpSync(new URL(`../../src/${asset}`, import.meta.url), new URL(`../${asset}`, import.meta.url), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
