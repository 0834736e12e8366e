import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { retention, retentionTable } from '../../src/people/retention.js';

const src = join(import.meta.dirname, '../../src');

/** The kind of every document type in src, as it stands there. */
function kindsInSource(): readonly string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return [...text.matchAll(/DocumentType<.*>\s*=\s*\{\s*kind: '([a-z0-9-]+)'/g)].flatMap(([, kind]) => kind ?? []);
    });
}

describe('how long things are kept', () => {
  it('is settled for every kind of document that there is, and for no other', () => {
    const kinds = kindsInSource();

    expect(kinds).toContain('people');
    expect([...new Set(kinds)].sort()).toEqual(retention.map(({ kind }) => kind).sort());
  });

  it('is told whole by README', () => {
    const readme = readFileSync(join(src, '../README.md'), 'utf8');

    expect(readme).toContain(`\n${retentionTable()}\n`);
    for (const row of retentionTable().split('\n')) expect(row.split('|')).toHaveLength(6);
  });
});
