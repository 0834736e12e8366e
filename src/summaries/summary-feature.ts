import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { summaryAgendaReply } from '../replies/summary-agenda.js';
import { summaryAreaReply } from '../replies/summary-area-reply.js';
import { SummaryKey } from '../replies/summary-cards.js';
import { summaryReply } from '../replies/summary-reply.js';
import { textsOf } from '../replies/texts.js';
import { composeAreas, composeSummary } from './compose-summary.js';
import type { QuarterlySummary } from './quarterly-summary.js';
import { readKept } from './read-kept.js';
import { readRecords } from './records.js';

const page = z.coerce.number().int().min(1).max(1_000);

/** The buttons of a posted summary. They show approved numbers only, so whoever sees the post may use them. */
export const summaryFeature: Feature = {
  presses: {
    'summary-page': press(z.strictObject({ key: SummaryKey, page }), async (data, turn) => {
      const summary = await summaryFor(data.key, turn);
      return summary === undefined ? unknown : { kind: 'summary-page', card: summaryReply(summary, data.page) };
    }),
    'summary-area': press(
      z.strictObject({ key: SummaryKey, fokusomraadeId: z.string().max(100), page }),
      async (data, turn) => {
        const summary = await summaryFor(data.key, turn);
        const area = summary?.areas.find((one) => one.area.id === data.fokusomraadeId);
        if (summary === undefined || area === undefined) return unknown;
        return { kind: 'summary-area', card: summaryAreaReply(summary, area, data.page) };
      },
    ),
    'summary-agenda': press(z.strictObject({ key: SummaryKey }), async (data, turn) => {
      const summary = await summaryFor(data.key, turn);
      return summary === undefined ? unknown : { kind: 'summary-agenda', card: summaryAgendaReply(summary) };
    }),
  },
};

const unknown: Outcome = { kind: 'card-refused', line: textsOf('da').cardNotUnderstood };

/** Composes again what a card is about, from what is approved now; undefined when no such strategy or udvalg is known. */
async function summaryFor(key: SummaryKey, turn: FeatureTurn): Promise<QuarterlySummary | undefined> {
  const strategy = turn.knowledge.strategies.find(({ id }) => id === key.strategyId);
  if (strategy === undefined || !strategy.udvalg.some(({ id }) => id === key.udvalgId)) return undefined;

  const topics = turn.knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
  const kept = await readKept(
    turn.store,
    strategy.udvalg.map(({ id }) => id),
  );
  const areas = composeAreas(readRecords(strategy, topics, kept), key.quarter, turn.today);
  return composeSummary(areas, key.udvalgId, key.covers.length === 0 ? 'all' : key.covers);
}
