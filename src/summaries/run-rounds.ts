import { numberInYear } from '../language/quarter.js';
import { draftOf } from '../store/document-type.js';
import { type Cycle, cycleOf, overallDueAt } from './calendar.js';
import type { ComposeNow } from './compose-now.js';
import { createDeliveries, readDeliveries, recipientsOf } from './deliver.js';
import { postOf } from './delivery.js';
import { offerDocument, offerExpiry, offerKey, openOffer } from './report-offer.js';
import {
  adminsOfDesk,
  bringRound,
  chairsOfDesk,
  channelsBy,
  createRound,
  type Desk,
  type RoundParts,
  readDesk,
  readRound,
} from './rounds.js';
import {
  everyUdvalg,
  idOf,
  isLateTold,
  isOver,
  isTimeUp,
  openRound,
  readyRound,
  releaseRound,
  type SummaryRound,
  withLate,
} from './summary-round.js';

/** How long after its time a post may be missing before the admins hear of it. */
const lateMs = 60 * 60_000;

type Run = { readonly desk: Desk; readonly parts: RoundParts; readonly compose: ComposeNow };

/**
 * Brings the rounds of the quarter that is reported now as far as they have come: opens them on the day of the draft, lets
 * them go when their time is up, creates every channel's delivery, tells the admins what has not happened. Whatever is done
 * already is left as it is, so it may run anywhere, at any time, again: also after a crash in the middle, or days too late,
 * as long as the next quarter has not ended.
 */
export async function runRounds(parts: RoundParts, compose: ComposeNow, now: Date): Promise<void> {
  const desk = await readDesk(parts, now);
  const run = { desk, parts, compose };
  const cycles = desk.strategy.udvalg.map(({ id }): readonly [string, Cycle] => [
    id,
    cycleOf(desk.quarter, desk.settings, desk.setups.get(id)?.meetings ?? []),
  ]);
  const rounds: SummaryRound[] = [];
  const faults: unknown[] = [];
  for (const [id, cycle] of cycles) {
    try {
      const round = await udvalgRound(id, cycle, run);
      if (round !== undefined) rounds.push(await bringOn(round, run));
    } catch (error) {
      faults.push(error);
    }
  }
  // One udvalg's fault does not keep the others from their posts, nor is it kept quiet.
  if (faults.length > 0) throw new AggregateError(faults, `The rounds of ${faults.length} udvalg failed`);
  const overall = await overallRound(
    rounds,
    cycles.map(([, cycle]) => cycle),
    run,
  );
  if (overall !== undefined) await bringOn(overall, run);
}

/** Gives an udvalg's round, opened now when its draft is due; undefined before that, and where no channel waits for it. */
async function udvalgRound(scope: string, cycle: Cycle, { desk, parts }: Run): Promise<SummaryRound | undefined> {
  const { quarter, strategy, now } = desk;
  const found = await readRound(parts.store, scope, quarter);
  if (found !== undefined || now < cycle.draftAt) return found;
  const postAt = cycle.postAt.toISOString();
  if (channelsBy(desk, scope, postAt).length === 0) return undefined;
  const readers = now < cycle.postAt ? [...chairsOfDesk(desk, scope), ...adminsOfDesk(desk, parts)] : [];
  const draftTo = readers.filter((to, index) => readers.findIndex((one) => idOf(one) === idOf(to)) === index);
  const of = { scope, strategyId: strategy.id, quarter, draftAt: cycle.draftAt.toISOString(), postAt };
  return createRound(parts.store, openRound(of, draftTo, now));
}

/** Gives the overall report's round: it is there when an udvalg's is, and ready when the last of them is over. */
async function overallRound(
  rounds: readonly SummaryRound[],
  cycles: readonly Cycle[],
  { desk, parts }: Run,
): Promise<SummaryRound | undefined> {
  const { quarter, strategy, now, settings } = desk;
  const [first] = rounds.map(({ draftAt }) => draftAt).sort();
  if (first === undefined) return undefined;
  const postAt = overallDueAt(cycles, settings).toISOString();
  const of = { scope: everyUdvalg, strategyId: strategy.id, quarter, draftAt: first, postAt };
  const found = await readRound(parts.store, everyUdvalg, quarter);
  const round = found ?? (await createRound(parts.store, openRound(of, [], now)));
  const isReady = rounds.every(isOver) || Date.parse(round.postAt) <= now.getTime();
  if (round.state.is !== 'waiting' || !isReady) return round;
  await offerFollowUp(desk, parts);
  return bringRound(parts, round, (one) => readyRound(one, adminsOfDesk(desk, parts), now));
}

/** At its interval (yearly by default) the admins are offered the deeper follow-up too; each once, however often this runs. */
async function offerFollowUp(desk: Desk, parts: RoundParts): Promise<void> {
  const { quarter, settings, strategy, now } = desk;
  if (!settings.followUpIn.includes(numberInYear(quarter))) return;
  for (const to of adminsOfDesk(desk, parts)) {
    if (to.kind !== 'person') continue;
    const { aadObjectId } = to;
    const offerId = `follow-up:${quarter}:${aadObjectId}`;
    const of = { offerId, aadObjectId, to, kind: 'follow-up', scope: everyUdvalg, strategyId: strategy.id } as const;
    const offer = openOffer({ ...of, quarter, covers: [] }, now);
    await parts.store.create(draftOf(offerDocument, offerKey(offerId), offer, offerExpiry(offer)));
  }
}

/** Takes one round as far as it can come now. */
async function bringOn(round: SummaryRound, run: Run): Promise<SummaryRound> {
  const { now } = run.desk;
  const released = isTimeUp(round, now) ? await bringRound(run.parts, round, (one) => release(one, now)) : round;
  const delivered = await deliver(released, run);
  return isOver(delivered) ? delivered : settle(delivered, run);
}

/** Somebody may have stopped it or put it off a moment ago. */
function release(round: SummaryRound, now: Date): SummaryRound {
  if (!isTimeUp(round, now)) return round;
  const result = releaseRound(round, { personId: 'system', at: now });
  return result.is === 'changed' ? result.round : round;
}

async function deliver(round: SummaryRound, run: Run): Promise<SummaryRound> {
  const { state } = round;
  if (state.is !== 'released' || state.delivered) return round;
  await createDeliveries(round, recipientsOf(round, run.desk, state.at), run);
  return bringRound(run.parts, round, (one) =>
    one.state.is === 'released' && one.state.at === state.at
      ? { ...one, state: { ...one.state, delivered: true } }
      : one,
  );
}

/** Notes that every post has arrived; an hour after its time the admins hear of what has not happened, once. */
async function settle(round: SummaryRound, run: Run): Promise<SummaryRound> {
  const { desk, parts } = run;
  const { state } = round;
  if (await hasArrived(round, run)) {
    return bringRound(parts, round, (one) =>
      one.state.is === 'released' ? { ...one, state: { ...one.state, settled: true } } : one,
    );
  }
  const dueAt = Date.parse(state.is === 'released' ? state.at : round.postAt);
  if (isLateTold(round) || desk.now.getTime() < dueAt + lateMs) return round;
  return bringRound(parts, round, (one) => (isOver(one) ? one : withLate(one, adminsOfDesk(desk, parts), desk.now)));
}

/** Whether each channel that a round was let go to has its post. */
async function hasArrived(round: SummaryRound, { desk, parts }: Run): Promise<boolean> {
  const { state, scope, quarter } = round;
  if (state.is !== 'released' || !state.delivered) return false;
  const recipients = recipientsOf(round, desk, state.at);
  const ownerIds = [...new Set(recipients.map(({ ownerId }) => ownerId))];
  const deliveries = await Promise.all(
    ownerIds.map((ownerId) => readDeliveries(parts.store, { scope, ownerId, quarter })),
  );
  const posts = deliveries.flat().map((delivery) => postOf(delivery).state.is);
  return posts.length > 0 && posts.every((is) => is === 'sent');
}
