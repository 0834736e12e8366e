import { type CosmosOperation, describeFailure, isRefusedSignIn } from './cosmos-requests.js';
import { StoreFault } from './store-fault.js';

/** What 404 means beside "no such item" (x-ms-substatus): the database or container is not there. */
const ownerMissing = 1003;

/** Gives the fault that a failed request is for us, with what was thrown as its cause. */
export function cosmosFault(operation: CosmosOperation, error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const { status } = describeFailure(error);
  const fault = (code: StoreFault['code'], what: string) =>
    new StoreFault(code, `Cosmos DB, ${operation}: ${what}`, { cause: error });
  switch (status) {
    case undefined:
      return isRefusedSignIn(error)
        ? fault('denied', 'the identity cannot be signed in')
        : fault('unavailable', 'the request could not be made');
    case 401:
    case 403:
      return fault('denied', `not allowed (${status}); is the key right, or has the identity the data role?`);
    case 404:
      return fault('not-set-up', 'the database or the container is not there');
    case 413:
      return fault('invalid', 'the document is too large');
    default:
      return fault('unavailable', `refused with ${status}`);
  }
}

/**
 * The SDK hands back a 404 on a point read as an answer. Throws when it is another 404 than "no such item": no
 * container, or a replica that has not yet seen what this process wrote (which passes).
 */
export function refuseOtherThanMissing(answer: { readonly statusCode: number; readonly substatus?: number }): void {
  if (answer.statusCode !== 404 || !answer.substatus) return;
  if (answer.substatus === ownerMissing) {
    throw new StoreFault('not-set-up', 'Cosmos DB, read: the database or the container is not there');
  }
  throw new Error(`Cosmos DB is not yet as new as this process (404/${answer.substatus})`);
}
