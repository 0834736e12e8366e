import { termsIn } from '../../indicators/due.js';
import type { Indicator, Terms } from '../../indicators/indicator.js';
import { limitsOf } from '../../indicators/limits.js';
import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { printWithUnit } from '../../language/print-number.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { fokusomraadeById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { catalogueTexts as texts } from './catalogue-texts.js';
import { rhythmText, ruleText, targetText } from './indicator-texts.js';

type NameOf = (personId: string) => string;

/** What the list of an udvalg's indicators is made from. */
export type CatalogueView = {
  readonly udvalgId: string;
  readonly strategy: Strategy;
  /** In the order of the fokusområder; retired ones and examples among them. */
  readonly indicators: readonly Indicator[];
  readonly quarter: Quarter;
  readonly nameOf: NameOf;
  readonly notices: Notices;
};

/** Gives the indicators of an udvalg for an admin: what is in use, what is an example still, and the way to each. */
export function catalogueReply(view: CatalogueView): Reply {
  const { udvalgId, strategy, indicators, notices } = view;
  const shown = indicators.filter(({ retired }) => retired === undefined);
  const examples = shown.filter(({ isExample }) => isExample);
  const headline = texts.headline(udvalgById(strategy, udvalgId).title);
  const lines = [
    texts.count(shown.length - examples.length, examples.length, indicators.length - shown.length),
    ...(examples.length === 0 ? [] : [texts.exampleRule]),
  ];
  const rows = shown.map((indicator, index) => rowOf(indicator, shown[index - 1], view));
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([headline, ...lines, ...rows.map(rowText), notice]);
  return {
    card: 'indicators',
    summary: `${headline}. ${lines[0]}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline,
      lines: lines.map((line) => ({ text: line })),
      rows: rows.map((row) => ({
        ...row,
        area: escapeMarkdown(row.area),
        name: escapeMarkdown(row.name),
        detail: escapeMarkdown(row.detail),
      })),
      udvalgId,
      hasIndicators: indicators.length > 0,
      choices: [...shown, ...indicators.filter((one) => !shown.includes(one))].map(choiceOf),
      others: strategy.udvalg.filter(({ id }) => id !== udvalgId).map(({ id, title }) => ({ title, udvalgId: id })),
      words: { choose: texts.choose, placeholder: texts.choosePlaceholder, open: texts.open, add: texts.add },
      hasNotice: notice !== '',
      notice,
    },
  };
}

type Row = CardData<'indicators'>['rows'][number];

function rowOf(indicator: Indicator, before: Indicator | undefined, { strategy, quarter, nameOf }: CatalogueView): Row {
  const terms = termsIn(indicator, quarter);
  const target = targetText(terms);
  const flag = flagOf(indicator);
  return {
    hasArea: before?.fokusomraadeId !== indicator.fokusomraadeId,
    area: shortTitle(fokusomraadeById(strategy, indicator.fokusomraadeId).title),
    name: indicator.name,
    detail: [
      unitText(indicator, terms),
      rhythmText(indicator),
      ...(target === '' ? [] : [target]),
      ...(indicator.ownerIds.length === 0 ? [] : [texts.owners(indicator.ownerIds.map(nameOf))]),
    ].join(' · '),
    hasFlag: flag !== '',
    flag,
  };
}

function rowText({ hasArea, area, name, detail, flag }: Row): string {
  return [...(hasArea ? [`${area}:`] : []), `- ${name}`, detail, ...(flag === '' ? [] : [flag])].join('\n');
}

function choiceOf({ id, name, isExample, retired }: Indicator): { readonly title: string; readonly value: string } {
  const title = retired !== undefined ? texts.choiceRetired(name) : isExample ? texts.choiceExample(name) : name;
  return { title, value: id };
}

function flagOf({ isExample, retired, ownerIds }: Indicator): string {
  if (retired !== undefined) return texts.flags.retired(dayInWords(todayIn(new Date(retired.at))), retired.why);
  if (isExample) return texts.flags.example;
  return ownerIds.length === 0 ? texts.flags.ownerless : '';
}

function unitText({ kind }: Indicator, { unit }: Terms): string {
  if (kind === 'narrative') return texts.kinds.narrative;
  return `${texts.kinds.number}, ${unit === '' ? texts.bareCount : unit}`;
}

/** What the card of one indicator is made from. */
export type IndicatorView = Omit<CatalogueView, 'indicators'> & {
  readonly indicator: Indicator;
  /** What was just done with it. */
  readonly news?: string;
};

/** Gives one indicator for an admin: all that is set of it, and how it gets its colour. */
export function indicatorReply(view: IndicatorView): Reply {
  const { indicator, udvalgId, strategy, quarter, news = '', notices } = view;
  const terms = termsIn(indicator, quarter);
  const place = `${udvalgById(strategy, udvalgId).title} · ${fokusomraadeById(strategy, indicator.fokusomraadeId).title}`;
  const flag = flagOf(indicator);
  const facts = factsOf(view, terms);
  const rule = ruleText(indicator.kind, terms, quarter, limitsOf(terms, quarter));
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([
    indicator.name,
    place,
    news,
    flag,
    facts.map(({ title, value }) => `${title}: ${value}`).join('\n'),
    rule,
    notice,
  ]);
  return {
    card: 'indicator',
    summary: news === '' ? indicator.name : `${indicator.name}: ${news}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      udvalgId,
      indicatorId: indicator.id,
      headline: escapeMarkdown(indicator.name),
      place: escapeMarkdown(place),
      hasNews: news !== '',
      news,
      hasFlag: flag !== '',
      flag: escapeMarkdown(flag),
      facts: facts.map(({ title, value }) => ({ title, value: escapeMarkdown(value) })),
      rule: escapeMarkdown(rule),
      mayChange: indicator.retired === undefined,
      words: {
        change: indicator.isExample ? texts.confirm : texts.change,
        retire: indicator.isExample ? texts.decline : texts.retire,
        why: texts.why,
        whyMissing: texts.whyMissing,
        confirmRetire: indicator.isExample ? texts.decline : texts.retire,
        back: texts.back,
      },
      hasNotice: notice !== '',
      notice,
    },
  };
}

function factsOf(
  { indicator, nameOf }: IndicatorView,
  terms: Terms,
): readonly { readonly title: string; readonly value: string }[] {
  const { kind, ownerIds, source, lagDays, toCheck } = indicator;
  const { baseline } = terms;
  const target = targetText(terms);
  const isNumber = kind === 'number';
  return [
    { title: texts.facts.kind, value: texts.kinds[kind] },
    ...(isNumber
      ? [{ title: texts.facts.unit, value: `${terms.unit || texts.bareCount}, ${texts.decimals(terms.decimals)}` }]
      : []),
    ...(isNumber ? [{ title: texts.facts.direction, value: texts.directions[terms.direction] }] : []),
    ...(target === '' ? [] : [{ title: texts.facts.target, value: target }]),
    ...(baseline === undefined
      ? []
      : [
          {
            title: texts.facts.baseline,
            value: `${printWithUnit(baseline.value, terms)}${baseline.quarter === undefined ? '' : ` (${quarterName(baseline.quarter)})`}`,
          },
        ]),
    { title: texts.facts.due, value: rhythmText(indicator) },
    { title: texts.facts.from, value: quarterName(terms.from) },
    ...laterFacts(indicator, terms),
    {
      title: texts.facts.source,
      value: `${source === '' ? texts.noSource : source}${lagDays === 0 ? '' : `, ${texts.lag(lagDays)}`}`,
    },
    { title: texts.facts.owners, value: ownerIds.length === 0 ? texts.noOwners : ownerIds.map(nameOf).join(', ') },
    ...(toCheck === '' ? [] : [{ title: texts.facts.toCheck, value: toCheck }]),
  ];
}

/** What is settled for quarters to come. */
function laterFacts(
  { kind, terms: all }: Indicator,
  now: Terms,
): readonly { readonly title: string; readonly value: string }[] {
  return all
    .filter(({ from }) => from > now.from)
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((terms) => {
      const unit = terms.unit === now.unit ? [] : [terms.unit || texts.bareCount];
      const rule = ruleText(kind, terms, terms.from, limitsOf(terms, terms.from));
      const told = [...unit, targetText(terms)].filter((part) => part !== '').join(', ');
      return { title: texts.facts.later(quarterName(terms.from)), value: [told, rule].filter(Boolean).join('. ') };
    });
}
