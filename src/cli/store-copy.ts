import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { type CopyProgress, type CopyResult, copyStore } from '../store/copy-store.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';

const usage = `Brug: npm run store:copy -- --to cosmos     fra DATA_DIR til Cosmos DB
      npm run store:copy -- --to data-dir   fra Cosmos DB til DATA_DIR
Stop botten først. Bliver kopieringen afbrudt, kan den køres igen.`;

const showEvery = 500;

/** `npm run store:copy`: copies all state between the embedded store and Cosmos DB, and checks that both hold the same. */
async function main(): Promise<number> {
  const target = readTarget();
  if (target === undefined) {
    console.error(usage);
    return 2;
  }
  const config = readConfig().store;
  if (config.cosmos === undefined) throw new Error('COSMOS_ENDPOINT: er ikke sat. Den er den ene ende af kopieringen.');
  const around = { now: Date.now, timing: realTiming, onCharge: () => {} };
  const embedded = await openStore({ ...config, cosmos: undefined }, around);
  const cosmos = await openStore(config, around);
  try {
    const [from, to] = target === 'cosmos' ? [embedded, cosmos] : [cosmos, embedded];
    const result = await copyStore(from, to, createProgress());
    console.log(describeResult(result));
    return result.complete ? 0 : 1;
  } finally {
    await cosmos.close();
    await embedded.close();
  }
}

function readTarget(): 'cosmos' | 'data-dir' | undefined {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    return to === 'cosmos' || to === 'data-dir' ? to : undefined;
  } catch {
    return undefined;
  }
}

/** Says how far it has come, every 500 documents. */
function createProgress(): (progress: CopyProgress) => void {
  let shown = 0;
  return ({ copied, same }) => {
    if (copied + same < shown + showEvery) return;
    shown = copied + same;
    console.log(`${copied} kopieret, ${same} var der i forvejen …`);
  };
}

function describeResult({ copied, same, differing, from, to, complete }: CopyResult): string {
  const done = `${copied} kopieret, ${same} var der i forvejen.`;
  const counts = `Kontrol: ${from.count} dokumenter her, ${to.count} dér`;
  if (complete) return `${done}\n${counts}, samme indhold (sha256 ${from.hash.slice(0, 12)}).`;
  const names = differing.slice(0, 20).map(({ partition, id }) => `  ${partition} ${id}`);
  return [
    done,
    `${counts}, men indholdet er ikke ens.`,
    ...(differing.length > 0 ? [`${differing.length} har andet indhold og blev ikke rørt:`, ...names] : []),
    'Målet skal være tomt eller en afbrudt kopi, og botten skal være stoppet.',
  ].join('\n');
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
