import type { Attempt } from './messenger.js';

/** What happened while sending, for the log and the figures: never a name, an address or a text. */
export type OutboxEvent = {
  readonly event: 'attempt' | 'message-not-made' | 'result-not-written' | 'nobody-tells' | 'fault';
  readonly what?: string;
  readonly outcome?: Attempt['outcome'];
  readonly why?: string;
  readonly attempts?: number;
  readonly error?: unknown;
};
