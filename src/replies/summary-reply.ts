import type { AreaSummary, Colour, IndicatorLine, QuarterlySummary } from '../summaries/quarterly-summary.js';
import type { CardData } from './card-data.js';
import { colourWords } from './colour-words.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from './plain-text.js';
import type { Reply } from './reply.js';
import type { SummaryKey } from './summary-cards.js';
import { shownLine, trendOf } from './summary-line.js';
import { cut, inPages, type PageButtons, pageOf, sizeOf } from './summary-pages.js';
import { actionLines, linkLines, owedLines, periodWords, summaryHeadline, talkHeading } from './summary-text.js';
import {
  actionsSentence,
  colourRule,
  introWords,
  lineWords,
  owedSentence,
  talkRule,
  talkWords,
  tallyWords,
} from './summary-words.js';

type Data = CardData<'summary'>;
type Area = Data['sections'][number]['areas'][number];
/** An area as the card shows it, with the section that it stands in. */
type PlacedArea = { readonly section: string; readonly choice: Data['choices'][number]; readonly area: Area };

/** The most of each that stands on the post itself; the rest is said to be there, and stands where the area is opened. */
const most = { bars: 5, lines: 8, actions: 4, links: 6, link: 400, owed: 12, words: 140, title: 160, choice: 80 };

/** Gives an udvalg's summary as the card that is posted, or a later page of it. */
export function summaryReply(summary: QuarterlySummary, page = 1): Reply {
  const placed = summary.sigtepunkter.flatMap(({ sigtepunkt, areas }) =>
    areas.map((area) => placedArea(sigtepunkt.title, area, summary.quarter)),
  );
  const head = headOf(summary);
  const shown = pageOf(inPages(placed, sizeOf(head)), page);
  const isFirst = shown.page === 1;
  const data: Plain = {
    ...(isFirst ? head : withoutHead(head)),
    sections: sectionsOf(shown.items),
    choices: shown.items.map(({ choice }) => choice),
    hasChoices: shown.items.length > 0,
    footnote: isFirst ? `${talkRule} ${colourRule}` : colourRule,
    key: keyOf(summary),
    ...shown.buttons,
  };
  const text = textOf(data);
  return { card: 'summary', summary: notificationOf(summary), text, data: { ...escaped(data), fallbackText: text } };
}

/** What a button must say to come back to a summary. */
export function keyOf({ strategy, udvalg, quarter, covers }: QuarterlySummary): SummaryKey {
  return { strategyId: strategy.id, udvalgId: udvalg.id, quarter, covers: covers === 'all' ? [] : [...covers] };
}

/** Gives the line that a notification shows: where and when, the colours, and the first thing to talk about. */
export function notificationOf(summary: QuarterlySummary): string {
  const tally = tallyWords(summary.colours).map(({ text }) => text);
  const [first] = summary.talkAbout;
  return [
    `${summaryHeadline(summary)}: ${tally.length === 0 ? 'ingen tal' : tally.join(', ')}`,
    ...(first === undefined ? [] : [cut(talkWords(first), 200)]),
  ].join('. ');
}

type Plain = Omit<Data, 'fallbackText'>;
type Head = Omit<Plain, 'sections' | 'choices' | 'hasChoices' | 'footnote' | 'key' | keyof PageButtons>;

function headOf(summary: QuarterlySummary): Head {
  const intro = introWords(summary);
  const owed = owedLines(summary);
  const share = shareOf(summary);
  const links = linkLines(summary);
  return {
    lang: 'da',
    hasNotice: false,
    notice: '',
    headline: summaryHeadline(summary),
    period: periodWords(summary),
    hasIntro: intro !== '',
    intro,
    tally: tallyWords(summary.colours).map(({ colour, text }) => ({ text, color: colourWords[colour].card })),
    lines: [
      owedSentence(summary.states),
      ...owed.slice(0, most.owed).map((text) => cut(text, most.link)),
      owed.length > most.owed ? `Og ${owed.length - most.owed} mere, som står ved områderne.` : '',
      actionsSentence(summary.actions),
    ].flatMap((text) => (text === '' ? [] : [{ text }])),
    hasShare: share.length > 0,
    share,
    hasPoints: summary.talkAbout.length > 0,
    pointsTitle: talkHeading(summary.talkAbout.length),
    points: summary.talkAbout.map((point, index) => ({
      number: `${index + 1}.`,
      text: talkWords(point),
      ...trendOf('line' in point ? point.line : undefined, most.bars),
    })),
    hasLinks: links.length > 0,
    links: [
      ...links.slice(0, most.links),
      ...(links.length > most.links ? [`Og ${links.length - most.links} emner mere, som står i hele rapporten.`] : []),
    ].map((text) => ({ text: cut(text, most.link) })),
  };
}

/** On later pages only the areas go on. */
function withoutHead(head: Head): Head {
  return {
    ...head,
    hasIntro: false,
    intro: '',
    lines: [],
    hasShare: false,
    share: [],
    hasPoints: false,
    points: [],
    hasLinks: false,
    links: [],
  };
}

function placedArea(section: string, summary: AreaSummary, quarter: string): PlacedArea {
  const { area, lines } = summary;
  const hidden = lines.length - most.lines;
  const actions = actionLines(summary.actions);
  const notes = [
    ...(lines.length === 0 ? ['Ingen indikatorer er sat op.'] : []),
    ...(hidden > 0 ? [`Og ${hidden} indikatorer mere: åbn området.`] : []),
    ...actions.slice(0, most.actions),
    ...(actions.length > most.actions
      ? [`Og ${actions.length - most.actions} linjer mere om handlinger: åbn området.`]
      : []),
  ];
  return {
    section,
    choice: { title: cut(shortTitle(area.title), most.choice), value: area.id },
    area: {
      title: cut(shortTitle(area.title), most.title),
      lines: firstThings(lines)
        .slice(0, most.lines)
        .map((line) => shownLine(line, lineOnPost(line, quarter))),
      notes: notes.map((text) => ({ text })),
    },
  };
}

/** When not all are shown, what is worst comes first. */
function firstThings(lines: readonly IndicatorLine[]): readonly IndicatorLine[] {
  if (lines.length <= most.lines) return lines;
  const order: readonly Colour[] = ['red', 'yellow', 'grey', 'green', 'none'];
  return [...lines].sort((a, b) => order.indexOf(a.colour) - order.indexOf(b.colour));
}

/** One row: the number, what it is held against and the last change; of words only their beginning. */
function lineOnPost(line: IndicatorLine, quarter: string): string {
  const words = line.indicator.kind === 'narrative' ? cut(line.narrative.replace(/\s+/g, ' '), most.words) : '';
  return [cut(lineWords(line, quarter, 1), 2 * most.words), words].filter((part) => part !== '').join(' · ');
}

/** How the colours part in each sigtepunkt, as a chart; its figures also stand in the tally and by each area. */
function shareOf({ sigtepunkter }: QuarterlySummary): Data['share'] {
  return sigtepunkter.flatMap(({ sigtepunkt, areas }) => {
    const data = (Object.keys(colourWords) as Colour[]).flatMap((colour) => {
      const value = areas.reduce((sum, { colours }) => sum + colours[colour], 0);
      return value === 0 ? [] : [{ legend: colourWords[colour].word, value, color: colourWords[colour].chart }];
    });
    return data.length === 0 ? [] : [{ title: sigtepunkt.title, data }];
  });
}

function sectionsOf(placed: readonly PlacedArea[]): Data['sections'] {
  const titles = [...new Set(placed.map(({ section }) => section))];
  return titles.map((title) => ({
    title,
    areas: placed.filter(({ section }) => section === title).map(({ area }) => area),
  }));
}

/** Everything that the page says, as plain text. */
function textOf(data: Plain): string {
  const areaText = ({ title, lines, notes }: Area) =>
    [
      title,
      ...lines.map(({ mark, name, text }) => `  ${mark}: ${name}${text === '' ? '' : `, ${text}`}`),
      ...notes.map(({ text }) => `  ${text}`),
    ].join('\n');
  return joinParagraphs([
    data.headline,
    data.period,
    data.intro,
    data.tally.map(({ text }) => text).join('   '),
    data.lines.map(({ text }) => text).join('\n'),
    data.hasPoints ? [data.pointsTitle, ...data.points.map(({ number, text }) => `${number} ${text}`)].join('\n') : '',
    ...data.sections.flatMap(({ title, areas }) => [title.toLocaleUpperCase('da'), ...areas.map(areaText)]),
    data.hasLinks ? ['Forbundne kar', ...data.links.map(({ text }) => text)].join('\n') : '',
    data.pageText,
    data.footnote,
  ]);
}

/** What passes Markdown on the card, escaped; names and marks stand in text runs, which do not. */
function escaped(data: Plain): Plain {
  const texts = (list: readonly { readonly text: string }[]) =>
    list.map(({ text }) => ({ text: escapeMarkdown(text) }));
  return {
    ...data,
    headline: escapeMarkdown(data.headline),
    lines: texts(data.lines),
    points: data.points.map((point) => ({ ...point, text: escapeMarkdown(point.text) })),
    links: texts(data.links),
    sections: data.sections.map(({ title, areas }) => ({
      title: escapeMarkdown(title),
      areas: areas.map((area) => ({
        title: escapeMarkdown(area.title),
        lines: area.lines.map((line) => ({ ...line, text: escapeMarkdown(line.text) })),
        notes: texts(area.notes),
      })),
    })),
  };
}
