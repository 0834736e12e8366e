import type { LinkRequest, UdvalgSetup } from '../udvalg-setup.js';
import { isThere } from './link-channel.js';

/** How long a request is kept, answered or not: it names the one who asked. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

export type AskResult =
  /** The same was asked before and waits for its answer. */
  | { readonly is: 'asked-before'; readonly request: LinkRequest }
  | { readonly is: 'asked'; readonly setup: UdvalgSetup };

/** Gives the set-up with a request to link a channel; a request of before for the same channel gives way to another cover. */
export function askToLink(setup: UdvalgSetup, request: LinkRequest): AskResult {
  const waiting = waitingRequests(setup).find((one) => isThere(one, request.address.channelId));
  if (waiting !== undefined && JSON.stringify(waiting.covers) === JSON.stringify(request.covers)) {
    return { is: 'asked-before', request: waiting };
  }
  const others = (setup.linkRequests ?? []).filter((one) => one !== waiting);
  return { is: 'asked', setup: { ...setup, linkRequests: [...others, request] } };
}

/** Gives the request with that id, or undefined when there is none any more. */
export function requestById({ linkRequests = [] }: UdvalgSetup, requestId: string): LinkRequest | undefined {
  return linkRequests.find(({ id }) => id === requestId);
}

/** Gives the set-up with a request answered. */
export function answerRequest(
  setup: UdvalgSetup,
  requestId: string,
  answer: NonNullable<LinkRequest['answer']>,
): UdvalgSetup {
  const answered = (request: LinkRequest) => (request.id === requestId ? { ...request, answer } : request);
  return { ...setup, linkRequests: (setup.linkRequests ?? []).map(answered) };
}

/** Gives the set-up without the requests that are too old to keep. */
export function withoutOldRequests(setup: UdvalgSetup, now: Date): UdvalgSetup {
  const kept = setup.linkRequests?.filter(({ askedAt }) => Date.parse(askedAt) + keptMs > now.getTime());
  return kept === undefined || kept.length === setup.linkRequests?.length ? setup : { ...setup, linkRequests: kept };
}

function waitingRequests({ linkRequests = [] }: UdvalgSetup): readonly LinkRequest[] {
  return linkRequests.filter(({ answer }) => answer === undefined);
}
