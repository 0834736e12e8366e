import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../src/config.js';
import { type Sigtebot, startSigtebot } from '../../src/sigtebot.js';
import { type FakeConnector, startFakeConnector } from './fake-connector.js';
import { watchedLog } from './log-watch.js';
import { type Person, type PersonOptions, personAt } from './person.js';

/** The whole bot in this process: real HTTP, the real store in a folder of its own, and a connector that keeps what is sent. */
export type RunningBot = {
  readonly url: string;
  readonly connector: FakeConnector;
  readonly dataDir: string;
  person(options?: PersonOptions): Person;
  /** Does what is due, as the clock does every minute, and waits until nothing is being sent. */
  runDue(): Promise<void>;
  /** Stops the bot and starts it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Starts the bot on free ports; `environment` adds to its settings, and `change` to what they came to. */
export async function startRunningBot(
  environment: Readonly<Record<string, string>> = {},
  change: (config: Config) => Config = (config) => config,
): Promise<RunningBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sigtebot-'));
  const connector = await startFakeConnector();
  const start = () =>
    startSigtebot(change(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...environment })), watchedLog);
  let bot: Sigtebot = await start();
  return {
    get url() {
      return bot.url;
    },
    connector,
    dataDir,
    person: (options) => personAt(bot.url, connector, options),
    runDue: () => bot.runDue(),
    async restart() {
      await bot.stop();
      bot = await start();
    },
    async close() {
      await bot.stop();
      await connector.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
