import { readFile } from 'node:fs/promises';
import { readConfig } from '../config.js';
import { usualLimits } from '../store/cosmos-requests.js';
import { initCosmos } from '../store/open-cosmos-store.js';
import { realTiming } from '../store/real-timing.js';

/** Bicep creates the container in Azure from the same file. */
const indexingPolicyFile = new URL('../../infra/cosmos-indexing-policy.json', import.meta.url);

/** `npm run store:init`: creates database and container in Cosmos DB, for an account with a key, the emulator or the npm server. */
async function main(): Promise<void> {
  const { cosmos } = readConfig().store;
  if (cosmos === undefined) {
    throw new Error('COSMOS_ENDPOINT: er ikke sat. Uden den gemmer botten i DATA_DIR, og der er intet at oprette.');
  }
  if (cosmos.key === undefined) {
    throw new Error(
      'COSMOS_KEY: er ikke sat. En identitet må ikke oprette databaser: lad Bicep i infra/ gøre det, eller sæt kontoens nøgle.',
    );
  }
  const indexingPolicy = JSON.parse(await readFile(indexingPolicyFile, 'utf8'));
  const settings = { timing: realTiming, onCharge: () => {}, ...usualLimits };
  const isNew = await initCosmos(cosmos, indexingPolicy, settings);
  console.log(`${cosmos.database}/${cosmos.container} ${isNew ? 'er oprettet' : 'var der i forvejen'} i Cosmos DB.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
