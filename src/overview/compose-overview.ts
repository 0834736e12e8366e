import type { Quarter } from '../language/quarter.js';
import { addQuarters, quarterName } from '../language/quarter.js';
import { actionStates } from '../replies/actions/action-texts.js';
import { colourWords } from '../replies/colour-words.js';
import { overviewTexts as texts, trendWords } from '../replies/overview-texts.js';
import { shortTitle } from '../replies/plain-text.js';
import { statusTexts } from '../replies/status/status-texts.js';
import { owedLines, periodWords } from '../replies/summaries/summary-text.js';
import {
  actionsSentence,
  actionWords,
  ageWords,
  changesWords,
  markWords,
  targetWords,
  valueWords,
} from '../replies/summaries/summary-words.js';
import { countsOf, type QuarterOfAreas } from '../summaries/compose-summary.js';
import type { ActionLine, AreaSummary, Colour, ColourCounts, IndicatorLine } from '../summaries/quarterly-summary.js';

/** How something stands, in a symbol and a word; the colour only repeats what they say. */
export type Mark = { readonly colour: Colour; readonly symbol: string; readonly word: string };

/** The whole strategy at a glance, in words ready to be shown. */
export type Overview = {
  readonly heading: string;
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
  /** The title, cut where it is a whole paragraph. */
  readonly label: string;
  readonly mark: Mark;
  /** What is to be known before the area is opened: which way it goes, what lacks, what is late. */
  readonly hints: readonly string[];
  readonly indicators: readonly OverviewIndicator[];
  /** What stands where there is no indicator; '' where there is one. */
  readonly noIndicators: string;
  /** The handlinger in numbers, and those that are open or were done in the quarter. */
  readonly actionsInNumbers: string;
  readonly noActions: string;
  readonly actions: readonly { readonly symbol: string; readonly text: string; readonly isLate: boolean }[];
  /** What is not reported, waiting or returned. */
  readonly gaps: readonly string[];
  readonly asksForAttention: boolean;
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
    heading: texts.heading(strategy.title, quarterName(quarter)),
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
  const mark = markOfAreas([summary]);
  const gaps = owedLines({ areas: [summary] });
  const inNumbers = actionsSentence(countsOf([summary]).actions);
  return {
    id: area.id,
    title: area.title,
    label: shortTitle(area.title),
    udvalgId: area.udvalgId,
    sigtepunktId: area.sigtepunktId,
    mark,
    hints: hintsOf(summary, quarter),
    indicators: lines.map((line) => overviewIndicator(line, quarter)),
    noIndicators: lines.length === 0 ? texts.noIndicators : '',
    actionsInNumbers: inNumbers,
    noActions: inNumbers === '' ? statusTexts.noActions : '',
    actions: [...actions.overdue, ...actions.open.filter(({ overdueDays }) => overdueDays === 0), ...actions.done].map(
      overviewAction,
    ),
    gaps,
    asksForAttention:
      mark.colour === 'red' || mark.colour === 'yellow' || gaps.length > 0 || actions.overdue.length > 0,
  };
}

function hintsOf(summary: AreaSummary, quarter: Quarter): readonly string[] {
  const { lines, actions } = summary;
  const meanings = lines.flatMap(({ figure, sinceLast }) =>
    sinceLast === undefined || figure?.quarter !== quarter ? [] : [sinceLast.means],
  );
  const { waiting, returned, missing } = countsOf([summary]).states;
  return [
    trendWords(meanings),
    statusTexts.owed(waiting, missing + returned),
    actions.overdue.length === 0 ? '' : statusTexts.areasOverdue(actions.overdue.length),
  ].filter((hint) => hint !== '');
}

function overviewAction(line: ActionLine): OverviewArea['actions'][number] {
  const { symbol, word } = actionStates[line.action.state];
  return {
    symbol,
    text: line.action.state === 'done' ? actionWords(line) : `${word}: ${actionWords(line)}`,
    isLate: line.overdueDays > 0,
  };
}

function overviewIndicator(line: IndicatorLine, quarter: Quarter): OverviewIndicator {
  return {
    name: line.indicator.name,
    mark: { colour: line.colour, ...markWords(line) },
    value: valueWords(line),
    target: targetWords(line.terms),
    // An older number has moved since a quarter that is not this one's last.
    changes: line.figure?.quarter === quarter ? changesWords(line) : [],
    age: ageWords(line, quarter),
    narrative: line.narrative,
    series: line.series.map(({ value }) => value),
  };
}

const unfollowed: Mark = { colour: 'none', symbol: '–', word: texts.unfollowed };

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
