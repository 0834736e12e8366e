import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startProgram } from './child-program.js';
import type { RunningProgram } from './start-bot.js';
import { playgroundConfig, type Townsperson } from './town-hall.js';

export type ClientOptions = {
  /** The bot that it talks to. */
  readonly botUrl: string;
  /** Who sits at it; Anne unless told. */
  readonly as?: Townsperson;
  /** A free one where it is taken or 0. */
  readonly port?: number;
};

/**
 * Starts the Microsoft 365 Agents Playground for one person, against a bot that may start at the same time. Several may
 * run beside each other: each person's chat lives in their own. Throws when it does not answer in a minute.
 */
export async function startClient({ botUrl, as = 'anne', port }: ClientOptions): Promise<RunningProgram> {
  const own = await freePort(port);
  const folder = await mkdtemp(join(tmpdir(), 'sigtebot-client-'));
  const configPath = join(folder, 'playground.yml');
  await writeFile(configPath, playgroundConfig(as));
  const program = startProgram(
    fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js')),
    ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(own), '--dt'],
    {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
  );
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${own}`;
  try {
    await program.answers(`${url}/_debug/ping`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Gives the address that a client takes what the bot says at: known before it runs, by its port. */
export function serviceUrlOf(clientUrl: string): string {
  return `${clientUrl}/_connector`;
}
