/** Why a store could not do what it was asked; stable, for the log and for who must act. */
export type StoreFaultCode =
  /** Asked for what can never be kept: an id too long, a document too large, a kind or date that is none. A fault of the caller. */
  | 'invalid'
  /** What is stored does not pass its own schema. */
  | 'unreadable'
  /** No answer within the time that one request may take: whether a write was done is not known. */
  | 'timeout'
  /** The service asked us to wait longer than one request may take; nothing was written. */
  | 'throttled'
  /** The store answers, but does not let us in. */
  | 'denied'
  /** The database, the container or the folder is not there, or not as the bot needs it. */
  | 'not-set-up'
  /** Everything else: no connection, disk full, closed. */
  | 'unavailable';

/** Thrown by both stores. The message names what failed and on what, and never holds a document's content. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreFault';
    this.code = code;
  }
}
