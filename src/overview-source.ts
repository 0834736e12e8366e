import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { OverviewSource } from './http/overview-routes.js';
import { type OverviewParts, readOverview } from './overview/read-overview.js';
import { createTabTokens } from './teams/tab-token.js';
import { createTurnLimit } from './teams/turn-limit.js';

/**
 * Gives the overview to whoever may look: on this machine alone anybody; elsewhere those whom Teams signs on, each no faster
 * than they may write, and nobody while no app is there to sign them on.
 */
export function overviewSource({ app, tab }: Config, parts: OverviewParts, clock: Clock): OverviewSource {
  const tokens =
    app === undefined || tab === undefined ? undefined : createTabTokens({ ...tab, tenantId: app.tenantId });
  const limit = createTurnLimit();
  return {
    async admits(authorization) {
      if (app === undefined) return 'welcome';
      if (tokens === undefined) return 'not-set-up';
      const personId = await tokens.personOf(authorization);
      if (personId === undefined) return 'sign-in';
      return limit.take(personId, Date.now()) ? 'welcome' : 'too-often';
    },
    read: (quarter) => readOverview(parts, quarter, clock()),
  };
}
