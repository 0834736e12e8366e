import { limitsOf } from '../../indicators/limits.js';
import type { MyUpdate, ReportState } from '../../indicators/my-updates.js';
import type { FormFault, Typed } from '../../indicators/report-form.js';
import { approvedOf, comparableBefore } from '../../indicators/series.js';
import type { IndicatorUpdate, Report } from '../../indicators/update.js';
import { momentInWords } from '../../language/moment-in-words.js';
import { printNumber } from '../../language/print-number.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { pointStatus, pointText, reportText, ruleText, seriesText, statusText, targetText } from './indicator-texts.js';
import { faultText, updateTexts as texts } from './update-texts.js';

/** What the form is made from. */
export type UpdateFormView = {
  readonly mine: MyUpdate;
  /** Where the fokusområde stands in the strategy, such as "VTF · Smidige processer". */
  readonly place: string;
  /** Gives what a person is called. */
  readonly nameOf: (personId: string) => string;
  /** The quarters that may be reported, newest first, and where each stands. */
  readonly quarters: readonly { readonly quarter: Quarter; readonly state: ReportState['is'] }[];
  /** What was typed; left out, the form holds what is reported now. */
  readonly typed?: Typed;
  /** The value that was written with the indicator's name: it goes before the one that is reported now. */
  readonly value?: string;
  readonly faults?: readonly FormFault[];
  /** What else must be put right, in words: that somebody else reported meanwhile. */
  readonly refusals?: readonly string[];
  /** The odd value that was asked about before: it is not asked about again. */
  readonly asked?: number;
  readonly formId: string;
  readonly notices: Notices;
};

/** Gives the form in which one indicator is reported for a quarter, with all that was typed into it before. */
export function updateFormReply(view: UpdateFormView): Reply {
  const { mine, place, faults = [], refusals = [], notices } = view;
  const { indicator, quarter, terms } = mine;
  const headline = `${indicator.name}, ${quarterName(quarter)}`;
  const facts = factsOf(mine);
  const rule = ruleText(indicator.kind, terms, quarter, limitsOf(terms, quarter));
  const notes = notesOf(mine.state, view.nameOf);
  const faultLines = [...refusals, ...faults.map((fault) => faultText(fault, terms))];
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([
    headline,
    place,
    ...notes,
    ...facts.map(({ title, value }) => `${title}: ${value}`),
    rule,
    ...faultLines,
    notice,
  ]);
  return {
    card: 'update-form',
    summary: faultLines[0] ?? headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      udvalgId: mine.udvalgId,
      indicatorId: indicator.id,
      quarter,
      headline: escapeMarkdown(headline),
      place: escapeMarkdown(place),
      facts: facts.map(({ title, value }) => ({ title, value: escapeMarkdown(value) })),
      rule: escapeMarkdown(rule),
      notes: notes.map((note) => ({ text: escapeMarkdown(note) })),
      hasFaults: faultLines.length > 0,
      faultsTitle: texts.putRight,
      faults: faultLines.map((line) => ({ text: escapeMarkdown(line) })),
      ...fieldsOf(view),
      hasNotice: notice !== '',
      notice,
    },
  };
}

type FormData = CardData<'update-form'>;
type Fields = Pick<
  FormData,
  | 'isAmbiguous'
  | 'readingLabel'
  | 'readings'
  | 'isNumber'
  | 'isCorrection'
  | 'showMore'
  | 'quarters'
  | 'typed'
  | 'formId'
  | 'seen'
  | 'asked'
  | 'words'
>;

function fieldsOf(view: UpdateFormView): Fields {
  const { mine, faults = [], quarters, formId } = view;
  const update = updateOf(mine);
  const asked = faults.find((fault) => fault.is === 'value-ambiguous');
  const doubt = faults.find((fault) => fault.is === 'doubt');
  const typed = view.typed ?? {
    ...reportedBefore(mine.state),
    ...(view.value === undefined ? {} : { value: view.value }),
  };
  const readings = asked?.readings.map(({ value, echo }) => ({ title: echo, value: String(value) })) ?? [];
  return {
    isAmbiguous: asked !== undefined,
    readingLabel: asked === undefined ? '' : texts.readingLabel(asked.typed),
    readings,
    isNumber: mine.indicator.kind === 'number',
    isCorrection: update !== undefined && approvedOf(update) !== undefined,
    showMore: faults.some(({ is }) => moreFaults.includes(is)) || typed.notRelevant === 'true',
    quarters: quarters.map(({ quarter, state }) => ({ title: texts.quarterChoice(quarter, state), value: quarter })),
    typed: {
      value: typed.value ?? '',
      reading: readings[0]?.value ?? '',
      narrative: typed.narrative ?? '',
      quarter: mine.quarter,
      notRelevant: typed.notRelevant ?? 'false',
      reason: typed.reason ?? '',
      evidence: typed.evidence ?? '',
      correction: typed.correction ?? '',
    },
    formId,
    seen: String(update?.revisions.length ?? 0),
    asked: String(doubt?.value ?? view.asked ?? ''),
    words: wordsOf(mine),
  };
}

/** The faults whose fields stand in the part that is folded away. */
const moreFaults: readonly FormFault['is'][] = ['reason-missing', 'no-link', 'value-and-not-relevant', 'value-missing'];

function wordsOf({ indicator, terms }: MyUpdate): FormData['words'] {
  return {
    value: texts.valueLabel(terms.unit),
    valuePlaceholder: texts.valuePlaceholder,
    narrative: texts.narrativeLabel(indicator.kind),
    narrativePlaceholder: texts.narrativePlaceholder(indicator.kind),
    correction: texts.correctionLabel,
    more: texts.moreFields,
    quarter: texts.quarterLabel,
    notRelevant: texts.notRelevantLabel,
    reason: texts.reasonLabel,
    evidence: texts.evidenceLabel,
    send: texts.send,
    back: texts.back,
  };
}

/** What was reported for the quarter stands in the form when it is opened to be put right. */
function reportedBefore(state: ReportState): Typed {
  if (state.is === 'missing') return {};
  const { report, terms } = state.revision;
  return {
    ...(report.value === undefined ? {} : { value: printNumber(report.value, terms.decimals) }),
    narrative: report.narrative,
    ...reasonOf(report),
    ...(report.evidence === undefined ? {} : { evidence: report.evidence }),
    ...(report.correction === undefined || state.is === 'approved' ? {} : { correction: report.correction }),
  };
}

function reasonOf({ notApplicable }: Report): Typed {
  return notApplicable === undefined ? {} : { notRelevant: 'true', reason: notApplicable };
}

function factsOf({ quarter, terms, before }: MyUpdate): readonly { readonly title: string; readonly value: string }[] {
  const last = before.at(-1);
  const target = targetText(terms);
  const series = seriesText(comparableBefore(before, quarter, terms), terms);
  const lastStatus = last?.revision.report.value === undefined ? '' : ` · ${statusText(pointStatus(last))}`;
  return [
    { title: 'Sidst', value: last === undefined ? texts.neverReported : `${pointText(last)}${lastStatus}` },
    ...(target === '' ? [] : [{ title: 'Mål', value: target }]),
    ...(series === '' ? [] : [{ title: 'Udvikling', value: series }]),
  ];
}

function notesOf(state: ReportState, nameOf: UpdateFormView['nameOf']): readonly string[] {
  if (state.is === 'missing') return [];
  const { revision } = state;
  const what = reportText(revision.report, revision.terms);
  if (revision.state.is === 'returned') {
    return [texts.wasReturned(nameOf(revision.state.by), momentInWords(revision.state.at), revision.state.why)];
  }
  return [state.is === 'pending' ? texts.waits(upperFirst(what)) : texts.isApproved(upperFirst(what))];
}

function updateOf({ updates, indicator, quarter }: MyUpdate): IndicatorUpdate | undefined {
  return updates.find((one) => one.indicatorId === indicator.id && one.quarter === quarter);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
