import { readCardFiles } from '../../src/card-files.js';
import type { Messenger } from '../../src/outbox/messenger.js';
import { noticeReply } from '../../src/replies/plain-replies.js';
import type { Reply } from '../../src/replies/reply.js';
import { realTiming } from '../../src/store/real-timing.js';
import { createAdapter } from '../../src/teams/adapter.js';
import type { ConnectorLimits } from '../../src/teams/connector-door.js';
import { createMessenger, type MessengerParts } from '../../src/teams/messenger.js';
import { createPacer, type Limits } from '../../src/teams/pacer.js';
import { createRenderCard } from '../../src/teams/render-card.js';
import { isServiceAllowed } from '../../src/teams/service-address.js';

/** No pace at all, for tests that are about something else. */
export const noLimits: Limits = { thread: [{ count: 1, ms: 0 }], tenant: [{ count: 1, ms: 0 }] };

/** For tests that no time-out belongs to: a busy machine must not look like a connector that does not answer. */
export const patient: ConnectorLimits = { openMs: 20_000, requestMs: 20_000, paceMs: 20_000 };

const adapter = createAdapter(undefined);

/** Gives the real messenger as local mode has it: no tokens, loopback only. */
export function realMessenger(
  limits: ConnectorLimits,
  pace: Limits = noLimits,
  connectTo: MessengerParts['connectTo'] = (serviceUrl) => adapter.connectTo(serviceUrl, ''),
): Messenger {
  return createMessenger({
    connectTo,
    isAllowed: (serviceUrl) => isServiceAllowed(serviceUrl, { app: undefined, serviceHosts: [] }),
    pacer: createPacer(realTiming, pace),
    renderCard: createRenderCard(readCardFiles()),
    limits,
  });
}

/** Gives a short message. */
export function someReply(headline = 'En besked'): Reply {
  return noticeReply(headline, { language: 'da' });
}
