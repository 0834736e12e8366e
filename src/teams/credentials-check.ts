import { decodeJwt } from 'jose';

/** Gives the token that the bot answers Teams with; a new one when told to renew. Throws when none can be had. */
export type TokenSource = (renew: boolean) => Promise<string>;

/** The SDK renews five minutes before the end; a token with less left than this was not renewed. */
const leastLeftMs = 120_000;

/** Gives a check that throws unless the bot has a token that holds, and goes on holding for a while. */
export function createCredentialsCheck(token: TokenSource, nowMs: () => number): () => Promise<void> {
  const holds = (one: string) => (decodeJwt(one).exp ?? 0) * 1000 - nowMs() > leastLeftMs;
  return async () => {
    if (holds(await token(false)) || holds(await token(true))) return;
    throw new Error('The token of the bot is about to expire, and no newer one is given');
  };
}
