import { isPlainGreen, type Submitted } from '../../approvals/board.js';
import { subjectCode } from '../../approvals/subject.js';
import { momentInWords } from '../../language/moment-in-words.js';
import { quarterName } from '../../language/quarter.js';
import type { People } from '../../people/person.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import { cut } from '../summaries/summary-pages.js';
import { figuresOf, wordsOf } from './approval-figures.js';
import { nameIn, approvalTexts as texts } from './approval-texts.js';

/** As many as a card in a chat can hold without becoming a wall; the rest comes when some are decided. */
const mostItems = 12;
const mostNarrative = 240;

/** What the card of all that waits is made from. */
export type ApprovalListView = {
  readonly waiting: readonly Submitted[];
  readonly people: People;
  /** What was just decided or refused, a line each. */
  readonly done: readonly string[];
  /** Whose clients ask for their own view in a channel (MRIs); none in a chat of two. */
  readonly refreshFor: readonly string[];
  readonly now: Date;
  readonly notices: Notices;
};

/** Gives all that waits for one person as one card: each row with its own buttons, and one that approves what is green. */
export function approvalListReply(view: ApprovalListView): Reply {
  const { waiting, people, done, notices } = view;
  const shown = waiting.slice(0, mostItems);
  // One that waits alone has its own button.
  const green = shown.length > 1 ? shown.filter(isPlainGreen) : [];
  const headline = waiting.length === 0 ? texts.none : texts.many(waiting.length);
  const items = shown.map((submitted) => itemOf(submitted, people));
  const lines = [
    ...(waiting.length === 0 ? [texts.noneLine] : []),
    ...(waiting.length > shown.length ? [texts.more(waiting.length - shown.length)] : []),
    ...(green.length > 1 ? [texts.greenRule] : []),
  ];
  return listReply({ ...view, headline, lines, items, green, done, notices });
}

/** Gives the card that stands in a channel for all: what waits is seen by those alone who may decide it. */
export function approvalChannelReply({
  refreshFor,
  now,
  notices,
}: Pick<ApprovalListView, 'refreshFor' | 'now' | 'notices'>): Reply {
  const lines = [texts.channelLine];
  return listReply({
    headline: texts.channelHeadline,
    lines,
    items: [],
    green: [],
    done: [],
    refreshFor,
    now,
    notices,
  });
}

type Item = CardData<'approval-list'>['items'][number];

type Parts = Pick<ApprovalListView, 'done' | 'refreshFor' | 'now' | 'notices'> & {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly items: readonly Item[];
  readonly green: readonly Submitted[];
};

function listReply({ headline, lines, items, green, done, refreshFor, now, notices }: Parts): Reply {
  const notice = noticeText(notices, 'da');
  const text = joinParagraphs([headline, done.join('\n'), ...items.map(itemText), ...lines, notice]);
  return {
    card: 'approval-list',
    summary: done[0] ?? headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline,
      done: done.map((line) => ({ text: escapeMarkdown(line) })),
      lines: lines.map((line) => ({ text: line })),
      items: items.map(escapedItem),
      hasGreen: green.length > 0,
      greenTitle: green.length > 0 ? texts.approveGreen(green.length) : '',
      green: green.map(({ update, revision }) => subjectCode({ ...update, revision: revision.revision })),
      again: texts.again,
      refreshes: refreshFor.length > 0,
      refreshFor: refreshFor.slice(0, 60),
      madeAt: now.toISOString(),
      hasNotice: notice !== '',
      notice,
    },
  };
}

function itemOf(submitted: Submitted, people: People): Item {
  const { update, revision, indicator, area, udvalg, isCorrection } = submitted;
  const figures = figuresOf(submitted);
  const { submittedBy, submittedAt, report } = revision;
  const quarter = `${quarterName(update.quarter)}${isCorrection ? ' · rettelse' : ''}`;
  return {
    udvalgId: update.udvalgId,
    indicatorId: update.indicatorId,
    quarter: update.quarter,
    revision: String(revision.revision),
    ...figures,
    arrow: figures.before === '' ? '' : ' → ',
    name: indicator.name,
    place: `${udvalg.title} · ${shortTitle(area.title)} · ${quarter}`,
    narrative: wordsOf(report).map((words) => ({ text: cut(words, mostNarrative) })),
    sent: texts.sent(nameIn(people, submittedBy), momentInWords(submittedAt)),
    approve: texts.approve,
    open: texts.open,
  };
}

function itemText({ name, place, before, beforeStatus, arrow, after, afterStatus, narrative, sent }: Item): string {
  const then = before === '' ? '' : `${before} (${markText(beforeStatus)})${arrow}`;
  const now = after === '' ? markText(afterStatus) : `${after} (${markText(afterStatus)})`;
  return [name, place, `${then}${now}`, ...narrative.map(({ text }) => text), sent].join('\n');
}

function escapedItem(item: Item): Item {
  return {
    ...item,
    name: escapeMarkdown(item.name),
    place: escapeMarkdown(item.place),
    narrative: item.narrative.map(({ text }) => ({ text: escapeMarkdown(text) })),
    sent: escapeMarkdown(item.sent),
    before: spaced(item.before),
    after: spaced(item.after),
  };
}

/** A blank parts a value from its status, where there is a value. */
function spaced(text: string): string {
  return text === '' ? '' : `${text} `;
}
