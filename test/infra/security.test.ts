import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const table = readFileSync(new URL('infra/security.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.includes('`test/'));

/** Each test that the table of threats names: the file, and words of the test's name. */
const named = table.flatMap((line) =>
  [...line.matchAll(/`(test\/[^`]+)` ((?:»[^«]+«(?:, )?)+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/»([^«]+)«/g)].map(([, name = '']) => ({ file, name })),
  ),
);

describe('the table of threats', () => {
  it('names a test for every threat', () => {
    expect(table.length).toBeGreaterThan(20);
    expect(table.filter((line) => !/`test\/[^`]+` »/.test(line))).toEqual([]);
  });

  it.each(named)('names $file »$name«, which is there', ({ file, name }) => {
    const url = new URL(file, root);

    expect(existsSync(url)).toBe(true);
    expect(readFileSync(url, 'utf8')).toContain(name);
  });
});
