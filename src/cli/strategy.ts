import { parseArgs } from 'node:util';
import { adoptionTexts as texts } from '../replies/adoption/adoption-texts.js';
import { adopt, listStrategies, writeMap } from './strategy/adopt.js';
import { openAdopting } from './strategy/open-adopting.js';

/** `npm run strategy`: shows the strategies, writes a map to fill in, or puts a new strategy in force. */
async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) {
    console.error(texts.usage);
    return 2;
  }
  const place = await openAdopting();
  try {
    if (given.folder === undefined) return listStrategies(place);
    const { folder, template } = given;
    return template === undefined ? await adopt(place, { ...given, folder }) : await writeMap(place, folder, template);
  } finally {
    await place.store.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        map: { type: 'string' },
        template: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
    });
    const [verb, folder, ...more] = positionals;
    const { from, map, template, yes } = values;
    if (verb === undefined) return Object.keys(values).length > 1 ? undefined : { folder: undefined };
    const isGood = verb === 'adopt' && folder !== undefined && more.length === 0;
    if (!isGood || (template === undefined) === (from === undefined)) return undefined;
    return { folder, from: from ?? '', map, template, yes };
  } catch {
    return undefined;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
