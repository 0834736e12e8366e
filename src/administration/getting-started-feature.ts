import { z } from 'zod';
import { type Feature, type FeatureTurn, press } from '../conversation/feature.js';
import { readIndicators } from '../indicators/read-catalogue.js';
import { readSetup } from '../people/change-setup.js';
import { council } from '../people/channels/council.js';
import { gettingStartedReply } from '../replies/administration/getting-started-reply.js';
import type { Reply } from '../replies/reply.js';
import { readCalendar } from '../summaries/calendar-settings.js';
import { comingCycles } from '../summaries/coming-cycles.js';
import { type AdministrationParts, asAdmin, refusedInPublic } from './admin-turn.js';
import { type Changing, strategyOf } from './change.js';
import { viewsOf } from './show-setup.js';
import { understandRequest } from './understand.js';
import { whatLacks } from './what-lacks.js';

/** "Kom i gang": in one card what still lacks. For admins. */
export function createGettingStartedFeature(parts: AdministrationParts): Feature {
  return {
    async hear(text, turn) {
      if (understandRequest(text)?.request.is !== 'getting-started') return undefined;
      const inPublic = refusedInPublic(turn);
      if (inPublic !== undefined) return inPublic;
      const admin = await asAdmin(turn, parts);
      if (admin.is === 'refused') return admin.outcome;
      return { kind: 'getting-started', say: await showGettingStarted(admin.changing) };
    },
    presses: {
      'getting-started': press(z.object({}), async (_, turn) => {
        const admin = await asAdmin(turn, parts);
        if (admin.is === 'refused') return admin.outcome;
        return { kind: 'getting-started', card: await showGettingStarted(admin.changing) };
      }),
    },
  };
}

async function showGettingStarted(changing: Changing): Promise<Reply> {
  const { turn, people, adminIds } = changing;
  const [udvalg, councilSetup, settings] = await Promise.all([
    udvalgWithIndicators(changing),
    readSetup(turn.store, council.id),
    readCalendar(turn.store),
  ]);
  const meetingsOf = (udvalgId: string) =>
    udvalg.find(({ setup }) => setup.udvalgId === udvalgId)?.setup.meetings ?? [];
  const [ahead] = comingCycles(momentOf(turn), () => strategyOf(turn).udvalg, settings, meetingsOf, 1);
  return gettingStartedReply(whatLacks(people, udvalg, { adminIds, council: councilSetup, ahead }));
}

async function udvalgWithIndicators(changing: Changing) {
  const { turn, starters } = changing;
  const strategy = strategyOf(turn);
  return Promise.all(
    (await viewsOf(changing)).map(async ({ view, setup }) => ({
      view,
      setup,
      indicators: await readIndicators(turn.store, view.udvalg.id, strategy, starters),
    })),
  );
}

function momentOf({ now, today }: FeatureTurn): { readonly moment: Date; readonly today: string } {
  return { moment: now, today };
}
