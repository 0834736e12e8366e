import { todayIn } from '../language/local-day.js';
import { addQuarters, type Quarter, reportingQuarter } from '../language/quarter.js';
import { correctionText } from '../replies/summaries/summary-correction.js';
import { type Change, changeDocument } from '../store/change-document.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import type { ComposeNow } from './compose-now.js';
import { type Difference, differencesFrom, toldIn } from './corrections.js';
import { areasTold, readDeliveries } from './deliver.js';
import { type Correction, correctDelivery, type Delivery, deliveryDocument, deliveryKey, postOf } from './delivery.js';
import {
  correctOffer,
  offerDocument,
  offerExpiry,
  offerKey,
  offerPartition,
  type ReportOffer,
} from './report-offer.js';
import { type RoundParts, readDesk, readRound } from './rounds.js';
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
  await correctOffers(addQuarters(last, 1 - quartersBack), parts, compose, now);
  for (const quarter of Array.from({ length: quartersBack }, (_, index) => addQuarters(last, -index))) {
    const { udvalg } = strategyOfQuarter(parts.knowledge.strategies, quarter);
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
      const corrections = correctionsOf(differences, now);
      return { do: 'write', body: correctDelivery(stored, toldIn(current), corrections, now), outcome: undefined };
    });
  }
}

/** Tells those who took a report of a quarter since `from` what was corrected in it since. */
async function correctOffers(from: Quarter, parts: RoundParts, compose: ComposeNow, now: Date): Promise<void> {
  for await (const document of documentsIn(parts.store, { partition: offerPartition, kind: offerDocument.kind })) {
    const offer = bodyOf(offerDocument, document);
    if (offer.state.is !== 'taken' || offer.quarter < from) continue;
    const areas = await compose(offer.strategyId, offer.quarter, todayIn(new Date(offer.state.at)));
    if (areas === undefined) continue;
    const current = areasTold(areas, offer.scope, offer.covers.length === 0 ? 'all' : offer.covers);
    if (differencesFrom(offer.told, current).length === 0) continue;
    const target = {
      store: parts.store,
      timing: parts.timing,
      type: offerDocument,
      key: offerKey(offer.offerId),
    };
    await changeDocument(target, (stored): Change<ReportOffer, undefined> => {
      const differences = stored === undefined ? [] : differencesFrom(stored.told, current);
      if (stored === undefined || differences.length === 0) return { do: 'nothing', outcome: undefined };
      const corrections = correctionsOf(differences, now);
      const body = correctOffer(stored, toldIn(current), corrections, now);
      return { do: 'write', body, expiresAt: offerExpiry(body), outcome: undefined };
    });
  }
}

function correctionsOf(differences: readonly Difference[], now: Date): readonly Correction[] {
  return differences.map((difference) => ({ at: now.toISOString(), text: correctionText(difference, now) }));
}

/** Gives the day (ISO, Danish time) that a post went out; undefined while it has not. */
export function postedOn(delivery: Delivery): string | undefined {
  const { state } = postOf(delivery);
  return state.is === 'sent' ? todayIn(new Date(state.at)) : undefined;
}
