import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'rolldown';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);

/**
 * Makes the bot one file, `dist/main.run.js`, started by `dist/main.js`. What is seldom used (Word, Excel, PDF, Cosmos DB,
 * telemetry) and what can wait (drawing cards) lies in files of its own beside it, loaded when it is first wanted. This runs
 * after tsc, whose `dist/main.js` it replaces.
 */
async function main(): Promise<void> {
  for (const file of bundled()) rmSync(new URL(file, dist));
  await build({
    cwd: fileURLToPath(root),
    input: 'src/main.ts',
    platform: 'node',
    logLevel: 'warn',
    // lmdb and resvg are native. What unzipper would read from Amazon is not installed, and nothing asks it to.
    external: ['lmdb', '@resvg/resvg-js', /^@aws-sdk\//],
    output: {
      dir: fileURLToPath(dist),
      format: 'esm',
      chunkFileNames: 'main.[name].js',
      sourcemap: true,
      sourcemapExcludeSources: true,
      // What the start needs is one file, also where a seldom used part shares something with it.
      codeSplitting: { groups: [{ name: 'run', test: /\/src\/run\.ts$/ }] },
    },
  });
  for (const file of bundled().filter((name) => name.endsWith('.map'))) keepOwnLines(new URL(file, dist));
}

function bundled(): readonly string[] {
  return readdirSync(dist).filter((name) => /^main\d*\./.test(name));
}

/**
 * Node reads the whole map before it writes a stack trace: without the packages' lines it is a tenth, and still names our
 * files. Where a package's lines begin, the map says that nothing is known.
 */
function keepOwnLines(file: URL): void {
  const map = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[]; mappings: string };
  const isOwn = map.sources.map((source) => !source.includes('node_modules/'));
  let inOwn = true;
  const mappings = decode(map.mappings).map((line) =>
    line.flatMap((segment): typeof line => {
      const wasOwn = inOwn;
      inOwn = segment[1] !== undefined && isOwn[segment[1]] === true;
      if (inOwn) return [segment];
      return wasOwn ? [[segment[0]]] : [];
    }),
  );
  const sources = map.sources.map((source, index) => (isOwn[index] ? source : ''));
  writeFileSync(file, JSON.stringify({ ...map, sources, mappings: encode(mappings) }));
}

await main();
