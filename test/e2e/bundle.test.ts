import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

describe('the program in one file', () => {
  it('needs no package at the start but the native store', async () => {
    const imported = await importsOf('main.run.js');

    expect(imported.filter((name) => !isOfNode(name))).toEqual(['./main.rolldown-runtime.js', 'lmdb']);
  });

  it('can load each of the parts that wait until they are wanted', async () => {
    const parts = (await readdir(dist)).filter((name) => /^main\d*\..+\.js$/.test(name));
    const load = parts.map((name) => `await import(${JSON.stringify(join(dist, name))});`).join('\n');

    await run(process.execPath, ['--input-type=module', '--eval', `${load} process.exit(0)`]);

    expect(parts.length).toBeGreaterThan(10);
  });

  it('names in a stack trace the file that was written', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'sigtebot-bundle-'));
    try {
      await mkdir(join(elsewhere, 'dist'));
      await symlink(modules, join(elsewhere, 'node_modules'));
      const files = (await readdir(dist)).filter((name) => name.startsWith('main'));
      for (const name of files) await cp(join(dist, name), join(elsewhere, 'dist', name));

      // Its content did not come along.
      const failed = await run(process.execPath, [join(elsewhere, 'dist/main.js')]).catch((error: unknown) => error);

      expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/src\/content-files\.ts:\d+/) });
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
});

/** What a file imports before its first line runs. */
async function importsOf(name: string): Promise<readonly string[]> {
  const text = await readFile(join(dist, name), 'utf8');
  const names = [...text.matchAll(/^import [^;]*?"([^"]+)";$/gm)].flatMap((match) => match[1] ?? []);
  return [...new Set(names)].sort();
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
