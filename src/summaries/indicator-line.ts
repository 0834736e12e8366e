import { isInRhythm, isReported, termsIn } from '../indicators/due.js';
import type { Indicator } from '../indicators/indicator.js';
import { approvedOf, type Point, pendingOf } from '../indicators/series.js';
import { statusOf, trendOf } from '../indicators/status.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import { addQuarters, type Quarter, quartersBetween } from '../language/quarter.js';
import { whyMoved } from './moved.js';
import type { Change, Colour, Figure, IndicatorLine, LineState } from './quarterly-summary.js';
import type { IndicatorRecord } from './records.js';

/** Two years and the quarter itself: enough to see a year's rhythm twice. */
const chartQuarters = 9;
/** What is asked for every so many years is so at least every ten (indicator.ts). */
const mostQuartersBack = 44;

/** Gives how an indicator stands in a quarter, from approved reports only, and what is owed. */
export function lineOf(record: IndicatorRecord, quarter: Quarter): IndicatorLine {
  const { indicator, updates } = record;
  const points = record.approved.filter((point) => point.quarter <= quarter);
  const figures = points.flatMap((point) => figureOf(indicator, point));
  const figure = figures.at(-1);
  const state = stateOf(record, quarter);
  const spoken = points.findLast((point) => point.quarter === quarter || indicator.kind === 'narrative');
  const newest = indicator.kind === 'narrative' ? spoken?.quarter : figure?.quarter;
  const colour = lineColour(state, figure, newest !== undefined && newest >= lastDueQuarter(indicator, quarter));
  const line = {
    indicator,
    state,
    revision: points.find((point) => point.quarter === quarter)?.revision.revision,
    figure,
    ageQuarters: newest === undefined ? undefined : quartersBetween(newest, quarter),
    terms: figure?.quarter === quarter ? figure.terms : termsIn(indicator, quarter),
    colour,
    colourBefore: figures.at(-2)?.colour,
    sinceLast: changeTo(figure, figures.at(-2)),
    sinceLastYear: changeTo(
      figure,
      figures.find((one) => figure?.quarter === addQuarters(one.quarter, 4)),
    ),
    narrative: spoken?.revision.report.narrative ?? '',
    reason: reasonOf(updates.get(quarter)),
    evidence: spoken?.revision.report.evidence,
    corrected: correctionOf(updates.get(quarter)),
    correctionWaits: isCorrectionWaiting(updates.get(quarter)),
    unreportedQuarters: unreportedUpTo(record, quarter),
    isFirst: points.every((point) => point.quarter === quarter),
    series: figures.slice(-chartQuarters),
  };
  return { ...line, whyMoved: whyMoved(line) };
}

/** Gives an approved report as a number with its colour; nothing for words and for what was not relevant. */
export function figureOf({ kind }: Indicator, { quarter, revision }: Point): readonly Figure[] {
  const { report, terms } = revision;
  if (report.value === undefined || kind !== 'number') return [];
  const status = statusOf(report, terms, quarter);
  return [{ value: report.value, quarter, terms, status, colour: status.is === 'judged' ? status.colour : 'none' }];
}

function stateOf({ indicator, updates, approved }: IndicatorRecord, quarter: Quarter): LineState {
  const holding = approved.find((point) => point.quarter === quarter);
  if (holding !== undefined) {
    return holding.revision.report.notApplicable === undefined ? 'reported' : 'not-applicable';
  }
  const last = updates.get(quarter)?.revisions.at(-1)?.state.is;
  // What was closed when a newer strategy took over leaves its quarter as it was: it waited, and nobody approved it.
  if (last === 'pending' || last === 'closed') return 'waiting';
  if (last === 'returned') return 'returned';
  return isReported(indicator, quarter) ? 'missing' : 'not-due';
}

function lineColour(state: LineState, figure: Figure | undefined, holds: boolean): Colour {
  if (state === 'not-applicable') return 'none';
  if (!holds) return 'grey';
  return figure?.colour ?? 'none';
}

/** Nothing where the unit has changed: they cannot be held against one another. */
function changeTo(figure: Figure | undefined, earlier: Figure | undefined): Change | undefined {
  if (figure === undefined || earlier === undefined || earlier.terms.unit !== figure.terms.unit) return undefined;
  return { since: earlier.quarter, from: earlier.value, ...trendOf(earlier.value, figure.value, figure.terms) };
}

/** Why it is not relevant now, or why it came back. */
function reasonOf(update: IndicatorUpdate | undefined): string {
  const holding = update && approvedOf(update);
  if (holding !== undefined) return holding.report.notApplicable ?? '';
  const last = update?.revisions.at(-1);
  return last?.state.is === 'returned' ? last.state.why : '';
}

function correctionOf(update: IndicatorUpdate | undefined): IndicatorLine['corrected'] {
  const holding = update && approvedOf(update);
  if (holding?.state.is !== 'approved' || holding.report.correction === undefined) return undefined;
  const replaced = update?.revisions.findLast(
    ({ revision, state }) => revision < holding.revision && state.is === 'superseded' && state.approved !== undefined,
  );
  return { from: replaced?.report.value, why: holding.report.correction, at: holding.state.at };
}

function isCorrectionWaiting(update: IndicatorUpdate | undefined): boolean {
  return update !== undefined && approvedOf(update) !== undefined && pendingOf(update) !== undefined;
}

function unreportedUpTo({ indicator, approved }: IndicatorRecord, quarter: Quarter): number {
  const reported = new Set(approved.map((point) => point.quarter));
  let count = 0;
  for (const at of quartersBack(quarter)) {
    if (reported.has(at)) return count;
    if (isInRhythm(indicator, at)) count += 1;
  }
  return count;
}

/** The newest quarter up to this one that a report was asked for in; the quarter itself where there is none. */
function lastDueQuarter(indicator: Indicator, quarter: Quarter): Quarter {
  return quartersBack(quarter).find((at) => isInRhythm(indicator, at)) ?? quarter;
}

function quartersBack(quarter: Quarter): readonly Quarter[] {
  return Array.from({ length: mostQuartersBack }, (_, index) => addQuarters(quarter, -index));
}
