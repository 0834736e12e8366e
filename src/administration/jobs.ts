import { todayIn } from '../language/local-day.js';
import type { Messenger } from '../outbox/messenger.js';
import { checkRosters } from './check-rosters.js';
import { onceADay } from './daily.js';
import { finishHandovers } from './finish-handover.js';
import { resolvePending } from './resolve-pending.js';
import { enforceRetention, type RetentionParts } from './retention-job.js';

/** What the clock does for the set-up: handovers that were broken off, every minute; rosters and retention, once a day. */
export function administrationJobs(
  parts: RetentionParts & { readonly messenger: Pick<Messenger, 'roster'> },
): readonly { readonly name: string; run(now: Date): Promise<void> }[] {
  return [
    { name: 'handovers', run: (now) => finishHandovers({ ...parts, today: todayIn(now) }) },
    onceADay('rosters', parts, async (now) => {
      await resolvePending(parts, now);
      await checkRosters(parts, parts, now);
    }),
    onceADay('retention', parts, async (now) => {
      await enforceRetention(parts, now);
    }),
  ];
}
