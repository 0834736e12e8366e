import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The page's own files lie beside this one: in `src` under test, in `dist` once built. */
const folder = new URL('./overview/page/', import.meta.url);

/** Gives one of the overview page's own files. Throws when it is not there. */
export function readPageFile(name: string): Buffer {
  return readFileSync(new URL(name, folder));
}

/** Gives Teams' own library for pages in tabs. */
export function readTeamsLibrary(): Buffer {
  return readFileSync(require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'));
}
