import type { Knowledge } from '../conversation/converse.js';
import { todayIn } from '../language/local-day.js';
import { type Telling, telling } from '../outbox/telling.js';
import { noticeReply } from '../replies/plain-replies.js';
import { fileTexts } from '../replies/summaries/summary-file-texts.js';
import { lateReply, troubleReply } from '../replies/summaries/summary-round-reply.js';
import { roundTexts } from '../replies/summaries/summary-round-texts.js';
import type { DocumentStore } from '../store/document-store.js';
import { readCalendar } from './calendar-settings.js';
import type { ComposeNow } from './compose-now.js';
import { postedOn } from './correct-posts.js';
import { readDeliveries } from './deliver.js';
import { type Delivery, deliveryDocument, withThreadAnswer, withTroubleTold } from './delivery.js';
import { offeredFile } from './report-feature.js';
import { offerDocument, type ReportOffer } from './report-offer.js';
import { postReply, showRound, whoOf } from './show-round.js';
import { everyUdvalg, roundDocument, type SummaryRound } from './summary-round.js';

export type SummaryTellingParts = {
  readonly store: DocumentStore;
  readonly knowledge: Pick<Knowledge, 'strategies'>;
  readonly compose: ComposeNow;
  readonly clock: () => Date;
};

/** What rounds and deliveries tell: drafts, posts, corrections, and what only a person can settle. */
export function summaryTellings(parts: SummaryTellingParts): readonly Telling[] {
  return [roundTelling(parts), deliveryTelling(parts), offerTelling(parts)];
}

function roundTelling({ store, knowledge, compose, clock }: SummaryTellingParts): Telling {
  const show = (round: SummaryRound) => showRound(round, { store, compose, now: clock() });
  return telling<SummaryRound>(roundDocument, {
    // One that was sent meanwhile needs no draft any more; a stopped or postponed one shows what became of it.
    'summary-draft': {
      whenUnknown: 'leave',
      render: (_, round) => (round.state.is === 'released' ? undefined : show(round)),
    },
    'summary-ready': {
      whenUnknown: 'leave',
      render: (_, round) => (round.state.is === 'ready' ? show(round) : undefined),
    },
    'summary-late': {
      whenUnknown: 'leave',
      async render(_, round) {
        const { state, scope, quarter } = round;
        if (state.is === 'stopped' || (state.is === 'released' && state.settled)) return undefined;
        const ownerIds = scope === everyUdvalg ? (await readCalendar(store)).overallTo : [scope];
        const read = ownerIds.map((ownerId) => readDeliveries(store, { scope, ownerId, quarter }));
        const strategy = knowledge.strategies.find(({ id }) => id === round.strategyId);
        return lateReply(round, whoOf(scope, strategy), (await Promise.all(read)).flat());
      },
    },
  });
}

function deliveryTelling({ knowledge, compose, clock }: SummaryTellingParts): Telling {
  const ofDelivery = ({ scope, strategyId, quarter, channel }: Delivery) => ({
    scope,
    strategyId,
    quarter,
    covers: channel.covers,
  });
  return telling<Delivery>(deliveryDocument, {
    // What may stand there already is not posted again before an admin has looked.
    'summary-post': {
      whenUnknown: 'ask',
      render: (_, delivery) => postReply(compose, ofDelivery(delivery), todayIn(clock())),
      ended: (delivery, _, now) => withTroubleTold(delivery, now),
    },
    'summary-edit': {
      whenUnknown: 'repeat',
      render: (_, delivery) =>
        postReply(
          compose,
          ofDelivery(delivery),
          postedOn(delivery) ?? todayIn(clock()),
          delivery.corrections.map(({ text }) => text),
        ),
      ended: (delivery, entry, now) => withThreadAnswer(delivery, entry, now),
    },
    'summary-thread': {
      whenUnknown: 'leave',
      render({ facts }, { corrections }) {
        const told = corrections.slice(Number(facts?.from ?? 0)).map(({ text }) => text);
        return told.length === 0 ? undefined : noticeReply(roundTexts.correctionInThread(told), { language: 'da' });
      },
    },
    'summary-trouble': {
      whenUnknown: 'leave',
      render: (_, delivery) =>
        troubleReply(
          delivery,
          whoOf(
            delivery.scope,
            knowledge.strategies.find(({ id }) => id === delivery.strategyId),
          ),
        ),
    },
  });
}

function offerTelling({ knowledge }: SummaryTellingParts): Telling {
  const fileOf = (offer: ReportOffer) =>
    offeredFile(
      offer,
      knowledge.strategies.find(({ id }) => id === offer.strategyId),
    );
  return telling<ReportOffer>(offerDocument, {
    'report-offer': {
      whenUnknown: 'leave',
      render(_, offer) {
        const offered = fileOf(offer);
        return offer.state.is === 'offered'
          ? { ...noticeReply(offered.description, { language: 'da' }), file: { offered } }
          : undefined;
      },
    },
    'report-corrected': {
      whenUnknown: 'leave',
      render({ facts }, offer) {
        if (offer.state.is !== 'taken') return undefined;
        const told = offer.corrections.slice(Number(facts?.from ?? 0)).map(({ text }) => text);
        return noticeReply(fileTexts.corrected(fileOf(offer).name, offer.state.at), {
          language: 'da',
          lines: [...told, fileTexts.askAgain],
        });
      },
    },
  });
}
