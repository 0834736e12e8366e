import type { Quarter } from '../language/quarter.js';
import { addQuarters, quarterName } from '../language/quarter.js';
import { colourWords } from '../replies/colour-words.js';
import { owedLines, periodWords } from '../replies/summary-text.js';
import {
  actionsSentence,
  actionWords,
  ageWords,
  changesWords,
  markWords,
  targetWords,
  valueWords,
} from '../replies/summary-words.js';
import { countsOf, type QuarterOfAreas } from '../summaries/compose-summary.js';
import type { AreaSummary, Colour, ColourCounts, IndicatorLine } from '../summaries/quarterly-summary.js';

/** How something stands, in a symbol and a word; the colour only repeats what they say. */
export type Mark = { readonly colour: Colour; readonly symbol: string; readonly word: string };

/** The whole strategy at a glance, in words ready to be shown. */
export type Overview = {
  readonly title: string;
  readonly quarter: string;
  readonly quarterName: string;
  readonly asOf: string;
  readonly period: string;
  /** The quarters that can be chosen, newest first. */
  readonly quarters: readonly { readonly id: string; readonly name: string }[];
  readonly tally: readonly (Mark & { readonly count: number })[];
  readonly udvalg: readonly { readonly id: string; readonly title: string }[];
  readonly sigtepunkter: readonly { readonly id: string; readonly title: string }[];
  readonly areas: readonly OverviewArea[];
};

export type OverviewArea = {
  readonly id: string;
  readonly title: string;
  readonly udvalgId: string;
  readonly sigtepunktId: string;
  readonly mark: Mark;
  readonly indicators: readonly OverviewIndicator[];
  readonly actions: string;
  readonly overdue: readonly string[];
  /** What is not reported, waiting or returned. */
  readonly gaps: readonly string[];
};

export type OverviewIndicator = {
  readonly name: string;
  readonly mark: Mark;
  readonly value: string;
  readonly target: string;
  readonly changes: readonly string[];
  readonly age: string;
  readonly narrative: string;
  /** Approved numbers, oldest first, for the small curve; the words beside it say the same. */
  readonly series: readonly number[];
};

/** How many quarters back can be chosen. */
const quartersBack = 8;

/** Gives the overview of a quarter, approved values only, what is missing said; `newest` is the last quarter to choose. */
export function composeOverview(all: QuarterOfAreas, newest: Quarter): Overview {
  const { records, quarter, asOf, areas } = all;
  const { strategy } = records;
  const { colours } = countsOf(areas);
  return {
    title: strategy.title,
    quarter,
    quarterName: quarterName(quarter),
    asOf,
    period: periodWords({ strategy, asOf }),
    quarters: Array.from({ length: quartersBack }, (_, back) => addQuarters(newest, -back)).map(named),
    tally: order.map((colour) => ({ ...markOf(colour), count: colours[colour] })),
    udvalg: strategy.udvalg,
    sigtepunkter: strategy.sigtepunkter.map(({ id, title }) => ({ id, title })),
    areas: areas.map((summary) => overviewArea(summary, quarter)),
  };
}

/** From what asks for a talk to what does not; grey stands before green, for it may hide either. */
const order: readonly Colour[] = ['red', 'yellow', 'grey', 'green', 'none'];

function overviewArea(summary: AreaSummary, quarter: Quarter): OverviewArea {
  const { area, lines, actions } = summary;
  return {
    id: area.id,
    title: area.title,
    udvalgId: area.udvalgId,
    sigtepunktId: area.sigtepunktId,
    mark: markOfAreas([summary]),
    indicators: lines.map((line) => overviewIndicator(line, quarter)),
    actions: actionsSentence({
      done: actions.done.length,
      fresh: actions.fresh.length,
      overdue: actions.overdue.length,
      open: actions.openCount,
    }),
    overdue: actions.overdue.map(actionWords),
    gaps: owedLines({ areas: [summary] }),
  };
}

function overviewIndicator(line: IndicatorLine, quarter: Quarter): OverviewIndicator {
  return {
    name: line.indicator.name,
    mark: { colour: line.colour, ...markWords(line) },
    value: valueWords(line),
    target: targetWords(line.terms),
    changes: changesWords(line),
    age: ageWords(line, quarter),
    narrative: line.narrative,
    series: line.series.map(({ value }) => value),
  };
}

const unfollowed: Mark = { colour: 'none', symbol: '–', word: 'ingen indikator' };

/** Gives how some areas stand: by the gravest colour that any of their indicators has. */
export function markOfAreas(areas: readonly AreaSummary[]): Mark {
  return areas.every(({ lines }) => lines.length === 0) ? unfollowed : markOf(gravest(countsOf(areas).colours));
}

function gravest(colours: ColourCounts): Colour {
  return order.find((colour) => colours[colour] > 0) ?? 'none';
}

function markOf(colour: Colour): Mark {
  const { symbol, word } = colourWords[colour];
  return { colour, symbol, word };
}

function named(id: Quarter): { readonly id: string; readonly name: string } {
  return { id, name: quarterName(id) };
}
