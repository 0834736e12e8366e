import { fileURLToPath } from 'node:url';
import { freePort, startProgram } from './child-program.js';

/** A bot that takes messages. */
export type RunningProgram = { readonly url: string; stop(): Promise<void> };

export type BotOptions = {
  /** The folder that it keeps its state in. */
  readonly dataDir: string;
  /** Where its clock starts (ISO 8601 with zone); the real time unless told. */
  readonly now?: string;
  /** A free one where it is taken or 0. */
  readonly port?: number;
  readonly logLevel?: string;
  /** More of its settings. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** Starts the built bot in local mode. Throws when it does not answer in a minute. */
export async function startBot(options: BotOptions): Promise<RunningProgram> {
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram(fileURLToPath(new URL('../../main.js', import.meta.url)), [], {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: options.dataDir,
    LOG_LEVEL: options.logLevel ?? 'warn',
    ...(options.now === undefined ? {} : { SIGTEBOT_NOW: options.now }),
    ...options.environment,
  });
  try {
    await program.answers(`${url}/healthz`);
  } catch (error) {
    await program.stop();
    throw error;
  }
  return { url, stop: () => program.stop() };
}
