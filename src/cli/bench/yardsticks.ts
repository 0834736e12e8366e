import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A bot that is measured: a script, and what its environment must say. */
export type Contestant = {
  readonly name: string;
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The echo bots of the other SDKs have packages of their own, so that nobody else installs them. */
const folder = new URL('../../../test/bench/yardsticks/', import.meta.url);

/** What an echo bot prints of each turn, and on a terminal only, is not what is measured. */
const quiet = { LOG_LEVEL: 'error' };

/** Gives the echo bots that this Node can run, and the names of those that it cannot. Installs their packages when they are missing. */
export function readyYardsticks(): { readonly echoBots: readonly Contestant[]; readonly leftOut: readonly string[] } {
  installOnce();
  const all = [
    { name: `botbuilder ${versionOf('botbuilder', root)}`, file: 'botbuilder.mjs', node: [20, 0] },
    { name: `Agents SDK ${versionOf('@microsoft/agents-hosting', folder)}`, file: 'agents-sdk.mjs', node: [20, 0] },
    { name: `Teams SDK ${versionOf('@microsoft/teams.apps', folder)}`, file: 'teams-sdk.mjs', node: [22, 12] },
  ] as const;
  const runs = ({ node }: { readonly node: readonly [number, number] }) => isNodeFrom(node);
  return {
    echoBots: all
      .filter(runs)
      .map(({ name, file }) => ({ name, script: fileURLToPath(new URL(file, folder)), env: quiet })),
    leftOut: all.filter((one) => !runs(one)).map(({ name, node }) => `${name} kræver Node ${node.join('.')}`),
  };
}

const root = new URL('../../../', import.meta.url);

function installOnce(): void {
  if (existsSync(new URL('node_modules/', folder))) return;
  console.log('Henter de andre SDK’er (69 MB, kun hertil) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

function versionOf(name: string, from: URL): string {
  const file = new URL(`node_modules/${name}/package.json`, from);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function isNodeFrom([major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
