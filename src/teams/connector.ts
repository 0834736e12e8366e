import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { ConfigurationBotFrameworkAuthentication, StatusCodes } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorFactory,
} from 'botframework-connector';
import { keptConnections } from './kept-connections.js';
import { replyPlainly } from './plain-reply.js';

/** How long one call to the connector may take: Teams itself answers within a few seconds or not at all. */
const connectorTimeoutMs = 10_000;

/** Shorter than any server keeps an idle connection that is worth keeping; Node's own closes after five seconds. */
const idleMs = 3_000;

// The connector's own client opens a connection for every reply; these are kept for the next one.
const kept = keptConnections(idleMs);

type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** The part of the connector's request pipeline (@azure/core-rest-pipeline) that is set here; the SDK hides it from its types. */
type HttpRequest = { readonly url: string; timeout: number; agent?: HttpAgent | HttpsAgent };
type Pipeline = {
  removePolicy(by: { readonly name: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest<T>(request: HttpRequest, next: (request: HttpRequest) => T): T;
  }): void;
};

/**
 * The SDK's authentication, handing out connector clients that send each request once and give up in time. The SDK's own
 * client repeats every POST up to three times, also where the first may have arrived, and its options for that are ignored
 * (platform trap 11): in a chat that is the same answer four times.
 */
export class OneAttemptAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** Building a client takes a good part of a turn, and a tenant has few service addresses. */
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  #userTokenClient: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined;

  override async authenticateRequest(
    activity: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>[0],
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authHeader).catch(asRefusal);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: keptClients(oneAttempt(result.connectorFactory), this.#clients) };
  }

  /** Every turn is given one though none signs anybody in, so one does for all. */
  override createUserTokenClient(
    identity: ClaimsIdentity,
  ): ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> {
    this.#userTokenClient ??= super.createUserTokenClient(identity);
    return this.#userTokenClient;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return oneAttempt(super.createConnectorFactory(identity));
  }
}

/** The SDK lets some faults of a token (a signature that is not ours, a time that has not come) through as if they were its own. */
function asRefusal(error: unknown): never {
  if (error instanceof Error && /^(JsonWebTokenError|NotBeforeError|TokenExpiredError|SyntaxError)$/.test(error.name)) {
    throw new AuthenticationError('The token is not valid', StatusCodes.UNAUTHORIZED);
  }
  throw error;
}

/** Closes the connections that are kept open, so that a stopping process can end. */
export function closeConnectorConnections(): void {
  kept.close();
}

/** Gives the pipeline that a connector client sends its requests through. */
export function pipelineOf(connector: ConnectorClient): Pipeline {
  return (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client.pipeline;
}

/** How many service addresses a client is kept for; in local mode anybody may name another port. */
const mostClients = 20;

/** Gives the same client again for the same address: it holds the bot's own credentials and nothing of a turn. */
function keptClients(factory: ConnectorFactory, clients: Map<string, Promise<ConnectorClient>>): ConnectorFactory {
  return {
    create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
      const key = `${audience} ${serviceUrl}`;
      const client = clients.get(key) ?? plain(factory.create(serviceUrl, audience), serviceUrl);
      if (clients.size >= mostClients && !clients.has(key)) clients.clear();
      clients.set(key, client);
      client.catch(() => clients.delete(key));
      return client;
    },
  } as ConnectorFactory;
}

/** What the pipeline does for requests that ours are not: none is a form, in parts, packed, traced or logged. */
const unusedPolicies = ['formDataPolicy', 'multipartPolicy', 'decompressResponsePolicy', 'tracingPolicy', 'logPolicy'];

async function plain(made: Promise<ConnectorClient>, serviceUrl: string): Promise<ConnectorClient> {
  const connector = await made;
  for (const name of unusedPolicies) pipelineOf(connector).removePolicy({ name });
  replyPlainly(connector, serviceUrl);
  return connector;
}

function oneAttempt(factory: ConnectorFactory): ConnectorFactory {
  return {
    async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
      const connector = await factory.create(serviceUrl, audience ?? '');
      const pipeline = pipelineOf(connector);
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy({
        name: 'oneAttemptInTime',
        sendRequest(request, next) {
          request.timeout = request.timeout > 0 ? request.timeout : connectorTimeoutMs;
          request.agent ??= kept.agentFor(request.url);
          return next(request);
        },
      });
      return connector;
    },
  } as ConnectorFactory;
}
