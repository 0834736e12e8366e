import { startClock } from '../clock.js';
import { readConfig } from '../config.js';
import { readStrategies } from '../content-files.js';
import type { Importing } from '../exchange/apply-import.js';
import { hashedId } from '../hashed-id.js';
import { todayIn } from '../language/local-day.js';
import { readAdopted } from '../live-knowledge.js';
import { readStarters } from '../starter-files.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';
import { strategyInForce } from '../strategy/in-force.js';

/** What import and export work with in a terminal: the store and strategy that the settings name. */
export type ExchangePlace = Importing & { readonly now: Date };

/** Opens the store that the settings name. Whoever may run commands here may set the bot up: changes are noted as the system's. */
export async function openExchange(): Promise<ExchangePlace> {
  const config = readConfig();
  const now = startClock(config.now)();
  const today = todayIn(now);
  const store = await openStore(config.store, { now: () => now.getTime(), timing: realTiming, onCharge: () => {} });
  const { strategies } = await readAdopted(store, { strategies: readStrategies(), ownWords: [], engines: new Map() });
  const strategy = strategyInForce(strategies, today);
  return {
    store,
    timing: realTiming,
    strategy,
    examples: readStarters(strategies).get(strategy.id) ?? [],
    today,
    now,
    by: { personId: 'system', at: now },
    adminIds: config.adminIds,
    idOf: hashedId,
  };
}
