import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** The code of the error when a connection could not be opened in time: nothing was sent over it. */
export const notOpened = 'ENOTOPENED';

type CreateConnection = HttpAgent['createConnection'];

/** Gives the agent whose every request opens a connection of its own, within `openMs`, and closes it after. */
export type OwnConnections = { agentFor(url: string): HttpAgent | HttpsAgent };

/**
 * A message that a person did not ask for gets its own connection: one that was kept open may be closed by the other side
 * just as we write, and then only a person could tell whether the message arrived. Opening has a time limit of its own, so
 * that a network that swallows everything counts as what it is: nothing was sent.
 */
export function ownConnections(openMs: number): OwnConnections {
  const http = openingWithin(openMs, new HttpAgent({ keepAlive: false }), 'connect');
  const https = openingWithin(openMs, new HttpsAgent({ keepAlive: false }), 'secureConnect');
  return { agentFor: (url) => (url.startsWith('https:') ? https : http) };
}

function openingWithin<Agent extends HttpAgent>(openMs: number, agent: Agent, opened: string): Agent {
  const open: CreateConnection = agent.createConnection.bind(agent);
  const openInTime: CreateConnection = (options, callback) => {
    const socket = open(options, callback);
    const limit = setTimeout(() => {
      socket?.destroy(Object.assign(new Error('the connection did not open in time'), { code: notOpened }));
    }, openMs);
    socket?.once(opened, () => clearTimeout(limit));
    socket?.once('close', () => clearTimeout(limit));
    return socket;
  };
  agent.createConnection = openInTime;
  return agent;
}
