import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { summaryAgendaReply } from '../replies/summaries/summary-agenda.js';
import { summaryAreaReply } from '../replies/summaries/summary-area-reply.js';
import { SummaryKey } from '../replies/summaries/summary-cards.js';
import { overallReply } from '../replies/summaries/summary-overall-reply.js';
import { summaryReply } from '../replies/summaries/summary-reply.js';
import { textsOf } from '../replies/texts.js';
import { readStrategyRecords } from './compose-now.js';
import { composeOverall } from './compose-report.js';
import { composeAreas, composeSummary, type QuarterOfAreas } from './compose-summary.js';
import { everyUdvalg } from './summary-round.js';

const page = z.coerce.number().int().min(1).max(1_000);

/** The buttons of a posted summary. They show approved numbers only, so whoever sees the post may use them. */
export const summaryFeature: Feature = {
  presses: {
    'summary-page': press(z.object({ about: SummaryKey, page }), async ({ about: key, page: asked }, turn) => {
      const areas = await areasFor(key, turn);
      if (areas === undefined) return unknown;
      const card =
        key.udvalgId === everyUdvalg
          ? overallReply(composeOverall(areas), asked)
          : summaryReply(composeSummary(areas, key.udvalgId, coversOf(key)), asked);
      return { kind: 'summary-page', card };
    }),
    'summary-area': press(
      z.object({ about: SummaryKey, fokusomraadeId: z.string().max(100), page }),
      async ({ about: key, fokusomraadeId, page: asked }, turn) => {
        const areas = await areasFor(key, turn);
        const area = areas?.areas.find((one) => one.area.id === fokusomraadeId);
        if (areas === undefined || area === undefined) return unknown;
        const summary = composeSummary(areas, area.area.udvalgId);
        return { kind: 'summary-area', card: summaryAreaReply(summary, area, { page: asked, key }) };
      },
    ),
    'summary-agenda': press(z.object({ about: SummaryKey }), async ({ about: key }, turn) => {
      const areas = await areasFor(key, turn);
      if (areas === undefined) return unknown;
      const told =
        key.udvalgId === everyUdvalg ? composeOverall(areas) : composeSummary(areas, key.udvalgId, coversOf(key));
      return { kind: 'summary-agenda', card: summaryAgendaReply(told, key) };
    }),
  },
};

const unknown: Outcome = { kind: 'card-refused', line: textsOf('da').cardNotUnderstood };

/** Composes again what a card is about, from what is approved now; undefined when no such strategy or udvalg is known. */
async function areasFor(key: SummaryKey, turn: FeatureTurn): Promise<QuarterOfAreas | undefined> {
  const strategy = turn.knowledge.strategies.find(({ id }) => id === key.strategyId);
  const isKnown = key.udvalgId === everyUdvalg || strategy?.udvalg.some(({ id }) => id === key.udvalgId) === true;
  if (strategy === undefined || !isKnown) return undefined;
  const records = await readStrategyRecords(turn.store, strategy, turn.knowledge.ownWords);
  return composeAreas(records, key.quarter, turn.today);
}

function coversOf({ covers }: SummaryKey) {
  return covers.length === 0 ? 'all' : covers;
}
