import type { Timing } from './change-document.js';
import { StoreFault } from './store-fault.js';

export type CosmosOperation = 'read' | 'create' | 'replace' | 'delete' | 'list' | 'partitions' | 'check' | 'init';

/** What one request cost, in request units, for the log: a figure and never what was asked for. */
export type Charge = { readonly operation: CosmosOperation; readonly requestUnits: number; readonly status: number };

export type RequestSettings = {
  readonly timing: Timing;
  readonly onCharge: (charge: Charge) => void;
  /** One operation with all its tries: a person waits for it, and Teams gives up after some ten seconds. */
  readonly operationMilliseconds: number;
  /** One try of them. */
  readonly tryMilliseconds: number;
};

export const usualLimits = { operationMilliseconds: 5_000, tryMilliseconds: 2_500 };

type Answer = { readonly requestCharge: number; readonly statusCode?: number };

/**
 * Sends a request and gives its answer. Waits as long as the service says when it is asked too much (429), and tries
 * again when no answer came; so only what may be done twice is sent through here. What the service refuses (404, 409,
 * 412 …) is thrown as the SDK throws it. Throws a `StoreFault` `throttled`, `timeout` or `unavailable` when the time is up.
 */
export async function request<T extends Answer>(
  settings: RequestSettings,
  operation: CosmosOperation,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { timing, onCharge } = settings;
  const end = timing.now() + settings.operationMilliseconds;
  for (let tries = 1; ; tries += 1) {
    const left = Math.max(1, end - timing.now());
    try {
      const answer = await bounded(send, Math.min(left, settings.tryMilliseconds));
      onCharge({ operation, requestUnits: answer.requestCharge, status: answer.statusCode ?? 200 });
      return answer;
    } catch (error) {
      const failure = describeFailure(error);
      if (failure.requestUnits !== undefined) {
        onCharge({ operation, requestUnits: failure.requestUnits, status: failure.status ?? 0 });
      }
      if (!failure.passing) throw error;
      const wait = failure.retryAfter ?? 50 * 2 ** (tries - 1) * (1 + timing.random());
      if (timing.now() + wait >= end) throw giveUp(operation, failure, error);
      await timing.sleep(wait);
    }
  }
}

export type Failure = {
  /** The HTTP status, when the service answered. */
  readonly status: number | undefined;
  /** Whether the same request may succeed in a moment. */
  readonly passing: boolean;
  /** Milliseconds that the service asks us to wait. */
  readonly retryAfter: number | undefined;
  readonly requestUnits: number | undefined;
};

/** Too much asked, a replica that moved or is away, or a gateway in between that got no answer. */
const passingStatus = new Set([408, 410, 429, 449, 500, 502, 503, 504]);

/** Reads the facts out of whatever the SDK threw. */
export function describeFailure(error: unknown): Failure {
  const { code, retryAfterInMs, headers } = Object(error) as {
    code?: unknown;
    retryAfterInMs?: unknown;
    headers?: Record<string, unknown>;
  };
  const status = typeof code === 'number' && code >= 100 && code < 600 ? code : undefined;
  const units = Number(headers?.['x-ms-request-charge']);
  return {
    status,
    passing: status === undefined ? isLostOnTheWay(error) : passingStatus.has(status),
    retryAfter: typeof retryAfterInMs === 'number' && Number.isFinite(retryAfterInMs) ? retryAfterInMs : undefined,
    requestUnits: Number.isFinite(units) ? units : undefined,
  };
}

/** Whether the identity could not be signed in at all: @azure/identity names its errors so. */
export function isRefusedSignIn(error: unknown): boolean {
  return error instanceof Error && /Authentication|CredentialUnavailable/.test(error.name);
}

/** No connection, no answer in time, or an answer that is not the service's; but no fault of the program's own. */
function isLostOnTheWay(error: unknown): boolean {
  const ours = error instanceof StoreFault || error instanceof TypeError || error instanceof RangeError;
  return !ours && !isRefusedSignIn(error);
}

function giveUp(operation: CosmosOperation, { status, retryAfter }: Failure, cause: unknown): StoreFault {
  if (status === 429) {
    const wait = retryAfter === undefined ? '' : ` (wait ${retryAfter} ms)`;
    return new StoreFault('throttled', `Cosmos DB is asked for more than it is paid for: ${operation}${wait}`, {
      cause,
    });
  }
  if (status === undefined && cause instanceof Error && /Abort|Timeout/.test(cause.name)) {
    return new StoreFault('timeout', `Cosmos DB did not answer in time: ${operation}`, { cause });
  }
  return new StoreFault('unavailable', `Cosmos DB cannot be reached: ${operation} (${status ?? 'no answer'})`, {
    cause,
  });
}

/** The SDK waits between its own tries without looking at the signal, so the wait for it is bounded here as well. */
async function bounded<T>(send: (signal: AbortSignal) => Promise<T>, milliseconds: number): Promise<T> {
  const signal = AbortSignal.timeout(Math.ceil(milliseconds));
  let stop = () => {};
  const timeUp = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([send(signal), timeUp]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
