import { ConfigFault, readConfig } from './config.js';
import { startSigtebot } from './sigtebot.js';

/** Starts the bot from the environment and stops it cleanly on SIGTERM and SIGINT. No rules live here. */
export function main(): void {
  run().catch(fail);
}

async function run(): Promise<void> {
  const sigtebot = await startSigtebot(readConfig());
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    sigtebot.stop().then(
      () => process.exit(0),
      (error) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): never {
  process.stderr.write(`Sigtebot kan ikke starte eller køre videre.\n${described(error)}\n`);
  process.exit(1);
}

/** A fault in settings or content is told by its message; anything else with its stack and cause. */
function described(error: unknown): string {
  if (error instanceof ConfigFault) return error.message;
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? (error.stack ?? error.message)
    : `${error.stack}\nCause: ${described(error.cause)}`;
}
