import type { Indicator } from '../../indicators/indicator.js';
import { isDone, type MyUpdate, type MyUpdates, type ReportState } from '../../indicators/my-updates.js';
import { comparableBefore } from '../../indicators/series.js';
import type { Quarter } from '../../language/quarter.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText, noMark } from '../status-mark.js';
import { pointStatus, pointText, reportText, seriesText, statusMark, targetText } from './indicator-texts.js';
import { updateTexts as texts } from './update-texts.js';

/** As many as a card in a chat can hold without becoming a wall. */
const mostItems = 20;

/** What the list of somebody's indicators is made from. */
export type MyUpdatesView = MyUpdates & {
  /** The owners' last day in the quarter (ISO) in each udvalg. */
  readonly deadlines: ReadonlyMap<string, string>;
  readonly today: string;
  readonly notices: Notices;
};

/** Gives what a person has to report in the quarter, what is done, and what rests. */
export function myUpdatesReply(view: MyUpdatesView): Reply {
  const { due, quarter, notices } = view;
  const headline = texts.mine(quarter);
  const lines = [texts.progress(due.filter(({ state }) => isDone(state)).length, due.length), ...deadlineLines(view)];
  const items = due.slice(0, mostItems).map(itemOf);
  const footnotes = footnotesOf(view);
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([headline, ...lines, ...items.map(itemText), ...footnotes, notice]);
  return {
    card: 'my-updates',
    summary: `${headline}. ${lines[0]}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline,
      lines: lines.map((line) => ({ text: line })),
      items: items.map((item) => ({
        ...item,
        name: escapeMarkdown(item.name),
        state: escapeMarkdown(item.state),
        details: item.details.map((detail) => ({ text: escapeMarkdown(detail.text) })),
      })),
      footnotes: footnotes.map((footnote) => ({ text: escapeMarkdown(footnote) })),
      hasNotice: notice !== '',
      notice,
    },
  };
}

type Item = CardData<'my-updates'>['items'][number];

function itemOf({ indicator, udvalgId, quarter, terms, state, before }: MyUpdate): Item {
  const last = before.at(-1);
  const series = seriesText(comparableBefore(before, quarter, terms), terms);
  const target = targetText(terms);
  const status =
    last === undefined || last.revision.report.value === undefined ? noMark : statusMark(pointStatus(last));
  return {
    udvalgId,
    indicatorId: indicator.id,
    quarter,
    mark: texts.marks[state.is],
    markColour: isDone(state) ? 'good' : state.is === 'returned' ? 'attention' : 'default',
    name: indicator.name,
    state: stateText(state),
    last: `${last === undefined ? texts.neverReported : texts.last(pointText(last))}${status === noMark ? '' : ' · '}`,
    status,
    // What is done takes no more room than it must.
    details: isDone(state) ? [] : detailsOf(target, series),
    button: isDone(state) ? texts.correct : texts.report,
  };
}

function detailsOf(target: string, series: string): Item['details'] {
  const lines = [...(target === '' ? [] : [texts.target(target)]), ...(series === '' ? [] : [texts.series(series)])];
  return lines.map((text) => ({ text }));
}

function stateText(state: ReportState): string {
  switch (state.is) {
    case 'missing':
      return texts.missing;
    case 'returned':
      return texts.returned(state.revision.state.is === 'returned' ? state.revision.state.why : '');
    case 'pending':
    case 'approved':
      return texts[state.is](reportText(state.revision.report, state.revision.terms));
  }
}

function itemText({ mark, name, state, last, status, details }: Item): string {
  return [`${mark} ${name}`, state, `${last}${markText(status)}`, ...details.map(({ text }) => text)].join('\n');
}

/** One line where all udvalg have the same last day, and none when nothing is left to do. */
function deadlineLines({ due, deadlines, today }: MyUpdatesView): readonly string[] {
  const left = due.filter(({ state }) => !isDone(state)).flatMap(({ udvalgId }) => deadlines.get(udvalgId) ?? []);
  const [first] = [...new Set(left)].sort();
  return first === undefined ? [] : [texts.deadline(first, today)];
}

/** One line for each indicator: who is new to it may lack several quarters of each. */
function lateLines(late: MyUpdates['late']): readonly string[] {
  const quartersOf = new Map<Indicator, Quarter[]>();
  for (const { indicator, quarter } of late) {
    quartersOf.set(indicator, [...(quartersOf.get(indicator) ?? []), quarter]);
  }
  return [...quartersOf].map(([{ name }, quarters]) => texts.lateOne(name, quarters));
}

function footnotesOf({ due, resting, late }: MyUpdatesView): readonly string[] {
  return [
    ...(due.length > mostItems ? [texts.more(due.length - mostItems)] : []),
    ...(late.length === 0 ? [] : [texts.late(lateLines(late))]),
    ...(resting.length === 0
      ? []
      : [
          texts.resting(
            resting.map(({ indicator, last, next }) =>
              texts.restingOne(indicator.name, last === undefined ? undefined : pointText(last), next),
            ),
          ),
        ]),
  ];
}
