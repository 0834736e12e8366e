import { type Quarter, quarterName } from '../../language/quarter.js';
import type { Mark } from '../../overview/compose-overview.js';
import type { Pending } from '../../status/own-pending.js';
import type { StatusOf } from '../../status/status-of.js';
import { sigtepunktById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import { countsOf, kindOf } from '../../summaries/compose-summary.js';
import type { AreaSummary, Colour, IndicatorLine } from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { colourWords } from '../colour-words.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import {
  actionsSentence,
  introWords,
  owedSentence,
  tallyRuns,
  tallyWords,
  targetWords,
} from '../summaries/summary-words.js';
import { pendingLines } from './status-pending.js';
import { statusTexts as texts } from './status-texts.js';
import { valueNow } from './status-value.js';

/** How the strategy, a sigtepunkt or an udvalg stands. */
export type StatusView = {
  readonly strategy: Strategy;
  readonly status: Exclude<StatusOf, { of: 'fokusomraade' | 'indicator' }>;
  readonly quarter: Quarter;
  /** Whether it is another quarter than the one that is shown where none is asked for. */
  readonly isOther: boolean;
  /** What was written, where it may be a case. */
  readonly mayBeCase: string | undefined;
  /** ISO day, Danish time. */
  readonly today: string;
  /** Those that are in it, in printed order. */
  readonly areas: readonly AreaSummary[];
  readonly markOf: (areas: readonly AreaSummary[]) => Mark;
  readonly pending: readonly Pending[];
  readonly notices: Notices;
};

type Data = Omit<CardData<'status'>, 'fallbackText'>;
type Section = Data['sections'][number];
type Row = Section['rows'][number];

/** So many areas that need attention are named, with so many of their indicators; the rest is counted. */
const mostAreas = 8;
const mostLines = 3;

/** Gives how a strategy, a sigtepunkt or an udvalg stands, with the way to each of its parts. */
export function statusReply(view: StatusView): Reply {
  const { status, quarter, today, areas } = view;
  const { colours, states, actions } = countsOf(areas);
  const tally = tallyWords(colours);
  const title = titleOf(view);
  const choices = status.of === 'strategy' ? [] : areas.map(choiceOf);
  const notice = noticeText(view.notices, 'da');
  const intro = introWords({ kind: kindOf(areas), quarter });
  const acted = actionsSentence(actions);
  const actedNow = view.isOther && acted !== '' ? texts.actionsAreNow : '';
  const lines = [intro, owedSentence(states), acted, actedNow].filter((line) => line !== '');
  const data: Data = {
    lang: 'da',
    hasNotice: notice !== '',
    notice,
    headline: title === '' ? texts.strategy : texts.of(title),
    place: texts.place(texts.kinds[status.of], quarterName(quarter), today),
    hasTally: tally.length > 0,
    tally: [...tallyRuns(tally)],
    lines: lines.map((text) => ({ text })),
    sections: status.of === 'strategy' ? strategySections(view) : partSections(view),
    hasPending: view.pending.length > 0,
    pendingTitle: texts.pendingTitle,
    pending: [...pendingLines(view.pending)],
    targets: targetsOf(view),
    hasChoices: choices.length > 0,
    firstChoice: choices[0]?.value ?? '',
    choices,
    of: status.of,
    subjectId: status.of === 'strategy' ? '' : status.id,
    ...askedData(view),
    scope: status.of === 'strategy' ? 'all' : status.of,
    scopeId: status.of === 'strategy' ? '' : status.id,
    words: {
      choose: texts.choose,
      open: texts.open,
      actions: texts.actions,
      now: texts.now,
      isCase: texts.isCase,
    },
  };
  const text = textOf(data);
  return {
    card: 'status',
    summary: `${data.headline}, ${quarterName(quarter)}`,
    text,
    data: { ...escaped(data), fallbackText: text },
  };
}

/** Gives what the card's buttons pass on of what was asked. */
export function askedData({
  quarter,
  isOther,
  mayBeCase,
}: Pick<StatusView, 'quarter' | 'isOther' | 'mayBeCase'>): Pick<
  Data,
  'quarter' | 'isOtherQuarter' | 'mayBeCase' | 'asked'
> {
  return {
    quarter: isOther ? quarter : '',
    isOtherQuarter: isOther,
    mayBeCase: mayBeCase !== undefined,
    asked: mayBeCase ?? '',
  };
}

function choiceOf({ area }: AreaSummary): Data['choices'][number] {
  return { title: shortTitle(area.title), value: area.id };
}

function titleOf({ status, strategy }: StatusView): string {
  if (status.of === 'strategy') return '';
  return status.of === 'udvalg' ? udvalgById(strategy, status.id).title : sigtepunktById(strategy, status.id).title;
}

function strategySections({ strategy, areas, markOf }: StatusView): Section[] {
  const sigtepunkter = strategy.sigtepunkter.map(({ id, title }) => {
    const own = areas.filter(({ area }) => area.sigtepunktId === id);
    return row(markOf(own), title, [tallyText(own)]);
  });
  const needing = areas.filter(needsAttention).sort((a, b) => gravity(a) - gravity(b));
  const shown = needing.slice(0, mostAreas);
  const more = needing.length - shown.length;
  const notes = [...(needing.length === 0 ? [texts.noAttention] : []), ...(more > 0 ? [texts.more(more)] : [])];
  return [
    { title: texts.sigtepunkter, rows: sigtepunkter, notes: [] },
    {
      title: texts.attention,
      rows: shown.map((one) => row(markOf([one]), shortTitle(one.area.title), whyLines(one))),
      notes: notes.map((text) => ({ text })),
    },
  ];
}

function partSections({ strategy, status, areas, markOf }: StatusView): Section[] {
  const groups = status.of === 'udvalg' ? strategy.sigtepunkter : strategy.udvalg;
  return groups.flatMap(({ id, title }) => {
    const own = areas.filter(({ area }) => id === (status.of === 'udvalg' ? area.sigtepunktId : area.udvalgId));
    const rows = own.map((one) => row(markOf([one]), shortTitle(one.area.title), partLines(one)));
    return rows.length === 0 ? [] : [{ title, rows, notes: [] }];
  });
}

function row({ symbol, word, colour }: Mark, name: string, lines: readonly string[]): Row {
  return {
    mark: { symbol, word, color: colourWords[colour].card },
    name,
    lines: lines.filter((line) => line !== '').map((text) => ({ text })),
  };
}

function tallyText(areas: readonly AreaSummary[]): string {
  const tally = tallyWords(countsOf(areas).colours).map(({ text }) => text);
  return tally.length === 0 ? texts.unfollowed : tally.join('   ');
}

/** The colour that is known last: between a quarter's end and its reports nothing has one, and the red is not gone for that. */
function lastColour({ colour, figure }: IndicatorLine): Colour {
  return colour === 'grey' && figure !== undefined ? figure.colour : colour;
}

function countLast({ lines }: AreaSummary, colour: Colour): number {
  return lines.filter((line) => lastColour(line) === colour).length;
}

function needsAttention(one: AreaSummary): boolean {
  return countLast(one, 'red') > 0 || countLast(one, 'yellow') > 0 || one.actions.overdue.length > 0;
}

/** Red before yellow before what is only late. */
function gravity(one: AreaSummary): number {
  if (countLast(one, 'red') > 0) return 0;
  return countLast(one, 'yellow') > 0 ? 1 : 2;
}

function whyLines({ lines, actions }: AreaSummary): readonly string[] {
  const withColour = (colour: Colour) => lines.filter((line) => lastColour(line) === colour);
  return [
    ...[...withColour('red'), ...withColour('yellow')].slice(0, mostLines).map(whyLine),
    actions.overdue.length === 0 ? '' : texts.areasOverdue(actions.overdue.length),
  ];
}

function whyLine(line: IndicatorLine): string {
  const { symbol, word } = colourWords[line.colour];
  const told = [valueNow(line), targetWords(line.terms)].filter((part) => part !== '').join(', ');
  return `${symbol} ${line.indicator.name}: ${told} (${word})`;
}

/** One indicator is shown itself, several in numbers; what is owed and late is said. */
function partLines(one: AreaSummary): readonly string[] {
  if (one.lines.length === 0)
    return one.actions.overdue.length === 0 ? [] : [texts.areasOverdue(one.actions.overdue.length)];
  const { waiting, returned, missing } = countsOf([one]).states;
  const [only, another] = one.lines;
  const told =
    only !== undefined && another === undefined
      ? [only.indicator.name, ...(only.figure === undefined ? [] : [valueNow(only), targetWords(only.terms)])]
      : [tallyText([one])];
  return [
    told.filter((part) => part !== '').join(' · '),
    [
      texts.owed(waiting, missing + returned),
      one.actions.overdue.length === 0 ? '' : texts.areasOverdue(one.actions.overdue.length),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ];
}

function targetsOf({ strategy, status }: StatusView): Data['targets'] {
  if (status.of !== 'strategy') return [{ title: texts.whole, of: 'strategy', subjectId: '' }];
  return strategy.udvalg.slice(0, 5).map(({ id, title }) => ({ title, of: 'udvalg', subjectId: id }));
}

function textOf(data: Data): string {
  return joinParagraphs([
    [data.headline, data.place].join('\n'),
    data.tally
      .map(({ text }) => text)
      .join('')
      .trim(),
    data.lines.map(({ text }) => text).join('\n'),
    ...data.sections.map(({ title, rows, notes }) =>
      [
        title,
        ...rows.flatMap(({ mark, name, lines }) => [
          `${markText(mark)}: ${name}`,
          ...lines.map(({ text }) => `  ${text}`),
        ]),
        ...notes.map(({ text }) => text),
      ].join('\n'),
    ),
    data.hasPending ? [data.pendingTitle, ...data.pending.map(({ text }) => text)].join('\n') : '',
    data.notice,
  ]);
}

function escaped(data: Data): Data {
  const escapedLines = (lines: readonly { readonly text: string }[]) =>
    lines.map(({ text }) => ({ text: escapeMarkdown(text) }));
  return {
    ...data,
    headline: escapeMarkdown(data.headline),
    // A quarter at the beginning ("3. kvartal") would be a list.
    place: escapeMarkdown(data.place),
    lines: escapedLines(data.lines),
    // Marks and names are text runs, which show Markdown as it is.
    sections: data.sections.map((section) => ({
      ...section,
      rows: section.rows.map((one) => ({ ...one, lines: escapedLines(one.lines) })),
    })),
    pending: escapedLines(data.pending),
  };
}
