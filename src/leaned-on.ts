import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Knowledge } from './conversation/converse.js';
import { daysFrom } from './language/days.js';
import { todayIn } from './language/local-day.js';
import type { ReadinessCheck } from './readiness.js';
import type { DocumentStore } from './store/document-store.js';
import { strategyInForce } from './strategy/in-force.js';
import { tokenSourceOf } from './teams/adapter.js';
import { createCredentialsCheck } from './teams/credentials-check.js';

/** How long before the end of a password it is told: time enough to make a new one. */
const passwordDaysLeft = 14;

/** Gives what the bot cannot do without: its state, its content, and what it shows Teams to be let in. */
export function leanedOn({
  config: { app },
  store,
  knowledge,
  clock,
}: {
  readonly config: Config;
  readonly store: DocumentStore;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
}): readonly ReadinessCheck[] {
  const today = () => todayIn(clock());
  return [
    { name: 'store', check: () => store.read({ partition: 'people', id: 'people' }) },
    { name: 'content', check: async () => strategyInForce(knowledge.strategies, today()) },
    ...(app === undefined
      ? []
      : [{ name: 'credentials', check: createCredentialsCheck(tokenSourceOf(app), Date.now) }]),
    ...(app?.passwordExpires === undefined
      ? []
      : [{ name: 'password', check: async () => refuseToExpire(app.passwordExpires ?? '', today()) }]),
  ];
}

function refuseToExpire(lastDay: string, today: string): void {
  const left = daysFrom(today, lastDay);
  if (left < passwordDaysLeft) throw new Error(`The password of the app registration holds for ${left} days more`);
}
