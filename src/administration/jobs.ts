import { todayIn } from '../language/local-day.js';
import type { Messenger } from '../outbox/messenger.js';
import { readSetup } from '../people/change-setup.js';
import { council } from '../people/channels/council.js';
import { meetTeams } from '../people/meet-teams.js';
import type { LinkedChannel } from '../people/udvalg-setup.js';
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
      await meetTeams(parts, await linkedChannels(parts), { ...parts, now });
      await checkRosters(parts, parts, now);
    }),
    onceADay('retention', parts, async (now) => {
      await enforceRetention(parts, now);
    }),
  ];
}

async function linkedChannels({ store, strategies }: RetentionParts): Promise<readonly LinkedChannel[]> {
  const ids = new Set([...strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)), council.id]);
  const setups = await Promise.all([...ids].map((id) => readSetup(store, id)));
  return setups.flatMap(({ channels }) => channels);
}
