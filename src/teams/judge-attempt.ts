import type { Attempt } from '../outbox/messenger.js';
import { notOpened } from './own-connection.js';

/** A request that failed, as the connector's client throws it. */
type Failure = {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly response?: {
    readonly bodyAsText?: string | null;
    readonly headers: { get(name: string): string | undefined };
  };
};

/** Answers that waiting does not cure: the place is closed to us, is gone, or the message itself is at fault. */
const refusals = [400, 403, 404, 405, 410, 413, 415, 422];
/** Answers after which the message may stand there all the same: the one who answers may not be the one who delivers. */
const undecided = [408, 499];
/** The longest that we let the service ask us to wait. */
const longestRetryMs = 60 * 60_000;

/** Gives how an attempt ended that threw. `handedOver` says whether the request was on its way to the network at all. */
export function judgeFailure(error: unknown, { handedOver, now }: { handedOver: boolean; now: number }): Attempt {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {};
  if (!handedOver) {
    return { outcome: 'not-delivered', retryAfterMs: 0, why: `not-sent: ${failure.code ?? failure.name ?? 'fault'}` };
  }
  if (failure.statusCode !== undefined) return judgeStatus(failure.statusCode, failure, now);
  if (neverOpened(failure)) return { outcome: 'not-delivered', retryAfterMs: 0, why: failure.code ?? 'not-opened' };
  return {
    outcome: 'unknown',
    why: isTimeOut(failure) ? 'time-out' : `broken: ${failure.code ?? 'connection'}`,
  };
}

function judgeStatus(status: number, failure: Failure, now: number): Attempt {
  const why = [status, errorCode(failure)].filter(Boolean).join(' ');
  // The connector took it, and only its answer cannot be read.
  if (status >= 200 && status < 300) return { outcome: 'delivered' };
  if (status >= 500 || undecided.includes(status)) return { outcome: 'unknown', why };
  if (refusals.includes(status) || status < 400) return { outcome: 'refused', why };
  return { outcome: 'not-delivered', retryAfterMs: retryAfter(failure, now), why };
}

function isTimeOut({ name }: Failure): boolean {
  return name === 'AbortError' || name === 'TimeoutError';
}

/** Whether the connection was never made, so that no request went over it: no name, no route, nobody there, no trust. */
function neverOpened({ code = '', message = '' }: Failure): boolean {
  return (
    [notOpened, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code) ||
    /^(connect|getaddrinfo) /.test(message) ||
    /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF))/.test(code)
  );
}

/** The connector's own word for what is wrong, such as BotNotInConversationRoster; never its sentence. */
function errorCode({ response }: Failure): string | undefined {
  try {
    const body: unknown = JSON.parse(response?.bodyAsText ?? '');
    const code = (body as { error?: { code?: unknown } } | null)?.error?.code;
    return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the Retry-After in milliseconds, told in seconds or as a date; 0 when nothing is asked for. */
function retryAfter({ response }: Failure, now: number): number {
  const told = response?.headers.get('retry-after') ?? '';
  const ms = /^\d+(\.\d+)?$/.test(told.trim()) ? Number(told) * 1000 : Date.parse(told) - now;
  return Number.isFinite(ms) ? Math.min(longestRetryMs, Math.max(0, Math.ceil(ms))) : 0;
}
