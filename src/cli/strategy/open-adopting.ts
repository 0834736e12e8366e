import type { Adoption } from '../../adoption/adoption.js';
import type { BringParts } from '../../adoption/bring-on.js';
import { askApprovers } from '../../approvals/ask-approvers.js';
import { startClock } from '../../clock.js';
import { type Config, readConfig } from '../../config.js';
import { readKnowledge } from '../../content-files.js';
import type { Knowledge } from '../../conversation/converse.js';
import { todayIn } from '../../language/local-day.js';
import { openKnowledge } from '../../live-knowledge.js';
import { rememberPending } from '../../outbox/pending.js';
import type { By } from '../../people/audit.js';
import { openStore } from '../../store/open-store.js';
import { realTiming } from '../../store/real-timing.js';

/** What adopting works with in a terminal: the store that the settings name, and what the program and the store know. */
export type Adopting = BringParts & {
  readonly built: Knowledge;
  readonly refresh: () => Promise<readonly Adoption[]>;
  readonly adoptions: readonly Adoption[];
  readonly today: string;
  readonly by: By;
};

/** Opens the store that the settings name. Whoever may run commands here may set the bot up: changes are noted as the system's. */
export async function openAdopting(config: Config = readConfig()): Promise<Adopting> {
  const clock = startClock(config.now);
  const now = clock();
  const plain = await openStore(config.store, { now: () => now.getTime(), timing: realTiming, onCharge: () => {} });
  // What is closed here is told by the bot: it finds it by these pointers.
  const store = rememberPending(plain, clock);
  const built = readKnowledge();
  const { knowledge, refresh } = openKnowledge(built, store);
  return {
    store,
    timing: realTiming,
    announce: askApprovers({ adminIds: config.adminIds }),
    strategies: knowledge.strategies,
    built,
    adoptions: await refresh(),
    refresh,
    today: todayIn(now),
    by: { personId: 'system', at: now },
  };
}
