import { isReported } from '../indicators/due.js';
import type { Indicator } from '../indicators/indicator.js';
import { trendOf } from '../indicators/status.js';
import { addQuarters, type Quarter, quartersBetween } from '../language/quarter.js';
import type { Fokusomraade, Strategy } from '../strategy/strategy.js';
import { countColours } from './area-summary.js';
import { figureOf } from './indicator-line.js';
import type { Change, ColourCounts, Figure } from './quarterly-summary.js';
import type { IndicatorRecord, Records } from './records.js';

/** One indicator over a whole period. */
export type LongLine = {
  readonly indicator: Indicator;
  /** Every approved number in the period, oldest first. */
  readonly figures: readonly Figure[];
  /** From the first to the last number of the same unit. */
  readonly change: Change | undefined;
  /** How many numbers had which colour when they were approved. */
  readonly colours: ColourCounts;
  /** The last words of each year that has any, oldest first. */
  readonly words: readonly { readonly quarter: Quarter; readonly text: string }[];
  /** How many reports were due in the period, and how many of them were approved. */
  readonly due: number;
  readonly approved: number;
};

/** One fokusområde over a whole period. */
export type LongArea = {
  readonly area: Fokusomraade;
  readonly lines: readonly LongLine[];
  readonly actions: {
    readonly done: number;
    readonly open: number;
    readonly stopped: number;
    readonly overdue: number;
  };
};

/** The deeper follow-up: numbers and words over the whole period, all areas in printed order. */
export type FollowUp = {
  readonly strategy: Strategy;
  readonly from: Quarter;
  readonly to: Quarter;
  readonly asOf: string;
  readonly areas: readonly LongArea[];
};

/** Gives the follow-up over a period of quarters, both included. Retired indicators stay in it with what they had. */
export function composeFollowUp(
  records: Records,
  { from, to }: { readonly from: Quarter; readonly to: Quarter },
  asOf: string,
): FollowUp {
  const { strategy } = records;
  const areas = strategy.fokusomraader.map((area) => ({
    area,
    lines: (records.indicatorsOf.get(area.id) ?? []).map((record) => longLine(record, from, to)),
    actions: countActions(records, area.id, asOf),
  }));
  return { strategy, from, to, asOf, areas };
}

/** Gives the first quarter that anything was approved in, or undefined when nothing was. */
export function firstReported({ indicatorsOf }: Records): Quarter | undefined {
  return [...indicatorsOf.values()]
    .flat()
    .flatMap(({ approved }) => approved[0]?.quarter ?? [])
    .sort()[0];
}

function longLine(record: IndicatorRecord, from: Quarter, to: Quarter): LongLine {
  const { indicator } = record;
  const points = record.approved.filter(({ quarter }) => quarter >= from && quarter <= to);
  const figures = points.flatMap((point) => figureOf(indicator, point));
  const quarters = Array.from({ length: Math.max(0, quartersBetween(from, to) + 1) }, (_, index) =>
    addQuarters(from, index),
  );
  const due = quarters.filter((quarter) => isReported(indicator, quarter));
  return {
    indicator,
    figures,
    change: wholeChange(figures),
    colours: countColours(figures.map(({ colour }) => colour)),
    words: lastWordsByYear(points.map(({ quarter, revision }) => ({ quarter, text: revision.report.narrative }))),
    due: due.length,
    approved: due.filter((quarter) => points.some((point) => point.quarter === quarter)).length,
  };
}

function wholeChange(figures: readonly Figure[]): Change | undefined {
  const last = figures.at(-1);
  const first = figures.find(({ terms }) => terms.unit === last?.terms.unit);
  if (last === undefined || first === undefined || first === last) return undefined;
  return { since: first.quarter, from: first.value, ...trendOf(first.value, last.value, last.terms) };
}

function lastWordsByYear(words: LongLine['words']): LongLine['words'] {
  const byYear = new Map(words.filter(({ text }) => text !== '').map((one) => [one.quarter.slice(0, 4), one]));
  return [...byYear.values()];
}

function countActions({ actionsOf }: Records, fokusomraadeId: string, asOf: string): LongArea['actions'] {
  const actions = actionsOf.get(fokusomraadeId) ?? [];
  const open = actions.filter(({ state }) => state === 'planned' || state === 'under-way');
  return {
    done: actions.filter(({ state }) => state === 'done').length,
    open: open.length,
    stopped: actions.filter(({ state }) => state === 'stopped').length,
    overdue: open.filter(({ deadline }) => deadline < asOf).length,
  };
}
