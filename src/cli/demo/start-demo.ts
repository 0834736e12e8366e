import { type BotOptions, startBot } from './start-bot.js';
import { type ClientOptions, startClient } from './start-client.js';

/** A running demonstration: the bot, and the Teams-like client that talks to it. */
export type Demo = {
  /** Where the client is opened in a browser. */
  readonly clientUrl: string;
  readonly botUrl: string;
  stop(): Promise<void>;
};

export type DemoOptions = Omit<BotOptions, 'port'> &
  Pick<ClientOptions, 'as'> & {
    /** Ports; free ones where they are taken or 0. */
    readonly botPort?: number;
    readonly clientPort?: number;
  };

/** Starts the built bot, and one client against it. Throws when either does not answer in a minute; then neither runs. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { botPort = 0, clientPort = 0, as = 'anne', ...botOptions } = options;
  const bot = await startBot({ ...botOptions, port: botPort });
  try {
    const client = await startClient({ botUrl: bot.url, as, port: clientPort });
    const stop = async () => {
      await Promise.all([bot.stop(), client.stop()]);
    };
    return { clientUrl: client.url, botUrl: bot.url, stop };
  } catch (error) {
    await bot.stop();
    throw error;
  }
}
