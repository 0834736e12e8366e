import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { openEmbeddedStore } from '../store/open-embedded-store.js';
import { putExampleSetup } from './demo/example-setup.js';
import { startDemo } from './demo/start-demo.js';

/** `npm run demo`: the bot and a Teams-like client, for a browser, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { now: { type: 'string' } } });
  console.log('Starter Sigtebot og Microsoft 365 Agents Playground …');
  const config = readConfig({ DATA_DIR: 'data/demo', SIGTEBOT_NOW: values.now });
  const now = config.now ?? new Date();
  const store = openEmbeddedStore(config.store.dataDir, () => now.getTime());
  await putExampleSetup(store, now);
  await store.close();
  const demo = await startDemo({
    dataDir: config.store.dataDir,
    botPort: 3978,
    clientPort: 56150,
    ...(values.now === undefined ? {} : { now: values.now }),
  });
  console.log(`
Åbn ${demo.clientUrl} i en browser, vælg »Personal Chat« og skriv til Sigtebot.
Alle personer, hold, kanaler og tal er opdigtede og mærket EKSEMPEL. Overblikket: ${demo.botUrl}/overblik
Prøv »opdater«, »til godkendelse«, »opsætning« og »vis kladde«. Ctrl-C stopper det hele.
`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log('\nStopper …');
      demo.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
