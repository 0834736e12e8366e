import type { ConnectorClient } from 'botframework-connector';
import type { Attempt } from '../outbox/messenger.js';
import { pipelineOf } from './connector.js';
import { judgeFailure } from './judge-attempt.js';
import { type OwnConnections, ownConnections } from './own-connection.js';
import type { Pacer } from './pacer.js';

export type DoorParts = {
  /** Gives a connector client of one request's own, authenticated as the app. */
  connectTo(serviceUrl: string): Promise<ConnectorClient>;
  /** Whether the address is one that we call (service-address.ts): it came with somebody's activity. */
  isAllowed(serviceUrl: string): boolean;
  readonly pacer: Pacer;
  readonly limits?: ConnectorLimits;
};

/** How long one request may take, in milliseconds: to open the connection, in all, and to wait for the pace before it. */
export type ConnectorLimits = { readonly openMs: number; readonly requestMs: number; readonly paceMs: number };

const usualLimits: ConnectorLimits = { openMs: 5_000, requestMs: 15_000, paceMs: 60_000 };

/** What every request is sent with. */
export type RequestOptions = { readonly timeout: number; readonly abortSignal: AbortSignal };

export type ConnectorRequest<Answer> = (client: ConnectorClient, options: RequestOptions) => Promise<Answer>;

/** Either the connector's answer, or how the attempt ended without one. */
export type Asked<Answer> = { readonly answer: Answer } | { readonly attempt: Attempt };

/** Gives the door that every request to the connector goes through: to allowed places only, in its turn, once, in time. */
export function createConnectorDoor(parts: DoorParts): {
  ask<Answer>(serviceUrl: string, thread: string, request: ConnectorRequest<Answer>): Promise<Asked<Answer>>;
} {
  const limits = parts.limits ?? usualLimits;
  const connections = ownConnections(limits.openMs);
  return {
    async ask(serviceUrl, thread, request) {
      if (!parts.isAllowed(serviceUrl)) return { attempt: { outcome: 'refused', why: 'service-not-allowed' } };
      if (!(await parts.pacer.turn(thread, limits.paceMs))) {
        return { attempt: { outcome: 'not-delivered', retryAfterMs: limits.paceMs, why: 'paced' } };
      }
      const asked = await askOnce(serviceUrl, request, { parts, connections, limits });
      if ('attempt' in asked && asked.attempt.outcome === 'not-delivered') {
        parts.pacer.hold(thread, asked.attempt.retryAfterMs);
      }
      return asked;
    },
  };
}

async function askOnce<Answer>(
  serviceUrl: string,
  request: ConnectorRequest<Answer>,
  { parts, connections, limits }: { parts: DoorParts; connections: OwnConnections; limits: ConnectorLimits },
): Promise<Asked<Answer>> {
  let handedOver = false;
  const abortSignal = AbortSignal.timeout(limits.requestMs);
  const send = async () => {
    const client = await parts.connectTo(serviceUrl);
    const pipeline = pipelineOf(client);
    // An answer that sends us elsewhere would be a second request, and to a place that nobody allowed.
    pipeline.removePolicy({ name: 'redirectPolicy' });
    // Added after the one that signs, so it runs when the token is there and only the network is left.
    pipeline.addPolicy({
      name: 'ownConnection',
      sendRequest(outgoing, next) {
        abortSignal.throwIfAborted();
        outgoing.agent = connections.agentFor(outgoing.url);
        handedOver = true;
        return next(outgoing);
      },
    });
    return request(client, { timeout: limits.requestMs, abortSignal });
  };
  try {
    // The client's own time limit holds neither while it fetches a token nor while the answer's body comes in.
    return { answer: await Promise.race([send(), timeUp(abortSignal)]) };
  } catch (error) {
    return { attempt: judgeFailure(error, { handedOver, now: Date.now() }) };
  }
}

function timeUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
