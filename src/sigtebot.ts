import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type DestinationStream, type Logger, pino } from 'pino';
import { readCardFiles } from './card-files.js';
import { startClock } from './clock.js';
import { startClockRunner } from './clock-runner.js';
import type { Config } from './config.js';
import { readKnowledge } from './content-files.js';
import { createFeatures } from './features.js';
import { createHttpServer } from './http/server.js';
import { leanedOn } from './leaned-on.js';
import { openKnowledge } from './live-knowledge.js';
import type { Messenger } from './outbox/messenger.js';
import { openOutbox } from './outbox/open-outbox.js';
import { rememberPending } from './outbox/pending.js';
import type { OutboxParts } from './outbox/send-outbox.js';
import { overviewSource } from './overview-source.js';
import { noteChannelAttempt } from './people/channels/note-channel-attempt.js';
import { noteAttempt } from './people/reach.js';
import { createReadiness } from './readiness.js';
import { openStore } from './store/open-store.js';
import { realTiming } from './store/real-timing.js';
import { createAdapter, type TeamsAdapter } from './teams/adapter.js';
import { createBot } from './teams/bot.js';
import { closeConnectorConnections } from './teams/connector.js';
import { createMessenger } from './teams/messenger.js';
import { createPacer } from './teams/pacer.js';
import { createRenderCard, type RenderCard, templating } from './teams/render-card.js';
import { isServiceAllowed } from './teams/service-address.js';
import { createMeasures, type Measures } from './telemetry/measures.js';
import { startTelemetry } from './telemetry/start-telemetry.js';

/** A Sigtebot that takes messages. */
export type Sigtebot = {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Does everything that is due now, as the clock does every minute, and waits for all that is being sent. */
  runDue(): Promise<void>;
  /** Stops taking messages, finishes the turns and what is being sent, and closes the store. */
  stop(): Promise<void>;
};

/** How long a stop waits for what is under way; App Service and containers kill after 30 seconds. */
const stopWithinMs = 20_000;
/** How long answers may take to be written out after that. */
const lastWordsMs = 1_000;

/** Puts the parts together and starts listening. Throws when content, templates or settings are at fault, naming them. */
export async function startSigtebot(config: Config, logTo: DestinationStream = pino.destination(1)): Promise<Sigtebot> {
  const log = pino({ name: 'sigtebot', level: config.logLevel }, logTo);
  let open = true;
  const telemetry = await startTelemetry(config.telemetry);
  const measures = createMeasures();
  const built = readKnowledge();
  const renderCard = createRenderCard(readCardFiles());
  const clock = startClock(config.now);
  const plainStore = await openStore(config.store, {
    now: () => clock().getTime(),
    timing: realTiming,
    onCharge(charge) {
      measures.storeCharge(charge.operation, charge.requestUnits);
      log.debug(charge, 'store charge');
    },
  });
  const store = rememberPending(plainStore, clock);
  const { knowledge, refresh: refreshKnowledge } = openKnowledge(built, store);
  await refreshKnowledge();
  const adapter = createAdapter(config.app);
  const messenger = messengerFor(config, adapter, renderCard);
  const { features, tellings, jobs } = createFeatures({ config, knowledge, refreshKnowledge, messenger, store, clock });
  const outbox = openOutbox({
    store: plainStore,
    messenger,
    tellings,
    clock,
    timing: realTiming,
    newId: randomUUID,
    isStopping: () => !open,
    report: outboxReport(log, measures),
    async afterAttempt(to, attempt) {
      const keeping = { store, timing: realTiming };
      await noteAttempt(keeping, to, attempt, { adminIds: config.adminIds, now: clock() });
      await noteChannelAttempt(keeping, to, attempt, { knowledge, adminIds: config.adminIds, now: clock() });
    },
  });
  const bot = createBot(adapter, config, {
    knowledge,
    features,
    store,
    timing: realTiming,
    clock,
    newId: randomUUID,
    renderCard,
    wake: outbox.wake,
    measures,
    log,
  });
  const http = createHttpServer(
    {
      receive: bot.receive,
      isOpen: () => open,
      isReady: createReadiness(leanedOn({ config, store, knowledge, clock }), Date.now),
    },
    overviewSource(config, { ...knowledge, store }, clock),
  );
  const url = await listen(http, config);
  const clockRunner = startClockRunner([...jobs, { name: 'outbox', run: outbox.sendDue }], {
    clock,
    onFault: (job, err) => log.error({ job, err }, 'job failed'),
  });
  log.info(
    {
      url,
      mode: config.app === undefined ? 'local' : 'teams',
      store: config.store.cosmos === undefined ? 'embedded' : 'cosmos',
    },
    'listening',
  );
  // Whoever writes first need not wait for it; what fails here fails again, and is told, when a card is drawn.
  templating().catch((err: unknown) => log.error({ err }, 'card templating not loaded'));

  return {
    url,
    async runDue() {
      await clockRunner.runDue();
      await Promise.all([bot.finished(), outbox.finished()]);
    },
    async stop() {
      open = false;
      log.info('stopping');
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.server.closeIdleConnections();
      const finished = Promise.all([clockRunner.stop(), bot.finished()]).then(() => outbox.finished());
      await Promise.race([finished, after(stopWithinMs)]);
      // What is answered is on its way out still; a connection that says nothing more is not waited for.
      http.server.closeIdleConnections();
      await Promise.race([closed, after(lastWordsMs)]);
      http.server.closeAllConnections();
      await closed;
      closeConnectorConnections();
      await store.close();
      await telemetry.stop();
      log.info('stopped');
    },
  };
}

function messengerFor(config: Config, adapter: TeamsAdapter, renderCard: RenderCard): Messenger {
  return createMessenger({
    connectTo: (serviceUrl) => adapter.connectTo(serviceUrl, config.app?.appId ?? ''),
    isAllowed: (serviceUrl) => isServiceAllowed(serviceUrl, config),
    pacer: createPacer(realTiming),
    renderCard,
  });
}

function outboxReport(log: Logger, measures: Measures): OutboxParts['report'] {
  return ({ error, ...event }) => {
    if (event.event === 'attempt' && event.outcome !== undefined) {
      measures.delivery(event.outcome, event.what ?? 'unknown');
    }
    if (error === undefined) log.info(event, 'outbox');
    else log.error({ ...event, err: error }, 'outbox');
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
