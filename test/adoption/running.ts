import { vi } from 'vitest';
import { adopt, type Given, listStrategies, writeMap } from '../../src/cli/strategy/adopt.js';
import { type Adopting, openAdopting } from '../../src/cli/strategy/open-adopting.js';
import { readConfig } from '../../src/config.js';
import { folder, mapFile } from './town.js';

/** What a command came to: its exit code, and what it said. */
export type Ran = { readonly code: number; readonly said: string };

/** Runs `npm run strategy -- adopt` at a moment in a folder's store, with the made-up strategy and map where nothing else is told. */
export function runAdopt(
  dataDir: string,
  now: string,
  given: Partial<Given> & { readonly from: string },
): Promise<Ran> {
  return run(dataDir, now, (place) => adopt(place, { folder, map: mapFile, yes: true, ...given }));
}

/** Runs it with `--template`. */
export function runTemplate(dataDir: string, now: string, file: string): Promise<Ran> {
  return run(dataDir, now, (place) => writeMap(place, folder, file));
}

/** Runs `npm run strategy` alone. */
export function runList(dataDir: string, now: string): Promise<Ran> {
  return run(dataDir, now, async (place) => listStrategies(place));
}

async function run(dataDir: string, now: string, command: (place: Adopting) => Promise<number>): Promise<Ran> {
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((how) =>
    vi.spyOn(console, how).mockImplementation((line: string) => void said.push(line)),
  );
  const place = await openAdopting({ ...readConfig({ DATA_DIR: dataDir }), now: new Date(now) });
  try {
    return { code: await command(place), said: said.join('\n') };
  } finally {
    await place.store.close();
    for (const spy of spies) spy.mockRestore();
  }
}
