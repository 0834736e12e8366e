import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { FileAnswer, PutFile } from '../files/offered-file.js';
import { noticeReply } from '../replies/plain-replies.js';
import { SummaryKey } from '../replies/summaries/summary-cards.js';
import { fileTexts as texts } from '../replies/summaries/summary-file-texts.js';
import { textsOf } from '../replies/texts.js';
import { type Change, changeDocument } from '../store/change-document.js';
import { bodyOf, draftOf } from '../store/document-type.js';
import type { Strategy } from '../strategy/strategy.js';
import { readCalendar } from './calendar-settings.js';
import { readStrategyRecords } from './compose-now.js';
import { composeAreas, type QuarterOfAreas } from './compose-summary.js';
import { toldIn } from './corrections.js';
import { areasTold, readDeliveries } from './deliver.js';
import {
  declineOffer,
  type OfferResult,
  offerDocument,
  offerExpiry,
  offerKey,
  openOffer,
  ReportKind,
  type ReportOffer,
  takeOffer,
} from './report-offer.js';
import { whoOf } from './show-round.js';
import { everyUdvalg } from './summary-round.js';

/** Makes a report as a file. Version 1 is the first; each correction of the posts makes another. */
export type MakeReport = (
  kind: ReportKind,
  of: { readonly areas: QuarterOfAreas; readonly scope: string; readonly covers: readonly string[] },
  version: { readonly number: number; readonly day: string },
) => Promise<Uint8Array>;

export type ReportParts = { readonly makeReport: MakeReport; readonly putFile: PutFile };

/** What Teams is told of the size before the file is made; it shows it and holds nobody to it. */
const aboutBytes: Record<ReportKind, number> = {
  'docx-full': 900_000,
  'docx-short': 400_000,
  xlsx: 80_000,
  'follow-up': 1_000_000,
};

/** "Hele rapporten": the file is offered to the one who tapped, in their own chat, and put in their OneDrive when they say yes. */
export function createReportFeature(parts: ReportParts): Feature {
  return {
    presses: {
      'summary-report': press(z.object({ about: SummaryKey, file: ReportKind.default('docx-full') }), offerReport),
    },
    takeFileAnswer: (answer, turn) => takeAnswer(answer, turn, parts),
  };
}

async function offerReport(
  { about: key, file }: { readonly about: SummaryKey; readonly file: ReportKind },
  turn: FeatureTurn,
): Promise<Outcome> {
  const { caller, place, knowledge } = turn;
  const { aadObjectId } = caller;
  const strategy = knowledge.strategies.find(({ id }) => id === key.strategyId);
  if (aadObjectId === undefined) return { kind: 'report-refused', line: texts.notKnown };
  if (strategy === undefined || !isScope(key.udvalgId, strategy)) {
    return { kind: 'card-refused', line: textsOf('da').cardNotUnderstood };
  }
  const offer = openOffer(
    {
      offerId: turn.newId(),
      aadObjectId,
      to: {
        kind: 'person',
        aadObjectId,
        mri: caller.mri,
        serviceUrl: place.serviceUrl,
        ...(place.scope === 'personal' ? { conversationId: place.conversationId } : {}),
        ...(place.tenantId === undefined ? {} : { tenantId: place.tenantId }),
      },
      kind: file,
      scope: key.udvalgId,
      strategyId: strategy.id,
      quarter: key.quarter,
      covers: [...key.covers],
    },
    turn.now,
  );
  const at = offerKey(offer.offerId);
  await turn.store.create(draftOf(offerDocument, at, offer, offerExpiry(offer)));
  return { kind: 'report-offered', line: texts.comesInChat, wake: [at] };
}

function isScope(scope: string, strategy: Strategy): boolean {
  return scope === everyUdvalg || strategy.udvalg.some(({ id }) => id === scope);
}

async function takeAnswer(answer: FileAnswer, turn: FeatureTurn, parts: ReportParts): Promise<Outcome | undefined> {
  const stored = await turn.store.read(offerKey(answer.offerId));
  if (stored === undefined) return undefined;
  const offer = bodyOf(offerDocument, stored);
  const { aadObjectId } = turn.caller;
  // Before anything is made: only the one who was asked may answer, and only once.
  if (aadObjectId !== offer.aadObjectId) return said('report-not-theirs', texts.notYours);
  if (offer.state.is === 'taken') return said('report-settled', texts.already(offer.state.at));
  if (answer.is === 'declined') {
    await settle(offer, turn, (one) => declineOffer(one, aadObjectId, turn.now));
    return said('report-declined', texts.declined);
  }
  const areas = await areasOf(offer, turn);
  if (areas === undefined) return said('report-gone', textsOf('da').fileOfferGone);
  const version = { number: await versionOf(offer, turn), day: turn.today };
  const file = await parts.makeReport(offer.kind, { areas, scope: offer.scope, covers: offer.covers }, version);
  const put = await parts.putFile(answer.place.uploadUrl, file);
  if (put.is !== 'put') return said(`report-not-put-${put.why}`, texts.notPut);
  const told = toldIn(areasTold(areas, offer.scope, offer.covers.length === 0 ? 'all' : offer.covers));
  await settle(offer, turn, (one) => takeOffer(one, aadObjectId, told, turn.now));
  const { contentUrl, name, uniqueId, fileType } = answer.place;
  const done = noticeReply(texts.taken(name), { language: 'da' });
  return {
    kind: 'report-taken',
    card: done,
    say: { ...done, file: { lying: { contentUrl, name, uniqueId, fileType } } },
  };
}

async function settle(offer: ReportOffer, turn: FeatureTurn, decide: (one: ReportOffer) => OfferResult): Promise<void> {
  const target = { store: turn.store, timing: turn.timing, type: offerDocument, key: offerKey(offer.offerId) };
  await changeDocument(target, (stored): Change<ReportOffer, undefined> => {
    const result = stored === undefined ? undefined : decide(stored);
    return result?.is === 'changed'
      ? { do: 'write', body: result.offer, expiresAt: offerExpiry(result.offer), outcome: undefined }
      : { do: 'nothing', outcome: undefined };
  });
}

async function areasOf(offer: ReportOffer, turn: FeatureTurn): Promise<QuarterOfAreas | undefined> {
  const strategy = turn.knowledge.strategies.find(({ id }) => id === offer.strategyId);
  if (strategy === undefined) return undefined;
  const records = await readStrategyRecords(turn.store, strategy, turn.knowledge.ownWords);
  return composeAreas(records, offer.quarter, turn.today);
}

/** One more for each time that the posts of this report were corrected. */
async function versionOf({ scope, quarter }: ReportOffer, { store }: FeatureTurn): Promise<number> {
  const ownerIds = scope === everyUdvalg ? (await readCalendar(store)).overallTo : [scope];
  const deliveries = await Promise.all(ownerIds.map((ownerId) => readDeliveries(store, { scope, ownerId, quarter })));
  const times = deliveries.flat().map(({ corrections }) => new Set(corrections.map(({ at }) => at)).size);
  return 1 + Math.max(0, ...times);
}

/** Gives what an offer is called and about. */
export function offeredFile(offer: ReportOffer, strategy: Strategy | undefined) {
  const who = whoOf(offer.scope, strategy);
  return {
    offerId: offer.offerId,
    name: texts.name(offer.kind, who, offer.quarter),
    description: texts.about(offer.kind, who, offer.quarter),
    bytes: aboutBytes[offer.kind],
  };
}

function said(kind: string, text: string): Outcome {
  return { kind, card: noticeReply(text, { language: 'da' }) };
}
