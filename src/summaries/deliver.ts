import { todayIn } from '../language/local-day.js';
import { inParallel } from '../outbox/in-parallel.js';
import type { LinkedChannel } from '../people/udvalg-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf, draftOf } from '../store/document-type.js';
import type { ComposeNow } from './compose-now.js';
import { composeSummary, type QuarterOfAreas } from './compose-summary.js';
import { toldIn } from './corrections.js';
import { type Delivery, deliveryDocument, deliveryKey, deliveryPrefix, openDelivery } from './delivery.js';
import type { AreaSummary } from './quarterly-summary.js';
import { adminsOfDesk, channelsBy, type Desk, type RoundParts } from './rounds.js';
import { everyUdvalg, type SummaryRound } from './summary-round.js';

/** A channel that is to get a round's post, and whose it is. */
export type Recipient = { readonly ownerId: string; readonly channel: LinkedChannel };

const atOnce = 16;

/** Gives the channels that a round goes to: those that were linked when it was let go. */
export function recipientsOf({ scope }: SummaryRound, desk: Desk, releasedAt: string): readonly Recipient[] {
  const ownerIds = scope === everyUdvalg ? desk.settings.overallTo : [scope];
  return ownerIds.flatMap((ownerId) => channelsBy(desk, ownerId, releasedAt).map((channel) => ({ ownerId, channel })));
}

/**
 * Creates a delivery for each channel of a round that has none yet, ready to be sent. Throws what the store throws; then it
 * goes on from there the next time.
 */
export async function createDeliveries(
  round: SummaryRound,
  recipients: readonly Recipient[],
  { desk, parts, compose }: { readonly desk: Desk; readonly parts: RoundParts; readonly compose: ComposeNow },
): Promise<void> {
  const areas = await compose(round.strategyId, round.quarter, todayIn(desk.now));
  if (areas === undefined) throw new Error(`The strategy of ${round.scope}'s round is not there any more`);
  const tellTo = [...adminsOfDesk(desk, parts)];
  await inParallel(recipients, atOnce, async ({ ownerId, channel }) => {
    const { address, teamName, channelName } = channel;
    const covers = round.scope === everyUdvalg ? 'all' : channel.covers;
    const of = { scope: round.scope, ownerId, strategyId: round.strategyId, quarter: round.quarter };
    const delivery = openDelivery(
      {
        ...of,
        channel: { address, teamName, channelName, covers },
        told: [...toldIn(areasTold(areas, round.scope, covers))],
        tellTo,
      },
      desk.now,
    );
    // Whoever comes second finds it there: one delivery for each channel, scope and quarter.
    await parts.store.create(draftOf(deliveryDocument, deliveryKey(of, address.channelId), delivery));
  });
}

/** Gives the areas that a post tells of. */
export function areasTold(
  areas: QuarterOfAreas,
  scope: string,
  covers: LinkedChannel['covers'],
): readonly AreaSummary[] {
  return scope === everyUdvalg ? areas.areas : composeSummary(areas, scope, covers).areas;
}

/** Reads the deliveries of one scope and quarter that lie with an owner. Throws what the store throws. */
export async function readDeliveries(
  store: DocumentStore,
  of: Pick<Delivery, 'scope' | 'ownerId' | 'quarter'>,
): Promise<readonly Delivery[]> {
  const prefix = deliveryPrefix(of.scope, of.quarter);
  const found: Delivery[] = [];
  let after: string | undefined = prefix;
  do {
    const page = await store.list({
      partition: `udvalg:${of.ownerId}`,
      kind: deliveryDocument.kind,
      limit: 500,
      after,
    });
    for (const document of page.documents) {
      if (!document.id.startsWith(prefix)) return found;
      found.push(bodyOf(deliveryDocument, document));
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}
