import type { Action } from '../actions/action.js';
import type { Indicator, Terms } from '../indicators/indicator.js';
import type { Status, Trend } from '../indicators/status.js';
import type { Quarter } from '../language/quarter.js';
import type { Cover } from '../people/udvalg-setup.js';
import type { Fokusomraade, Sigtepunkt, Strategy, Udvalg } from '../strategy/strategy.js';

/**
 * How a number stands. `none`: it gets no colour by its nature (words, neutral, no target, not relevant now). `grey`: there
 * is no number that holds for the quarter; it never counts as green.
 */
export type Colour = 'green' | 'yellow' | 'red' | 'none' | 'grey';

/** What became of an indicator in the quarter. `not-due`: it is reported in other quarters, and owes nothing in this. */
export type LineState = 'reported' | 'not-applicable' | 'waiting' | 'returned' | 'missing' | 'not-due';

/** A number as approved: its value, the quarter that it is of, and what it was judged by. */
export type Figure = {
  readonly value: number;
  readonly quarter: Quarter;
  readonly terms: Terms;
  readonly status: Status;
  /** What the status comes to as a colour. */
  readonly colour: Colour;
};

/** How a number differs from an earlier one of the same unit. */
export type Change = Trend & { readonly since: Quarter; readonly from: number };

/** Why an indicator counts as moved in the quarter. */
export type WhyMoved = 'first' | 'colour' | 'value' | 'words' | 'corrected';

/** One indicator in one quarter. */
export type IndicatorLine = {
  readonly indicator: Indicator;
  readonly state: LineState;
  /** The newest approved number up to the quarter, which may be older than it. */
  readonly figure: Figure | undefined;
  /** Which revision is approved for the quarter; undefined while none is. */
  readonly revision: number | undefined;
  /** How many quarters older than this one the number, or the words of a narrative indicator, are; undefined without any. */
  readonly ageQuarters: number | undefined;
  /** What target, unit and decimals are by now. */
  readonly terms: Terms;
  readonly colour: Colour;
  /** The colour of the number before, where there is one. */
  readonly colourBefore: Colour | undefined;
  /** From the last approved number before the figure. */
  readonly sinceLast: Change | undefined;
  /** From the same quarter a year before the figure. */
  readonly sinceLastYear: Change | undefined;
  /** The approved words of the quarter; for a narrative indicator the newest, with their quarter in `ageQuarters`. */
  readonly narrative: string;
  /** Why it is not relevant, or why it was returned. */
  readonly reason: string;
  readonly evidence: string | undefined;
  /** The last change of a value of this quarter that had been approved. */
  readonly corrected: { readonly from: number | undefined; readonly why: string; readonly at: string } | undefined;
  /** A correction that has not been approved yet. */
  readonly correctionWaits: boolean;
  /** How many due quarters in a row up to this one have nothing approved. */
  readonly unreportedQuarters: number;
  /** Whether nothing was approved on it before this quarter. */
  readonly isFirst: boolean;
  readonly whyMoved: WhyMoved | undefined;
  /** Approved numbers up to the quarter, oldest first, as many as a chart shows. */
  readonly series: readonly Figure[];
};

/** A handling, with how many days it is over its deadline (0 when it is not). */
export type ActionLine = { readonly action: Action; readonly overdueDays: number };

/** What an udvalg does about a fokusområde: done or begun in the quarter, over time, and all that are open. */
export type ActionsOfArea = {
  readonly done: readonly ActionLine[];
  readonly fresh: readonly ActionLine[];
  /** Longest over time first. */
  readonly overdue: readonly ActionLine[];
  readonly open: readonly ActionLine[];
};

/** One fokusområde in one quarter. */
export type AreaSummary = {
  readonly area: Fokusomraade;
  readonly lines: readonly IndicatorLine[];
  readonly actions: ActionsOfArea;
  /** Whether an indicator moved, or a handling is new, done or over time since the quarter began. */
  readonly moved: boolean;
  readonly colours: ColourCounts;
};

export type ColourCounts = Readonly<Record<Colour, number>>;
export type StateCounts = Readonly<Record<LineState, number>>;

/** An area of another udvalg that moved on a subject that this udvalg shares with it. */
export type LinkedArea = {
  readonly topic: string;
  readonly own: readonly Fokusomraade[];
  readonly others: readonly { readonly udvalg: Udvalg; readonly summary: AreaSummary }[];
};

/** Something to talk about at the meeting (talk-about.ts has the rule). */
export type TalkPoint = { readonly area: Fokusomraade } & (
  | { readonly about: 'turned-red' | 'still-red' | 'turned-yellow' | 'turned-green'; readonly line: IndicatorLine }
  | { readonly about: 'unreported'; readonly line: IndicatorLine }
  | { readonly about: 'overdue'; readonly action: ActionLine }
  | { readonly about: 'linked'; readonly link: LinkedArea }
);

/** What one udvalg, or the part of it that one channel covers, is told about a quarter: data, no words. */
export type QuarterlySummary = {
  readonly strategy: Strategy;
  readonly udvalg: Udvalg;
  readonly covers: Cover;
  readonly quarter: Quarter;
  /** The day (ISO) that ages and deadlines are counted at. */
  readonly asOf: string;
  /** `empty`: nothing was approved in the quarter. `first`: nothing was approved before it. `unset`: no indicator is set up. */
  readonly kind: 'usual' | 'first' | 'empty' | 'unset';
  readonly sigtepunkter: readonly { readonly sigtepunkt: Sigtepunkt; readonly areas: readonly AreaSummary[] }[];
  readonly areas: readonly AreaSummary[];
  readonly colours: ColourCounts;
  readonly states: StateCounts;
  readonly actions: { readonly done: number; readonly fresh: number; readonly overdue: number; readonly open: number };
  readonly links: readonly LinkedArea[];
  readonly talkAbout: readonly TalkPoint[];
};
