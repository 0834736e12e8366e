import { createHash } from 'node:crypto';

/** As many hex digits as make it certain that no two of a municipality's people get the same. */
const length = 20;

/**
 * Gives an id that follows from a natural key such as an e-mail, so that the same import twice names the same person, and in
 * which the key does not stand: it goes into trails that outlive the person's data.
 */
export function hashedId(naturalKey: string): string {
  return createHash('sha256').update(naturalKey).digest('hex').slice(0, length);
}
