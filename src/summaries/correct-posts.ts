import { todayIn } from '../language/local-day.js';
import { addQuarters, reportingQuarter } from '../language/quarter.js';
import { correctionText } from '../replies/summary-correction.js';
import { type Change, changeDocument } from '../store/change-document.js';
import type { ComposeNow } from './compose-now.js';
import { differencesFrom, toldIn } from './corrections.js';
import { areasTold, readDeliveries } from './deliver.js';
import { correctDelivery, type Delivery, deliveryDocument, deliveryKey, postOf } from './delivery.js';
import { type RoundParts, readDesk, readRound, strategyOf } from './rounds.js';
import { everyUdvalg } from './summary-round.js';

/** How far back posts are held against what is approved now: a number may be corrected a year later. */
const quartersBack = 5;

/**
 * Holds the posts of the last quarters against what is approved now; where something was added or corrected since, the post
 * is to be changed and to say so.
 */
export async function correctPosts(parts: RoundParts, compose: ComposeNow, now: Date): Promise<void> {
  const { settings } = await readDesk(parts, now);
  const last = reportingQuarter(todayIn(now));
  for (const quarter of Array.from({ length: quartersBack }, (_, index) => addQuarters(last, -index))) {
    const { udvalg } = strategyOf(parts.knowledge.strategies, quarter);
    const scopes = [
      ...udvalg.map(({ id }) => ({ scope: id, ownerIds: [id] })),
      { scope: everyUdvalg, ownerIds: settings.overallTo },
    ];
    for (const { scope, ownerIds } of scopes) {
      const round = await readRound(parts.store, scope, quarter);
      if (round?.state.is !== 'released') continue;
      for (const ownerId of ownerIds) {
        await correctEach(await readDeliveries(parts.store, { scope, ownerId, quarter }), parts, compose, now);
      }
    }
  }
}

async function correctEach(
  deliveries: readonly Delivery[],
  parts: RoundParts,
  compose: ComposeNow,
  now: Date,
): Promise<void> {
  for (const delivery of deliveries) {
    const day = postedOn(delivery);
    if (day === undefined) continue;
    const areas = await compose(delivery.strategyId, delivery.quarter, day);
    if (areas === undefined) continue;
    const current = areasTold(areas, delivery.scope, delivery.channel.covers);
    if (differencesFrom(delivery.told, current).length === 0) continue;
    const target = {
      store: parts.store,
      timing: parts.timing,
      type: deliveryDocument,
      key: deliveryKey(delivery, delivery.channel.address.channelId),
    };
    await changeDocument(target, (stored): Change<Delivery, undefined> => {
      const differences = stored === undefined ? [] : differencesFrom(stored.told, current);
      if (stored === undefined || differences.length === 0) return { do: 'nothing', outcome: undefined };
      const corrections = differences.map((difference) => ({
        at: now.toISOString(),
        text: correctionText(difference, now),
      }));
      return { do: 'write', body: correctDelivery(stored, toldIn(current), corrections, now), outcome: undefined };
    });
  }
}

/** Gives the day (ISO, Danish time) that a post went out; undefined while it has not. */
export function postedOn(delivery: Delivery): string | undefined {
  const { state } = postOf(delivery);
  return state.is === 'sent' ? todayIn(new Date(state.at)) : undefined;
}
