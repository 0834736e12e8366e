import { quarterName } from '../../language/quarter.js';
import { sigtepunktById } from '../../strategy/look-up.js';
import type { AreaSummary, IndicatorLine, QuarterlySummary } from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { linkTo } from '../link-text.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import type { SummaryKey } from './summary-cards.js';
import { shownLine, trendOf } from './summary-line.js';
import { inPages, pageOf } from './summary-pages.js';
import { keyOf } from './summary-reply.js';
import { actionLines } from './summary-text.js';
import {
  ageWords,
  changesWords,
  correctionWords,
  lagWords,
  owedWords,
  targetDayWords,
  targetWords,
  valueWords,
} from './summary-words.js';

type Data = CardData<'summary-area'>;
type Line = Data['lines'][number];
type Plain = Omit<Data, 'fallbackText'>;

/** Gives one fokusområde of a summary as a card (`key` is where its way back leads), whole: numbers, words, charts and handlinger, a page at a time. */
export function summaryAreaReply(
  summary: QuarterlySummary,
  area: AreaSummary,
  { page = 1, key = keyOf(summary) }: { readonly page?: number; readonly key?: SummaryKey } = {},
): Reply {
  const sigtepunkt = sigtepunktById(summary.strategy, area.area.sigtepunktId);
  const lines = area.lines.map((line) => areaLine(line, summary.quarter));
  const actions = actionLines(area.actions);
  const notes = actions.length === 0 ? ['Der er ingen handlinger.'] : actions;
  const things = [...lines.map((line) => ({ line })), ...notes.map((note) => ({ note }))];
  const shown = pageOf(inPages(things), page);
  const shownLines = shown.items.flatMap((thing) => ('line' in thing ? [thing.line] : []));
  const shownNotes = shown.items.flatMap((thing) => ('note' in thing ? [{ text: thing.note }] : []));
  const data: Plain = {
    lang: 'da',
    hasNotice: false,
    notice: '',
    headline: area.area.title,
    place: `${summary.udvalg.title} · ${sigtepunkt.title} · ${quarterName(summary.quarter)}`,
    lines: shownLines,
    hasNotes: shownNotes.length > 0,
    notes: shownNotes,
    fokusomraadeId: area.area.id,
    key,
    ...shown.buttons,
  };
  const text = textOf(data);
  return {
    card: 'summary-area',
    summary: `${area.area.title}, ${quarterName(summary.quarter)}`,
    text,
    data: { ...escaped(data), fallbackText: text },
  };
}

/** Gives an indicator whole, as a card shows it: its facts, words, chart and the chart's figures in words. */
export function areaLine(line: IndicatorLine, quarter: string): Line {
  const facts = factsOf(line, quarter);
  return {
    ...shownLine(line, ''),
    facts: facts.length > 0 ? facts : [{ title: 'Status', value: 'intet at vise endnu' }],
    hasNarrative: line.narrative !== '',
    narrative: line.narrative,
    hasEvidence: line.evidence !== undefined,
    evidence: line.evidence ?? '',
    ...trendOf(line),
  };
}

function factsOf(line: IndicatorLine, quarter: string): Line['facts'] {
  const { terms, figure, indicator } = line;
  const isNumber = indicator.kind === 'number' && line.state !== 'not-applicable';
  const target = targetWords(terms).replace(/^mål /, '');
  const day = targetDayWords(terms);
  return [
    { title: 'Tal', value: isNumber && figure !== undefined ? valueWords(line) : '' },
    { title: 'Mål', value: isNumber && target !== '' ? `${target}${day === '' ? '' : ` senest ${day}`}` : '' },
    { title: 'Udvikling', value: line.state === 'reported' ? changesWords(line).join('; ') : '' },
    { title: 'Status', value: statusWords(line, quarter) },
    { title: 'Rettelse', value: correctionWords(line) },
    { title: 'Kilde', value: [indicator.source, lagWords(line)].filter((part) => part !== '').join(', ') },
  ].filter(({ value }) => value !== '');
}

function statusWords(line: IndicatorLine, quarter: string): string {
  if (line.state === 'not-applicable') return `ikke relevant i kvartalet: ${line.reason}`;
  const age = ageWords(line, quarter);
  return line.correctionWaits
    ? [age, `en rettelse ${owedWords.waiting}`].filter((part) => part !== '').join('; ')
    : age;
}

function textOf(data: Plain): string {
  return joinParagraphs([
    data.headline,
    data.place,
    ...data.lines.map(({ mark, name, facts, narrative, trendText, evidence }) =>
      [
        `${markText(mark)}: ${name}`,
        ...facts.map(({ title, value }) => `  ${title}: ${value}`),
        ...(narrative === '' ? [] : [`  ${narrative}`]),
        ...(trendText === '' ? [] : [`  ${trendText}`]),
        ...(evidence === '' ? [] : [`  ${evidence}`]),
      ].join('\n'),
    ),
    data.hasNotes ? ['Handlinger', ...data.notes.map(({ text }) => text)].join('\n') : '',
    data.pageText,
  ]);
}

function escaped(data: Plain): Plain {
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
    notes: data.notes.map(({ text }) => ({ text: escapeMarkdown(text) })),
  };
}
