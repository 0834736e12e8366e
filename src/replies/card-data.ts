import { z } from 'zod';
import { actionCardData } from './actions/action-cards.js';
import { administrationCardData } from './administration/administration-cards.js';
import { learningCardData } from './answers/learning-cards.js';
import { approvalCardData } from './approvals/approval-cards.js';
import { common, NextStep } from './card-common.js';
import { channelCardData } from './channels/channel-cards.js';
import { exchangeCardData } from './exchange/exchange-cards.js';
import { indicatorCardData } from './indicators/indicator-cards.js';
import { statusCardData } from './status/status-cards.js';
import { cycleCardData } from './summaries/cycle-cards.js';
import { summaryCardData } from './summaries/summary-cards.js';

/** The fokusområder that fit, as both the answer in the chat and the dialog on a message show them. */
const matched = {
  matches: z.array(
    z.strictObject({
      rank: z.string().min(1),
      title: z.string().min(1),
      place: z.string().min(1),
      certainty: z.string().min(1),
      certaintyStyle: z.enum(['accent', 'default']),
      hasWords: z.boolean(),
      words: z.string(),
      covers: z.string(),
      hasNotTwin: z.boolean(),
      notTwin: z.string(),
    }),
  ),
  links: z.array(z.strictObject({ text: z.string() })),
  footnote: z.string(),
};

/** What each template in cards/ is bound to: text already formatted, flags already decided, nothing missing. */
export const cardData = {
  answer: z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(z.strictObject({ text: z.string() })),
    items: z.array(z.strictObject({ title: z.string().min(1), detail: z.string(), hasDetail: z.boolean() })),
    quotes: z.array(z.strictObject({ text: z.string().min(1), source: z.string().min(1) })),
    hasSource: z.boolean(),
    source: z.string(),
    next: z.array(NextStep),
  }),
  match: z.strictObject({
    ...common,
    headline: z.string().min(1),
    ...matched,
    words: z.strictObject({
      fits: z.string(),
      fitsNot: z.string(),
      better: z.string(),
      choose: z.string(),
      save: z.string(),
    }),
    matchId: z.string(),
    strategyId: z.string(),
    fokusomraadeIds: z.array(z.string()).min(1).max(3),
    choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
    next: z.array(NextStep),
  }),
  'match-dialog': z.strictObject({ ...common, headline: z.string().min(1), ...matched, post: z.string().min(1) }),
  welcome: z.strictObject({
    ...common,
    headline: z.string().min(1),
    intro: z.string().min(1),
    abilities: z.array(z.strictObject({ title: z.string(), detail: z.string() })),
    period: z.string().min(1),
    next: z.array(NextStep),
  }),
  notice: z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(z.strictObject({ text: z.string() })),
    next: z.array(NextStep),
  }),
  ...indicatorCardData,
  ...summaryCardData,
  ...cycleCardData,
  ...administrationCardData,
  ...channelCardData,
  ...approvalCardData,
  ...learningCardData,
  ...exchangeCardData,
  ...actionCardData,
  ...statusCardData,
} as const;

export type CardName = keyof typeof cardData;

export type CardData<Name extends CardName> = z.infer<(typeof cardData)[Name]>;
