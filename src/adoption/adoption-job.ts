import { todayIn } from '../language/local-day.js';
import { momentIn } from '../language/local-moment.js';
import { readCalendar } from '../summaries/calendar-settings.js';
import type { Adoption } from './adoption.js';
import { type BringParts, bringAdoption, isAtRest } from './bring-on.js';

export type AdoptionJobParts = BringParts & {
  /** Takes what was adopted into what the bot knows, and gives all of it. */
  readonly refresh: () => Promise<readonly Adoption[]>;
};

/**
 * Keeps the bot up with what is adopted, and carries over on the day when a strategy's first quarter begins: not before the
 * hour when people are written to, for owners are told of what is closed. It runs each minute and costs one request; what
 * another instance has done it finds done.
 */
export function createAdoptionJob({ refresh, ...parts }: AdoptionJobParts): (now: Date) => Promise<void> {
  return async (now) => {
    const today = todayIn(now);
    const underWay = (await refresh()).filter((adoption) => !isAtRest(adoption, today));
    if (underWay.length === 0) return;
    const { reminders } = await readCalendar(parts.store);
    if (now < momentIn(today, reminders.opens)) return;
    for (const adoption of underWay) await bringAdoption(parts, adoption, { personId: 'system', at: now });
  };
}
