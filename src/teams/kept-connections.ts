import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';

/** Connections that replies share: opening one anew for each would make every person wait for a handshake. */
export type KeptConnections = { agentFor(url: string): HttpAgent | HttpsAgent; close(): void };

/**
 * Gives agents that keep a connection for the next reply, and close one that has been idle for `idleMs`: before the other
 * side does, which may be just as we write on it. The reply is lost then, for nobody can tell whether it came through.
 */
export function keptConnections(idleMs: number): KeptConnections {
  const http = closingIdle(idleMs, new HttpAgent({ keepAlive: true, maxSockets: 100 }));
  const https = closingIdle(idleMs, new HttpsAgent({ keepAlive: true, maxSockets: 100 }));
  return {
    agentFor: (url) => (url.startsWith('https:') ? https : http),
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

/** An agent drops an idle connection whose time is up, and leaves one that is in use alone. */
function closingIdle<Agent extends HttpAgent>(idleMs: number, agent: Agent): Agent {
  const keep = agent.keepSocketAlive.bind(agent) as unknown as (socket: unknown) => boolean;
  agent.keepSocketAlive = ((socket: Socket) => {
    const isKept = keep(socket);
    if (isKept) socket.setTimeout(idleMs);
    return isKept;
  }) as unknown as typeof agent.keepSocketAlive;
  return agent;
}
