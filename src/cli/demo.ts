import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { openEmbeddedStore } from '../store/open-embedded-store.js';
import { freePort } from './demo/child-program.js';
import { putExampleSetup } from './demo/example-setup.js';
import { type RunningProgram, startBot } from './demo/start-bot.js';
import { serviceUrlOf, startClient } from './demo/start-client.js';
import { isTownsperson, type Townsperson, townspeople, townUser } from './demo/town-hall.js';

const botPort = 3978;
const firstClientPort = 56150;

/** `npm run demo`: the bot and a Teams-like client for each person who is to be there, for a browser, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { now: { type: 'string' }, as: { type: 'string', multiple: true, default: ['anne'] } },
  });
  const signedIn = values.as.map(townspersonCalled);
  console.log('Starter Sigtebot og Microsoft 365 Agents Playground …');
  const running: RunningProgram[] = [];
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await Promise.all(running.map((one) => one.stop()));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      console.log('\nStopper …');
      void stop().then(() => process.exit(0));
    });
  }
  try {
    await start(signedIn, values.now, running);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  signedIn: readonly Townsperson[],
  now: string | undefined,
  running: RunningProgram[],
): Promise<void> {
  const ports = await Promise.all(signedIn.map((_, index) => freePort(firstClientPort + index)));
  const dataDir = await prepare(signedIn, now, `http://localhost:${ports[0]}`);
  const bot = await startBot({ dataDir, port: botPort, ...(now === undefined ? {} : { now }) });
  running.push(bot);
  for (const [index, as] of signedIn.entries()) {
    const client = await startClient({ botUrl: bot.url, as, port: ports[index] ?? 0 });
    running.push(client);
    console.log(`\n${townUser(as).name}: åbn ${client.url} i en browser, og vælg »Personal Chat«.`);
  }
  console.log(`
Alle personer, hold, kanaler og tal er opdigtede og mærket EKSEMPEL. Overblikket: ${bot.url}/overblik
Prøv »opdater«, »til godkendelse«, »status«, »opsætning« og »vis kladde«. Ctrl-C stopper det hele.
`);
}

/** Gives the folder, with the example in it. One that begins at a chosen moment begins anew each time. */
async function prepare(signedIn: readonly Townsperson[], now: string | undefined, clientUrl: string): Promise<string> {
  const dataDir = now === undefined ? 'data/demo' : 'data/demo-fra-et-tidspunkt';
  const config = readConfig({ DATA_DIR: dataDir, SIGTEBOT_NOW: now });
  const start = config.now ?? new Date();
  if (now !== undefined) await rm(dataDir, { recursive: true, force: true });
  const store = openEmbeddedStore(dataDir, () => start.getTime());
  try {
    await putExampleSetup(store, start, { signedIn, serviceUrl: serviceUrlOf(clientUrl) });
  } finally {
    await store.close();
  }
  return dataDir;
}

function townspersonCalled(name: string): Townsperson {
  const person = name.toLowerCase();
  if (isTownsperson(person)) return person;
  throw new Error(`--as ${name}: vælg ${townspeople.map(({ id }) => id).join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
