import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../src/cli/sbom/bill-of-materials.js';
import { exceptionFor, isLicenceAllowed, readLicencePolicy } from '../../src/cli/sbom/licence-policy.js';
import { readLockfile } from '../../src/cli/sbom/lockfile.js';

type Locked = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const root = new URL('../../', import.meta.url);
const program: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
} = JSON.parse(text('package.json'));
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(text('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the packages', () => {
  it('are each asked for in one exact version', () => {
    const asked = Object.entries({ ...program.dependencies, ...program.devDependencies, ...program.overrides });

    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('come from the registry, and are known by their fingerprint', () => {
    const strange = locked.filter(
      ([, { integrity, resolved }]) =>
        !integrity?.startsWith('sha512-') || /^(git|http:|file:|github:)/.test(resolved ?? ''),
    );

    expect(locked.length).toBeGreaterThan(100);
    expect(strange.map(([path]) => path)).toEqual([]);
  });

  it('are in the lockfile for every platform that they name, or npm ci refuses a fresh clone', () => {
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !foldersSeenFrom(path).some((folder) => `${folder}node_modules/${name}` in lock.packages))
        .map((name) => `${path} wants ${name}`),
    );

    expect(missing).toEqual([]);
  });

  it('that the running bot imports are there without the packages for development', () => {
    const imported = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/^cli[\\/]/.test(file))
      .flatMap((file) => [...text(`src/${file.replaceAll('\\', '/')}`).matchAll(importPattern)])
      .map(([, typeOnly, name = '']) => ({ typeOnly, name: /^(@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[1] ?? '' }))
      .filter(({ typeOnly, name }) => typeOnly === undefined && !name.startsWith('.') && !name.startsWith('node:'));

    expect(imported.length).toBeGreaterThan(20);
    expect([...new Set(imported.map(({ name }) => name))].filter((name) => !(name in program.dependencies))).toEqual(
      [],
    );
  });

  it('run no script when they are installed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('the overrides', () => {
  it.each(Object.entries(program.overrides))('%s is %s wherever it is used', (name, version) => {
    const found = locked.filter(([path]) => path.endsWith(`node_modules/${name}`));

    expect(found.length).toBeGreaterThan(0);
    expect(found.map(([, one]) => one.version)).toEqual(found.map(() => version));
  });

  it('each have their reason in infra/security.md', () => {
    const told = [...text('infra/security.md').matchAll(/^\| `([^`]+)` → [\d.]+ \| .{20,} \|$/gm)].map(
      ([, name]) => name,
    );

    expect(told.sort()).toEqual(Object.keys(program.overrides).sort());
  });
});

describe('the licences', () => {
  const { packages } = readLockfile();
  const policy = readLicencePolicy();

  it('of all that the running bot brings are ones that a municipality need not think about, or were thought about', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter((one) => !isLicenceAllowed(one, policy))).toEqual([]);
  });

  it('would be refused where they bind the one who uses them', () => {
    for (const licence of ['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1', 'SSPL-1.0', 'UNLICENSED', undefined]) {
      expect(isLicenceAllowed({ name: 'x', licence }, policy)).toBe(false);
    }
    expect(isLicenceAllowed({ name: 'jszip', licence: 'GPL-3.0-only' }, policy)).toBe(false);
  });

  it('have no exception that nothing stands under any more', () => {
    const used = new Set(packages.map(({ name }) => exceptionFor(name, policy)));

    expect(Object.keys(policy.exceptions).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(readLockfile()) as {
    readonly components: readonly { readonly 'bom-ref': string; readonly purl: string; readonly hashes: unknown }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const refs = new Set(bill.components.map((component) => component['bom-ref']));

  it('names each package that the running bot asks for, in its version, and nothing that is for development only', () => {
    const names = new Set(readLockfile().packages.map(({ name }) => name));
    const asked = Object.entries(program.dependencies).map(([name, version]) => `${name}@${version}`);

    expect(asked.filter((ref) => !refs.has(ref))).toEqual([]);
    expect(['vitest', 'typescript', 'playwright-core'].filter((name) => names.has(name))).toEqual([]);
  });

  it('names each package once, where it comes from and its fingerprint', () => {
    expect(refs.size).toBe(bill.components.length);
    expect(bill.components.every(({ purl }) => /^pkg:npm\/(%40[^/]+\/)?[^/@]+@\d/.test(purl))).toBe(true);
    expect(bill.components.every(({ hashes }) => /[\da-f]{128}/.test(JSON.stringify(hashes)))).toBe(true);
  });

  it('tells how the bot comes to each of them', () => {
    const reached = new Set<string>();
    const visit = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of bill.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) visit(next);
    };
    visit(bill.dependencies[0]?.ref ?? '');

    expect([...refs].filter((ref) => !reached.has(ref))).toEqual([]);
    expect([...reached].slice(1).filter((ref) => !refs.has(ref))).toEqual([]);
  });
});

const importPattern = /(?:^|\n)(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g;

/** A package finds another in its own node_modules, or in those of the folders above it. */
function foldersSeenFrom(path: string): readonly string[] {
  const parts = path.split('node_modules/').slice(1);
  return parts
    .map((_, index) =>
      parts
        .slice(0, index + 1)
        .map((part) => `node_modules/${part.replace(/\/?$/, '/')}`)
        .join(''),
    )
    .concat('');
}

function text(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
