import { z } from 'zod';
import { common } from '../card-common.js';
import { StatusMark } from '../status-mark.js';

/** What a button on a summary says it is about: ids only; everything is looked up again. `covers` is empty for the whole udvalg. */
export const SummaryKey = z.strictObject({
  strategyId: z.string().max(40),
  /** An udvalg, or `alle` for the overall report. */
  udvalgId: z.string().max(100),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  covers: z.array(z.string().max(100)).max(100),
});
export type SummaryKey = z.infer<typeof SummaryKey>;

/** How many there are of each colour: symbols in their colours, and the words between. */
export const Tally = z.array(z.strictObject({ text: z.string().min(1), color: StatusMark.shape.color }));
const Line = z.strictObject({
  mark: StatusMark,
  name: z.string().min(1),
  text: z.string(),
  hasText: z.boolean(),
});
/** Bars of a chart; `text` is the same figures in words, for clients that draw no charts. */
const Bars = z.array(z.strictObject({ x: z.string().min(1), y: z.number(), color: z.string().min(1) }));
/** An indicator whole: its facts, its words, its chart and the chart's figures in words. */
export const WholeLine = Line.extend({
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  hasNarrative: z.boolean(),
  narrative: z.string(),
  hasEvidence: z.boolean(),
  evidence: z.string(),
  hasTrend: z.boolean(),
  trendTitle: z.string(),
  trend: Bars,
  trendText: z.string(),
});
const Pages = {
  hasPages: z.boolean(),
  pageText: z.string(),
  hasPrevious: z.boolean(),
  previousPage: z.int().min(0),
  hasNext: z.boolean(),
  nextPage: z.int().min(0),
};

/** The cards of the quarterly summaries. */
export const summaryCardData = {
  summary: z.strictObject({
    ...common,
    headline: z.string().min(1),
    period: z.string().min(1),
    hasIntro: z.boolean(),
    intro: z.string(),
    corrections: z.array(z.strictObject({ text: z.string().min(1) })),
    tally: Tally,
    lines: z.array(z.strictObject({ text: z.string().min(1) })),
    hasShare: z.boolean(),
    shareTitle: z.string().min(1),
    share: z.array(
      z.strictObject({
        title: z.string().min(1),
        data: z.array(z.strictObject({ legend: z.string().min(1), value: z.number(), color: z.string().min(1) })),
      }),
    ),
    hasPoints: z.boolean(),
    pointsTitle: z.string(),
    points: z.array(
      z.strictObject({
        number: z.string().min(1),
        text: z.string().min(1),
        hasTrend: z.boolean(),
        trendTitle: z.string(),
        trend: Bars,
        trendText: z.string(),
      }),
    ),
    sections: z.array(
      z.strictObject({
        title: z.string().min(1),
        areas: z.array(
          z.strictObject({
            title: z.string().min(1),
            lines: z.array(Line),
            notes: z.array(z.strictObject({ text: z.string().min(1) })),
          }),
        ),
      }),
    ),
    hasLinks: z.boolean(),
    links: z.array(z.strictObject({ text: z.string().min(1) })),
    footnote: z.string().min(1),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
    hasChoices: z.boolean(),
    /** Chosen until the person chooses: no button of the card may wait for a field that is not filled in. */
    firstChoice: z.string(),
    key: SummaryKey,
    ...Pages,
  }),
  'summary-area': z.strictObject({
    ...common,
    headline: z.string().min(1),
    place: z.string().min(1),
    lines: z.array(WholeLine),
    hasNotes: z.boolean(),
    notes: z.array(z.strictObject({ text: z.string().min(1) })),
    fokusomraadeId: z.string().min(1),
    key: SummaryKey,
    ...Pages,
  }),
  'summary-agenda': z.strictObject({
    ...common,
    headline: z.string().min(1),
    intro: z.string().min(1),
    parts: z.array(
      z.strictObject({
        heading: z.string().min(1),
        lines: z.array(z.strictObject({ text: z.string().min(1), weight: z.enum(['Bolder', 'Default']) })),
      }),
    ),
    copy: z.string().min(1),
    key: SummaryKey,
  }),
  'summary-draft': z.strictObject({
    ...common,
    headline: z.string().min(1),
    plan: z.string().min(1),
    hasTally: z.boolean(),
    tally: Tally,
    lines: z.array(z.strictObject({ text: z.string().min(1) })),
    hasPoints: z.boolean(),
    pointsTitle: z.string(),
    points: z.array(z.strictObject({ text: z.string().min(1) })),
    canSend: z.boolean(),
    sendTitle: z.string().min(1),
    canPostpone: z.boolean(),
    time: z.string().min(1),
    canStop: z.boolean(),
    key: SummaryKey,
    scope: z.string().min(1),
    quarter: z.string().min(1),
  }),
  'summary-trouble': z.strictObject({
    ...common,
    headline: z.string().min(1),
    lines: z.array(z.strictObject({ text: z.string().min(1) })),
    canStand: z.boolean(),
    canPostAgain: z.boolean(),
    againTitle: z.string().min(1),
    scope: z.string().min(1),
    quarter: z.string().min(1),
    ownerId: z.string().min(1),
    channelId: z.string().min(1),
  }),
} as const;
