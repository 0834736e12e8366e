import { quarterName } from '../../language/quarter.js';
import { type Delivery, postOf } from '../../summaries/delivery.js';
import type { QuarterlySummary } from '../../summaries/quarterly-summary.js';
import { everyUdvalg, type SummaryRound } from '../../summaries/summary-round.js';
import { noticeReply } from '../plain-replies.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import type { SummaryKey } from './summary-cards.js';
import { channelWords, deliveryState, roundTexts } from './summary-round-texts.js';
import { owedLines, talkHeading } from './summary-text.js';
import { actionsSentence, introWords, owedSentence, talkWords, tallyRuns, tallyWords } from './summary-words.js';

/** A round, with what it is about to send. */
export type RoundToShow = {
  readonly round: SummaryRound;
  /** Whose it is: an udvalg's title, or the whole strategy. */
  readonly who: string;
  readonly told: Pick<QuarterlySummary, 'kind' | 'quarter' | 'colours' | 'states' | 'actions' | 'talkAbout' | 'areas'>;
  readonly key: SummaryKey;
  /** The channels that it goes to, as people call them. */
  readonly channels: readonly string[];
  /** Danish time of the post, `HH:MM`. */
  readonly time: string;
  nameOf(personId: string): string;
};

/** The most missing reports that a draft names. */
const mostOwed = 10;

/** Gives a round's draft as the card by which chair and admin see it, put it off, stop it or send it. */
export function roundReply({ round, who, told, key, channels, time, nameOf }: RoundToShow): Reply {
  const { state } = round;
  const isOverall = round.scope === everyUdvalg;
  const owed = owedLines(told);
  const headline = roundTexts.draftHeadline(who, round.quarter);
  const plan = roundTexts.plan(round, channels, nameOf);
  const lines = [
    introWords(told),
    owedSentence(told.states),
    ...owed.slice(0, mostOwed),
    owed.length > mostOwed ? `Og ${owed.length - mostOwed} mere.` : '',
    actionsSentence(told.actions),
  ].filter((line) => line !== '');
  const points = told.talkAbout.map((point, index) => `${index + 1}. ${talkWords(point)}`);
  const tally = tallyWords(told.colours);
  const pointsTitle = talkHeading(points.length);
  const text = joinParagraphs([
    headline,
    plan,
    tally.map((one) => one.text).join('   '),
    lines.join('\n'),
    points.length === 0 ? '' : [pointsTitle, ...points].join('\n'),
  ]);
  return {
    card: 'summary-draft',
    summary: `${headline}. ${plan}`,
    text,
    data: {
      lang: 'da',
      hasNotice: false,
      notice: '',
      fallbackText: text,
      headline: escapeMarkdown(headline),
      plan: escapeMarkdown(plan),
      hasTally: tally.length > 0,
      tally: [...tallyRuns(tally)],
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      hasPoints: points.length > 0,
      pointsTitle,
      points: points.map((point) => ({ text: escapeMarkdown(point) })),
      canSend: state.is !== 'released' || state.delivered,
      sendTitle: state.is === 'released' ? roundTexts.sendToRest : isOverall ? roundTexts.release : roundTexts.sendNow,
      canPostpone: state.is === 'waiting' || state.is === 'stopped',
      time,
      canStop: state.is === 'waiting' || state.is === 'ready',
      key,
      scope: round.scope,
      quarter: round.quarter,
    },
  };
}

/** Gives the card that asks the admins about a post which only they can settle; undefined when it is settled by now. */
export function troubleReply(delivery: Delivery, who: string): Reply | undefined {
  const { state } = postOf(delivery);
  if (state.is !== 'unknown' && state.is !== 'failed') return undefined;
  const where = channelWords(delivery.channel);
  const isUnknown = state.is === 'unknown';
  const headline = (isUnknown ? roundTexts.unknownHeadline : roundTexts.failedHeadline)(who, delivery.quarter);
  const lines = (isUnknown ? roundTexts.unknownLines : roundTexts.failedLines)(where, state.why);
  const text = joinParagraphs([headline, ...lines]);
  return {
    card: 'summary-trouble',
    summary: headline,
    text,
    data: {
      lang: 'da',
      hasNotice: false,
      notice: '',
      fallbackText: text,
      headline: escapeMarkdown(headline),
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      canStand: isUnknown,
      canPostAgain: true,
      againTitle: isUnknown ? roundTexts.postAgain : roundTexts.tryAgain,
      scope: delivery.scope,
      quarter: delivery.quarter,
      ownerId: delivery.ownerId,
      channelId: delivery.channel.address.channelId,
    },
  };
}

/** Gives word that a round's post has not happened an hour after its time: what is so, and what to do. */
export function lateReply(round: SummaryRound, who: string, deliveries: readonly Delivery[]): Reply {
  if (round.scope === everyUdvalg && round.state.is !== 'released') {
    return noticeReply(roundTexts.lateOverall(round.quarter), { language: 'da', lines: [roundTexts.lateHow] });
  }
  const missing = deliveries.filter((delivery) => postOf(delivery).state.is !== 'sent');
  const lines =
    deliveries.length === 0
      ? [roundTexts.lateNoChannel]
      : [
          ...missing.map((delivery) => `${channelWords(delivery.channel)}: ${deliveryState(delivery)}.`),
          roundTexts.lateHow,
        ];
  return noticeReply(roundTexts.lateHeadline(who, round.quarter), { language: 'da', lines });
}

/** Gives all posts of the last quarters, the newest first, and what each round came to. */
export function historyReply(
  history: readonly { readonly who: string; readonly round: SummaryRound; readonly deliveries: readonly Delivery[] }[],
  nameOf: (personId: string) => string,
): Reply {
  const lines = history.map(({ who, round, deliveries }) => {
    const posts = deliveries.map((delivery) => {
      const corrected = delivery.corrections.length;
      const rettet = corrected === 0 ? '' : `, ${corrected === 1 ? '1 rettelse' : `${corrected} rettelser`}`;
      return `${channelWords(delivery.channel)}: ${deliveryState(delivery)}${rettet}`;
    });
    const plan = posts.length > 0 ? posts.join('; ') : roundTexts.plan(round, [], nameOf);
    return `${quarterName(round.quarter)}, ${who}: ${plan}${plan.endsWith('.') ? '' : '.'}`;
  });
  return noticeReply(history.length === 0 ? roundTexts.historyNone : roundTexts.historyHeadline, {
    language: 'da',
    lines,
  });
}
