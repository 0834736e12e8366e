import type { QuarterlySummary } from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import type { SummaryKey } from './summary-cards.js';
import { trendOf } from './summary-line.js';
import { cut, inPages, type PageButtons, pageOf, sizeOf } from './summary-pages.js';
import { owedLines, periodWords, talkHeading } from './summary-text.js';
import {
  actionsSentence,
  colourRule,
  introWords,
  owedSentence,
  talkRule,
  talkWords,
  tallyRuns,
  tallyWords,
} from './summary-words.js';

type Data = CardData<'summary'>;
type Area = Data['sections'][number]['areas'][number];

/** An area (or an udvalg) as the card shows it, with the section that it stands in and what opens from there. */
export type PlacedArea = {
  readonly section: string;
  readonly choices: Data['choices'];
  readonly area: Area;
};

/** What a summary of one udvalg and the overall report have alike. */
export type Told = Pick<
  QuarterlySummary,
  'strategy' | 'asOf' | 'kind' | 'quarter' | 'colours' | 'states' | 'actions' | 'talkAbout' | 'areas'
>;

export type CardParts = {
  readonly headline: string;
  readonly told: Told;
  readonly shareTitle: string;
  readonly share: Data['share'];
  readonly links: readonly string[];
  readonly placed: readonly PlacedArea[];
  readonly key: SummaryKey;
  readonly page: number;
  readonly corrections: readonly string[];
};

/** The most of each that stands on the post itself; the rest is said to be there, and stands where the area is opened. */
export const most = {
  corrections: 5,
  bars: 5,
  lines: 8,
  actions: 4,
  links: 6,
  link: 400,
  owed: 12,
  words: 140,
  title: 160,
  choice: 80,
};

/** Gives what is told as the card that is posted, or a later page of it. */
export function summaryCard(parts: CardParts): Reply {
  const head = headOf(parts);
  const shown = pageOf(inPages(parts.placed, sizeOf(head)), parts.page);
  const isFirst = shown.page === 1;
  const choices = shown.items.flatMap((one) => one.choices);
  const data: Plain = {
    ...(isFirst ? head : withoutHead(head)),
    sections: sectionsOf(shown.items),
    choices,
    hasChoices: choices.length > 0,
    firstChoice: choices[0]?.value ?? '',
    footnote: isFirst ? `${talkRule} ${colourRule}` : colourRule,
    key: parts.key,
    ...shown.buttons,
  };
  const text = textOf(data);
  return { card: 'summary', summary: notificationOf(parts), text, data: { ...escaped(data), fallbackText: text } };
}

/** The line that a notification shows: where and when, the colours, and the first thing to talk about. */
function notificationOf({ headline, told }: CardParts): string {
  const tally = tallyWords(told.colours).map(({ text }) => text);
  const [first] = told.talkAbout;
  return [
    `${headline}: ${tally.length === 0 ? 'ingen tal' : tally.join(', ')}`,
    ...(first === undefined ? [] : [cut(talkWords(first), 200)]),
  ].join('. ');
}

type Plain = Omit<Data, 'fallbackText'>;
type Head = Omit<Plain, 'sections' | 'choices' | 'hasChoices' | 'firstChoice' | 'footnote' | 'key' | keyof PageButtons>;

function headOf({ headline, told, shareTitle, share, links, corrections }: CardParts): Head {
  const intro = introWords(told);
  const owed = owedLines(told);
  return {
    lang: 'da',
    hasNotice: false,
    notice: '',
    headline,
    period: periodWords(told),
    hasIntro: intro !== '',
    intro,
    corrections: correctionLines(corrections),
    tally: [...tallyRuns(tallyWords(told.colours))],
    lines: [
      owedSentence(told.states),
      ...owed.slice(0, most.owed).map((text) => cut(text, most.link)),
      owed.length > most.owed ? `Og ${owed.length - most.owed} mere, som står ved områderne.` : '',
      actionsSentence(told.actions),
    ].flatMap((text) => (text === '' ? [] : [{ text }])),
    hasShare: share.length > 0,
    shareTitle,
    share,
    hasPoints: told.talkAbout.length > 0,
    pointsTitle: talkHeading(told.talkAbout.length),
    points: told.talkAbout.map((point, index) => ({
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

/** What a standing post has had corrected, the newest last; of many only the newest. */
function correctionLines(corrections: readonly string[]): Data['corrections'] {
  const earlier = corrections.length - most.corrections;
  return [
    ...(earlier > 0 ? [`${earlier} tidligere rettelser.`] : []),
    ...corrections.slice(-most.corrections).map((text) => cut(text, most.link)),
  ].map((text) => ({ text }));
}

/** On later pages only the areas go on. */
function withoutHead(head: Head): Head {
  return {
    ...head,
    hasIntro: false,
    intro: '',
    corrections: [],
    lines: [],
    hasShare: false,
    share: [],
    hasPoints: false,
    points: [],
    hasLinks: false,
    links: [],
  };
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
      ...lines.map(({ mark, name, text }) => `  ${markText(mark)}: ${name}${text === '' ? '' : `, ${text}`}`),
      ...notes.map(({ text }) => `  ${text}`),
    ].join('\n');
  return joinParagraphs([
    data.headline,
    data.period,
    data.intro,
    data.corrections.map(({ text }) => text).join('\n'),
    data.tally
      .map(({ text }) => text)
      .join('')
      .trim(),
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
    corrections: texts(data.corrections),
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
