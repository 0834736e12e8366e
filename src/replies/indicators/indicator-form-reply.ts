import type { DraftFault, TypedIndicator } from '../../indicators/draft-form.js';
import { termsIn } from '../../indicators/due.js';
import type { Indicator } from '../../indicators/indicator.js';
import { printNumber } from '../../language/print-number.js';
import { addQuarters, type Quarter, quarterName } from '../../language/quarter.js';
import { fokusomraaderOf, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { draftFaultText, catalogueTexts as texts } from './catalogue-texts.js';

/** What the form of an indicator is made from. */
export type IndicatorFormView = {
  /** Left out for a new one. */
  readonly indicator?: Indicator;
  /** Where a new one belongs, when that has been said. */
  readonly udvalgId?: string;
  readonly strategy: Strategy;
  /** Those who may be made owners. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The quarter that is reported now: terms hold from it unless told otherwise. */
  readonly quarter: Quarter;
  readonly typed?: TypedIndicator;
  readonly faults?: readonly DraftFault[];
  readonly refusals?: readonly string[];
  readonly notices: Notices;
};

type FormData = CardData<'indicator-form'>;

/** Gives the form in which an indicator is added, changed, or confirmed from an example. */
export function indicatorFormReply(view: IndicatorFormView): Reply {
  const { indicator, faults = [], refusals = [], notices } = view;
  const headline =
    indicator === undefined
      ? texts.formHeadline.new
      : indicator.isExample
        ? texts.formHeadline.confirm(indicator.name)
        : texts.formHeadline.change(indicator.name);
  const toCheck = indicator === undefined || indicator.toCheck === '' ? '' : texts.toCheck(indicator.toCheck);
  const faultLines = [...refusals, ...faults.map(draftFaultText)];
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([headline, toCheck, ...faultLines, notice]);
  return {
    card: 'indicator-form',
    summary: faultLines[0] ?? headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      udvalgId: view.udvalgId ?? '',
      indicatorId: indicator?.id ?? '',
      seen: String(indicator?.audit.length ?? 0),
      headline: escapeMarkdown(headline),
      hasToCheck: toCheck !== '',
      toCheck: escapeMarkdown(toCheck),
      hasFaults: faultLines.length > 0,
      faultsTitle: texts.putRight,
      faults: faultLines.map((line) => ({ text: escapeMarkdown(line) })),
      isNew: indicator === undefined,
      isNumber: indicator?.kind !== 'narrative',
      showMore: faults.some(isInMore),
      ...choicesOf(view),
      typed: { ...noneTyped, ...(view.typed === undefined ? setOf(view) : definedOf(view.typed)) },
      words: texts.fields,
      hasNotice: notice !== '',
      notice,
    },
  };
}

type Choices = Pick<
  FormData,
  'areas' | 'kinds' | 'directions' | 'quartersOfYear' | 'quarters' | 'hasPeople' | 'people'
>;

function choicesOf({ indicator, udvalgId, strategy, people, quarter }: IndicatorFormView): Choices {
  const inUdvalg = udvalgId === undefined ? strategy.fokusomraader : fokusomraaderOf(strategy, { udvalgId });
  const held = indicator === undefined ? [] : indicator.terms.map(({ from }) => from);
  const offered = Array.from({ length: 13 }, (_, index) => addQuarters(quarter, index - 8));
  return {
    areas: inUdvalg.map((area) => ({
      title: `${shortTitle(area.title)}${udvalgId === undefined ? ` (${udvalgById(strategy, area.udvalgId).title})` : ''}`,
      value: area.id,
    })),
    kinds: [...texts.kindChoices],
    directions: [...texts.directionChoices],
    quartersOfYear: [1, 2, 3, 4].map((number) => ({ title: texts.quarterOfYear(number), value: String(number) })),
    quarters: [...new Set([...offered, ...held])]
      .sort()
      .reverse()
      .map((one) => ({ title: quarterName(one), value: one })),
    hasPeople: people.length > 0,
    people: people.map(({ id, name }) => ({ title: name, value: id })),
  };
}

const noneTyped: FormData['typed'] = {
  name: '',
  fokusomraadeId: '',
  kind: 'number',
  unit: '',
  decimals: '0',
  direction: 'higher',
  target: '',
  targetBy: '',
  baseline: '',
  baselineQuarter: '',
  green: '',
  red: '',
  low: '',
  high: '',
  redBelow: '',
  redAbove: '',
  dueIn: '1,2,3,4',
  everyYears: '',
  everyYearsFrom: '',
  source: '',
  lagDays: '',
  ownerIds: '',
  ownerEmails: '',
  from: '',
};

/** What is set now stands in the form when it is opened. */
function setOf({ indicator, quarter }: IndicatorFormView): Partial<FormData['typed']> {
  if (indicator === undefined) return { from: quarter };
  const terms = termsIn(indicator, quarter);
  const { baseline, target, thresholds, range } = terms;
  const print = (value: number | undefined) => (value === undefined ? '' : printNumber(value, terms.decimals));
  return {
    name: indicator.name,
    fokusomraadeId: indicator.fokusomraadeId,
    kind: indicator.kind,
    unit: terms.unit,
    decimals: String(terms.decimals),
    direction: terms.direction,
    target: print(target?.value),
    targetBy: target?.by ?? '',
    baseline: print(baseline?.value),
    baselineQuarter: baseline?.quarter === undefined ? '' : quarterName(baseline.quarter),
    green: print(thresholds?.green),
    red: print(thresholds?.red),
    low: print(range?.low),
    high: print(range?.high),
    redBelow: print(range?.redBelow),
    redAbove: print(range?.redAbove),
    dueIn: indicator.dueIn.join(','),
    everyYears: indicator.everyYears === undefined ? '' : String(indicator.everyYears.years),
    everyYearsFrom: indicator.everyYears === undefined ? '' : String(indicator.everyYears.from),
    source: indicator.source,
    lagDays: indicator.lagDays === 0 ? '' : String(indicator.lagDays),
    ownerIds: indicator.ownerIds.join(','),
    from: quarter,
  };
}

function definedOf(typed: TypedIndicator): Partial<FormData['typed']> {
  return Object.fromEntries(Object.keys(noneTyped).map((field) => [field, typed[field as keyof TypedIndicator] ?? '']));
}

/** Whether the field that a fault is about stands in the part that is folded away. */
function isInMore(fault: DraftFault): boolean {
  const folded = ['green', 'red', 'low', 'high', 'redBelow', 'redAbove', 'everyYears', 'everyYearsFrom', 'lagDays'];
  const isLimit =
    fault.is === 'terms' || (fault.is === 'half' && fault.field !== 'target' && fault.field !== 'baseline');
  return isLimit || ('field' in fault && [...folded, 'source'].includes(fault.field));
}
