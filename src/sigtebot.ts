import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readCardFiles } from './card-files.js';
import { startClock } from './clock.js';
import type { Config } from './config.js';
import { readKnowledge } from './content-files.js';
import { createFeatures } from './features.js';
import { createHttpServer } from './http/server.js';
import { isReady } from './readiness.js';
import { openStore } from './store/open-store.js';
import { realTiming } from './store/real-timing.js';
import { createAdapter } from './teams/adapter.js';
import { createBot } from './teams/bot.js';
import { closeConnectorConnections } from './teams/connector.js';
import { createRenderCard } from './teams/render-card.js';
import { createMeasures } from './telemetry/measures.js';
import { startTelemetry } from './telemetry/start-telemetry.js';

/** A Sigtebot that takes messages. */
export type Sigtebot = {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Stops taking messages, finishes the turns under way, and closes the store. */
  stop(): Promise<void>;
};

/** How long a stop waits for the turns under way; App Service and containers kill after 30 seconds. */
const stopWithinMs = 20_000;

/** Puts the parts together and starts listening. Throws when content, templates or settings are at fault, naming them. */
export async function startSigtebot(config: Config): Promise<Sigtebot> {
  const log = pino({ name: 'sigtebot', level: config.logLevel });
  const telemetry = await startTelemetry(config.telemetry);
  const measures = createMeasures();
  const knowledge = readKnowledge();
  const renderCard = createRenderCard(readCardFiles());
  const clock = startClock(config.now);
  const store = await openStore(config.store, {
    now: () => clock().getTime(),
    timing: realTiming,
    onCharge(charge) {
      measures.storeCharge(charge.operation, charge.requestUnits);
      log.debug(charge, 'store charge');
    },
  });
  const bot = createBot(createAdapter(config.app), config, {
    knowledge,
    features: createFeatures(config),
    store,
    timing: realTiming,
    clock,
    newId: randomUUID,
    renderCard,
    wake() {},
    measures,
    log,
  });

  let open = true;
  const http = createHttpServer({
    receive: bot.receive,
    isOpen: () => open,
    isReady: () => isReady([{ name: 'store', check: () => store.read({ partition: 'people', id: 'people' }) }]),
  });
  const url = await listen(http, config);
  log.info(
    {
      url,
      mode: config.app === undefined ? 'local' : 'teams',
      store: config.store.cosmos === undefined ? 'embedded' : 'cosmos',
    },
    'listening',
  );

  return {
    url,
    async stop() {
      open = false;
      log.info('stopping');
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.server.closeIdleConnections();
      await Promise.race([bot.finished(), after(stopWithinMs)]);
      http.server.closeAllConnections();
      await closed;
      closeConnectorConnections();
      await store.close();
      await telemetry.stop();
      log.info('stopped');
    },
  };
}

function listen(http: ReturnType<typeof createHttpServer>, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      const address = http.address() as AddressInfo;
      resolve(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`);
    });
  });
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
