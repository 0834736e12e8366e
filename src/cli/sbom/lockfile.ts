import { readFileSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../../../', import.meta.url);

const Names = z.record(z.string(), z.string()).default({});
const Locked = z.object({
  version: z.string().default(''),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});
const Lock = z.object({ packages: z.record(z.string(), Locked) });

/** A package that the running bot brings with it. */
export type ProductionPackage = {
  readonly name: string;
  readonly version: string;
  /** As the package says it itself; undefined where it says nothing. */
  readonly licence: string | undefined;
  /** The fingerprint that npm checks, such as `sha512-…`. */
  readonly integrity: string | undefined;
  /** Whether it is for one platform of several, or can be done without. */
  readonly isOptional: boolean;
  /** What it uses itself, as `name@version`. */
  readonly uses: readonly string[];
};

export type Program = {
  readonly name: string;
  readonly version: string;
  readonly uses: readonly string[];
  /** In order of name and version, each once. */
  readonly packages: readonly ProductionPackage[];
};

/** Gives the program with every package of package-lock.json that is not for development only, those of other platforms too. */
export function readLockfile(): Program {
  const text = readFileSync(new URL('package-lock.json', root), 'utf8');
  const { packages } = Lock.parse(JSON.parse(text));
  const own = z.object({ name: z.string(), version: z.string() }).parse(JSON.parse(text));
  const production = Object.keys(packages).filter((path) => path !== '' && packages[path]?.dev === false);
  const byName = new Map(production.map((path) => [refOf(path, packages), packageAt(path, packages)]));
  return {
    ...own,
    uses: usedBy('', packages),
    packages: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  };
}

type Packages = z.infer<typeof Lock>['packages'];

function packageAt(path: string, packages: Packages): ProductionPackage {
  const locked = Locked.parse(packages[path]);
  return {
    name: nameAt(path),
    version: locked.version,
    licence: locked.license,
    integrity: locked.integrity,
    isOptional: locked.optional,
    uses: usedBy(path, packages),
  };
}

/** Node looks for a package in the nearest node_modules, then in those of the folders above. */
function usedBy(path: string, packages: Packages): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = Locked.parse(packages[path]);
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const found = names.flatMap((name) => {
    const place = foldersSeenFrom(path).find((folder) => packages[`${folder}node_modules/${name}`] !== undefined);
    return place === undefined ? [] : [refOf(`${place}node_modules/${name}`, packages)];
  });
  return [...new Set(found)].sort();
}

function foldersSeenFrom(path: string): readonly string[] {
  const at = path.lastIndexOf('node_modules/');
  return at === -1 ? [''] : [`${path}/`, ...foldersSeenFrom(path.slice(0, at).replace(/\/$/, ''))];
}

function refOf(path: string, packages: Packages): string {
  return `${nameAt(path)}@${packages[path]?.version}`;
}

function nameAt(path: string): string {
  return path.replace(/^.*node_modules\//, '');
}
