import { type Quarter, quarterName } from '../../language/quarter.js';
import type { Pending } from '../../status/own-pending.js';
import type { StatusOf } from '../../status/status-of.js';
import { sigtepunktById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { AreaSummary, IndicatorLine } from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { linkTo } from '../link-text.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import { areaLine } from '../summaries/summary-area-reply.js';
import { inPages, pageOf } from '../summaries/summary-pages.js';
import { actionLines } from '../summaries/summary-text.js';
import { pendingLines } from './status-pending.js';
import { askedData } from './status-reply.js';
import { statusTexts as texts } from './status-texts.js';
import { valueNow } from './status-value.js';

/** Approved words, and the quarter that they are of. */
export type SpokenIn = { readonly quarter: Quarter; readonly words: string };

/** How a fokusområde, or one indicator in it, stands. */
export type StatusAreaView = {
  readonly strategy: Strategy;
  readonly status: Extract<StatusOf, { of: 'fokusomraade' | 'indicator' }>;
  readonly quarter: Quarter;
  /** Whether it is another quarter than the one that is shown where none is asked for. */
  readonly isOther: boolean;
  /** What was written, where it may be a case. */
  readonly mayBeCase: string | undefined;
  /** With the one indicator alone, where that is asked for. */
  readonly area: AreaSummary;
  /** The newest words, by the indicator's id, where the quarter itself has none. */
  readonly lastWords: ReadonlyMap<string, SpokenIn>;
  readonly page: number;
  readonly pending: readonly Pending[];
  readonly notices: Notices;
};

type Data = Omit<CardData<'status-area'>, 'fallbackText'>;

/** Gives a fokusområde or an indicator whole: numbers, colours in words, trend, age, narrative, what lacks, handlinger. */
export function statusAreaReply(view: StatusAreaView): Reply {
  const { status, quarter, strategy, area } = view;
  const notice = noticeText(view.notices, 'da');
  const shown = pageOf(inPages(area.lines.map((line) => lineNow(line, view))), view.page);
  const notes = shown.buttons.hasNext ? [] : notesOf(view);
  const data: Data = {
    lang: 'da',
    hasNotice: notice !== '',
    notice,
    ...headOf(view),
    lines: [...shown.items],
    hasPending: view.pending.length > 0,
    pendingTitle: texts.pendingTitle,
    pending: [...pendingLines(view.pending)],
    actionsTitle: texts.actions,
    hasNotes: notes.length > 0,
    notes,
    ...shown.buttons,
    of: status.of,
    subjectId: status.id,
    fokusomraadeId: area.area.id,
    back: backOf(view),
    ...askedData(view),
    words: {
      actions: texts.actions,
      previous: texts.previous,
      next: texts.next,
      now: texts.now,
      isCase: texts.isCase,
    },
  };
  const text = textOf(data);
  const summary = `${texts.of(data.headline)}, ${quarterName(quarter)}, ${udvalgById(strategy, area.area.udvalgId).title}`;
  return { card: 'status-area', summary, text, data: { ...escaped(data), fallbackText: text } };
}

/** What is older than the quarter is shown with its quarter and the colour that it had: it holds no longer, but it is known. */
function lineNow(line: IndicatorLine, { quarter, lastWords }: StatusAreaView): Data['lines'][number] {
  const shown = areaLine(line, quarter);
  const spoken = lastWords.get(line.indicator.id);
  const told = spoken === undefined ? shown.narrative : texts.wordsOf(quarterName(spoken.quarter), spoken.words);
  return {
    ...shown,
    facts: shown.facts.map((fact) => (fact.title === 'Tal' ? { ...fact, value: valueNow(line) } : fact)),
    hasNarrative: told !== '',
    narrative: told,
  };
}

function headOf({
  status,
  strategy,
  quarter,
  area: { area, lines },
}: StatusAreaView): Pick<Data, 'headline' | 'place'> {
  const udvalg = udvalgById(strategy, area.udvalgId).title;
  const when = quarterName(quarter);
  if (status.of === 'indicator') {
    const name = lines[0]?.indicator.name ?? area.title;
    return { headline: name, place: [udvalg, shortTitle(area.title), when].join(' · ') };
  }
  return {
    headline: area.title,
    place: [udvalg, sigtepunktById(strategy, area.sigtepunktId).title, when].join(' · '),
  };
}

function notesOf({ area: { lines, actions }, isOther }: StatusAreaView): Data['notes'] {
  const acted = actionLines(actions);
  const told = [...acted, ...(isOther && acted.length > 0 ? [texts.actionsAreNow] : [])];
  return [...(lines.length === 0 ? [texts.unfollowed] : []), ...(told.length === 0 ? [texts.noActions] : told)].map(
    (text) => ({ text }),
  );
}

function backOf({ status, strategy, area: { area } }: StatusAreaView): Data['back'] {
  return status.of === 'indicator'
    ? { title: texts.area, of: 'fokusomraade', subjectId: area.id }
    : { title: udvalgById(strategy, area.udvalgId).title, of: 'udvalg', subjectId: area.udvalgId };
}

function textOf(data: Data): string {
  return joinParagraphs([
    [data.headline, data.place].join('\n'),
    ...data.lines.map(({ mark, name, facts, narrative, trendText, evidence }) =>
      [
        `${markText(mark)}: ${name}`,
        ...facts.map(({ title, value }) => `  ${title}: ${value}`),
        ...[narrative, trendText, evidence].filter((part) => part !== '').map((part) => `  ${part}`),
      ].join('\n'),
    ),
    data.hasPending ? [data.pendingTitle, ...data.pending.map(({ text }) => text)].join('\n') : '',
    data.notes.length > 0 ? [data.actionsTitle, ...data.notes.map(({ text }) => text)].join('\n') : '',
    data.pageText,
    data.notice,
  ]);
}

function escaped(data: Data): Data {
  const lines = (list: readonly { readonly text: string }[]) =>
    list.map(({ text }) => ({ text: escapeMarkdown(text) }));
  return {
    ...data,
    headline: escapeMarkdown(data.headline),
    place: escapeMarkdown(data.place),
    lines: data.lines.map((line) => ({
      ...line,
      facts: line.facts.map(({ title, value }) => ({ title, value: escapeMarkdown(value) })),
      narrative: escapeMarkdown(line.narrative),
      evidence: linkTo(line.evidence),
    })),
    pending: lines(data.pending),
    notes: lines(data.notes),
  };
}
