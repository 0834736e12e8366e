import { confirmExample } from '../../indicators/catalogue.js';
import type { Indicator, Terms } from '../../indicators/indicator.js';
import { decideReport, submitReport } from '../../indicators/life.js';
import type { IndicatorUpdate, Report } from '../../indicators/update.js';
import { addDays } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { addQuarters, daysOf, type Quarter, reportingQuarter } from '../../language/quarter.js';
import { type ExampleIndicator, type ExampleReport, quartersBack } from './example-content.js';
import { mark, type Townsperson } from './town-hall.js';

/** An indicator with all that was reported on it. */
export type ExampleRecord = {
  readonly udvalgId: string;
  readonly indicator: Indicator;
  readonly updates: readonly IndicatorUpdate[];
};

export type ExampleContext = {
  /** The example of the starter file that is confirmed. */
  readonly starter: Indicator;
  readonly udvalgId: string;
  /** Who decided. */
  readonly chair: Townsperson;
  readonly now: Date;
};

/** Gives an indicator and its past as the bot itself would have kept them. Throws when the example goes against its rules. */
export function exampleRecord(example: ExampleIndicator, context: ExampleContext): ExampleRecord {
  const { starter, udvalgId, now } = context;
  const newest = reportingQuarter(todayIn(now));
  const first = addQuarters(newest, -quartersBack);
  const terms = termsOf(example, starter, first);
  const { fokusomraadeId, kind, dueIn, source, lagDays } = starter;
  const name = `${starter.name} (${mark})`;
  const draft = { fokusomraadeId, name, kind, dueIn, source, lagDays, ownerIds: [example.owner], terms };
  const confirmed = confirmExample(starter, draft, { personId: 'system', at: dayAfter(first, 1) });
  if (confirmed.is !== 'changed') throw new Error(`The example ${starter.id} cannot be confirmed: ${confirmed.is}`);

  const reported = (quarter: Quarter, one: ExampleReport) =>
    updateOf(one, { ...context, indicator: confirmed.indicator, owner: example.owner, quarter });
  return {
    udvalgId,
    indicator: confirmed.indicator,
    updates: [
      ...example.past.map((was, index) => reported(addQuarters(first, index), approvedThen(was))),
      ...(example.now === undefined ? [] : [reported(newest, example.now)]),
    ],
  };
}

/** Where there is a target, the way to it begins with the first value and ends with next year. */
function termsOf({ target, past }: ExampleIndicator, starter: Indicator, first: Quarter): Terms {
  const [terms] = starter.terms;
  if (terms === undefined) throw new Error(`The example ${starter.id} has no terms`);
  const [start] = past;
  if (target === undefined || typeof start !== 'number') return { ...terms, from: first };
  const by = `${Number(addQuarters(first, quartersBack).slice(0, 4)) + 1}-12-31`;
  return { ...terms, from: first, baseline: { value: start, quarter: first }, target: { value: target, by } };
}

function approvedThen(was: number | string): ExampleReport {
  return typeof was === 'number' ? { is: 'approved', value: was, narrative: '' } : { is: 'approved', narrative: was };
}

type Reported = ExampleContext & {
  readonly indicator: Indicator;
  readonly owner: Townsperson;
  readonly quarter: Quarter;
};

function updateOf(one: ExampleReport, context: Reported): IndicatorUpdate {
  const { indicator, udvalgId, owner, chair, quarter, now } = context;
  const { id: indicatorId, fokusomraadeId, terms } = indicator;
  const [own] = terms;
  if (own === undefined) throw new Error(`The example ${indicatorId} has no terms`);
  const report: Report = { ...(one.value === undefined ? {} : { value: one.value }), narrative: one.narrative };
  const submission = { report, terms: own, formId: `eksempel-${indicatorId}-${quarter}`, seen: 0 };
  const subject = { indicatorId, fokusomraadeId, udvalgId, quarter };
  const at = one.is === 'waiting' ? noEarlier(yesterday(now), dayAfter(quarter, 1)) : dayAfter(quarter, 1);
  const submitted = submitReport(undefined, subject, submission, { personId: owner, at: noLater(at, now) });
  if (submitted.is !== 'submitted') throw new Error(`The example ${indicatorId} cannot be reported: ${submitted.is}`);
  if (one.is === 'waiting') return submitted.update;

  const decision =
    one.is === 'approved' ? ({ is: 'approve' } as const) : ({ is: 'return', why: one.why ?? '' } as const);
  const by = { personId: chair, at: noLater(dayAfter(quarter, 2), now) };
  const decided = decideReport(submitted.update, 1, decision, by);
  if (decided.is !== 'changed') throw new Error(`The example ${indicatorId} cannot be decided: ${decided.is}`);
  return decided.update;
}

/** The morning so many days after a quarter. */
function dayAfter(quarter: Quarter, days: number): Date {
  return new Date(`${addDays(daysOf(quarter).last, days)}T07:00:00Z`);
}

function yesterday(now: Date): Date {
  return new Date(now.getTime() - 20 * 60 * 60_000);
}

function noEarlier(at: Date, than: Date): Date {
  return at > than ? at : than;
}

function noLater(at: Date, than: Date): Date {
  return at < than ? at : than;
}
