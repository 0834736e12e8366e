import { todayIn } from '../language/local-day.js';
import { momentIn } from '../language/local-moment.js';
import { usualReminders } from '../reminders/stages.js';
import type { Adoption } from './adoption.js';
import { type BringParts, bringAdoption } from './bring-on.js';

export type AdoptionJobParts = BringParts & {
  /** Takes what was adopted into what the bot knows, and gives all of it. */
  readonly refresh: () => Promise<readonly Adoption[]>;
};

/**
 * Keeps the bot up with what is adopted, and carries over on the day when a strategy's first quarter begins: not by night,
 * for owners are told of what is closed. It runs each minute and costs one request; what another instance has done it finds
 * done.
 */
export function createAdoptionJob({ refresh, ...parts }: AdoptionJobParts): (now: Date) => Promise<void> {
  return async (now) => {
    const adoptions = await refresh();
    if (now < momentIn(todayIn(now), usualReminders.opens)) return;
    for (const adoption of adoptions) await bringAdoption(parts, adoption, { personId: 'system', at: now });
  };
}
