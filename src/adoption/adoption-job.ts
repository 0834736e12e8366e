import type { Adoption } from './adoption.js';
import { type BringParts, bringAdoption } from './bring-on.js';

export type AdoptionJobParts = BringParts & {
  /** Takes what was adopted into what the bot knows, and gives all of it. */
  readonly refresh: () => Promise<readonly Adoption[]>;
};

/**
 * Keeps the bot up with what is adopted, and carries over when a strategy's first quarter begins. It runs each minute and
 * costs one request; what another instance has done it finds done.
 */
export function createAdoptionJob({ refresh, ...parts }: AdoptionJobParts): (now: Date) => Promise<void> {
  return async (now) => {
    for (const adoption of await refresh()) await bringAdoption(parts, adoption, { personId: 'system', at: now });
  };
}
