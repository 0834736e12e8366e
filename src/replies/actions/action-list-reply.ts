import { type ActionScope, isOpen, type ListedAction } from '../../actions/list-actions.js';
import { todayIn } from '../../language/local-day.js';
import { fokusomraadeById, sigtepunktById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import { actionStates, actionTexts as texts } from './action-texts.js';

/** What a list of handlinger is made of. */
export type ActionListView = {
  readonly strategy: Strategy;
  readonly scope: ActionScope;
  /** Counted from 1; one that is not there is the nearest that is. */
  readonly page: number;
  /** What was just done; '' for nothing. */
  readonly news: string;
  /** In the order in which they are shown. */
  readonly rows: readonly (ListedAction & { readonly mayChange: boolean })[];
  readonly nameOf: (personId: string) => string;
  readonly canAdd: boolean;
  readonly notices: Notices;
};

type Data = Omit<CardData<'action-list'>, 'fallbackText'>;
type Row = Data['rows'][number];

/** A card with more is long to look through, and each row has its button. */
const onPage = 8;

/** Gives the handlinger of a scope as a card, a page at a time. */
export function actionListReply(view: ActionListView): Reply {
  const pages = Math.max(1, Math.ceil(view.rows.length / onPage));
  const page = Math.min(Math.max(1, view.page), pages);
  const notice = noticeText(view.notices, 'da');
  const data: Data = {
    lang: 'da',
    hasNotice: notice !== '',
    notice,
    ...scopeData(view.scope),
    headline: headlineOf(view),
    hasNews: view.news !== '',
    news: view.news,
    lines: [...linesOf(view), ...(pages > 1 ? [texts.page(page, pages)] : [])].map((text) => ({ text })),
    rows: view.rows.slice((page - 1) * onPage, page * onPage).map((row) => rowOf(row, view)),
    canAdd: view.canAdd,
    page,
    hasPrevious: page > 1,
    previousPage: page - 1,
    hasNext: page < pages,
    nextPage: page < pages ? page + 1 : 0,
    words: { change: texts.change, finish: texts.finish, add: texts.add, previous: texts.previous, next: texts.next },
  };
  const text = textOf(data);
  const summary = [data.news || data.headline, ...linesOf(view).slice(0, 1)].join(' ');
  return { card: 'action-list', summary, text, data: { ...escaped(data), fallbackText: text } };
}

/** Names the scope in a button's data. */
export function scopeData(scope: ActionScope): { readonly scope: string; readonly scopeId: string } {
  return { scope: scope.of, scopeId: 'id' in scope ? scope.id : '' };
}

/** Gives what a scope is called. */
function headlineOf({ scope, strategy }: Pick<ActionListView, 'scope' | 'strategy'>): string {
  switch (scope.of) {
    case 'all':
      return texts.all;
    case 'mine':
      return texts.mine;
    case 'udvalg':
      return texts.of(udvalgById(strategy, scope.id).title);
    case 'sigtepunkt':
      return texts.of(sigtepunktById(strategy, scope.id).title);
    case 'fokusomraade':
      return texts.of(shortTitle(fokusomraadeById(strategy, scope.id).title));
  }
}

function linesOf({ rows, scope }: ActionListView): readonly string[] {
  if (rows.length === 0) return [scope.of === 'mine' ? texts.noneOfMine : texts.none];
  const count = (fits: (row: ListedAction) => boolean) => rows.filter(fits).length;
  const overdue = count(({ overdueDays }) => overdueDays > 0);
  const open = count(({ action }) => isOpen(action));
  const done = count(({ action }) => action.state === 'done');
  const counts = `${texts.counts(open, done, rows.length - open - done)}.`;
  const late = overdue > 0 ? texts.overdue(overdue) : open > 0 ? texts.noneOverdue : '';
  return [[late, counts].filter((part) => part !== '').join(' ')];
}

function rowOf({ action, overdueDays, mayChange }: ActionListView['rows'][number], view: ActionListView): Row {
  const { symbol, word, color } = actionStates[action.state];
  const area = fokusomraadeById(view.strategy, action.fokusomraadeId);
  const when =
    action.state === 'done' && action.doneAt !== undefined
      ? texts.doneOn(todayIn(new Date(action.doneAt)))
      : texts.deadline(action.deadline);
  return {
    mark:
      overdueDays > 0 ? { symbol: '■', word: texts.late(overdueDays), color: 'attention' } : { symbol, word, color },
    title: action.title,
    detail: texts.detail(shortTitle(area.title), view.nameOf(action.responsibleId), when),
    hasNote: action.note !== '',
    note: action.note,
    mayChange,
    canFinish: mayChange && isOpen(action),
    actionId: action.id,
    udvalgId: area.udvalgId,
  };
}

function textOf(data: Data): string {
  return joinParagraphs([
    data.news,
    [data.headline, ...data.lines.map(({ text }) => text)].join('\n'),
    ...data.rows.map(({ mark, title, detail, note }) =>
      [`${markText(mark)}: ${title}`, `  ${detail}`, ...(note === '' ? [] : [`  ${note}`])].join('\n'),
    ),
    data.notice,
  ]);
}

function escaped(data: Data): Data {
  return {
    ...data,
    headline: escapeMarkdown(data.headline),
    news: escapeMarkdown(data.news),
    // Title and mark are text runs, which show Markdown as it is.
    rows: data.rows.map((row) => ({ ...row, detail: escapeMarkdown(row.detail), note: escapeMarkdown(row.note) })),
  };
}
