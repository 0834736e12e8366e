import { quarterName } from '../../language/quarter.js';
import type { QuarterlyReport } from '../../summaries/compose-report.js';
import type { QuarterlySummary } from '../../summaries/quarterly-summary.js';
import { shownIn } from '../../summaries/short-form.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import type { SummaryKey } from './summary-cards.js';
import { cut } from './summary-pages.js';
import { actionLines, leftOutWords, linkLines, owedLines, periodWords, talkHeading } from './summary-text.js';
import {
  actionsSentence,
  introWords,
  lineWords,
  markWords,
  owedSentence,
  talkWords,
  tallyWords,
} from './summary-words.js';

/** What an agenda item is about: one udvalg's quarter, or all of them. */
export type AgendaOf = QuarterlySummary | QuarterlyReport;

/** A part of an agenda item, under the municipality's own heading. */
export type AgendaPart = { readonly heading: string; readonly text: string };

/** The most that the item itself holds; the rest stands in the report that goes with it. */
const longestText = 7_000;

/**
 * Gives a quarter as an agenda item under the municipality's headings, ready to be put in: the short form, with
 * the whole report as its enclosure. What a person must settle stands in square brackets.
 */
export function agendaParts(told: AgendaOf): readonly AgendaPart[] {
  const name = quarterName(told.quarter);
  const { title } = told.strategy;
  const isOverall = !('udvalg' in told);
  const who = isOverall ? 'Kommunalbestyrelsen' : 'Udvalget';
  return [
    { heading: 'Sagsnr.', text: '[indsæt sagsnummer]' },
    {
      heading: 'Beslutningstema',
      text: `${who} skal drøfte status på ${isOverall ? 'alle fokusområder' : 'sine fokusområder'} i »${title}« for ${name}.`,
    },
    {
      heading: 'Økonomi',
      text: 'Sagen er en orientering. Handlinger, der koster penge, behandles i deres egne sager.',
    },
    { heading: 'Historik', text: `Der gøres status på strategien hvert kvartal. ${periodWords(told)}` },
    { heading: 'Sagsfremstilling', text: cut(caseText(told), longestText) },
    {
      heading: 'Indstilling',
      text: `Administrationen indstiller, at ${isOverall ? who : 'udvalget'} drøfter status for ${name} og tager den til efterretning.`,
    },
    { heading: 'Bilag', text: `Rapport: ${whose(told)}, ${name}` },
  ];
}

/** Gives the agenda item as a card, readable and ready to be copied. */
export function summaryAgendaReply(told: AgendaOf, key: SummaryKey): Reply {
  const parts = agendaParts(told);
  const copy = parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n');
  const headline = `Dagsordenspunkt: ${whose(told)}, ${quarterName(told.quarter)}`;
  const intro = 'Et udkast, der kan sættes ind i dagsordenen. Det i kantet parentes skal du selv skrive.';
  const text = joinParagraphs([headline, intro, copy]);
  return {
    card: 'summary-agenda',
    summary: headline,
    text,
    data: {
      lang: 'da',
      hasNotice: false,
      notice: '',
      fallbackText: text,
      headline: escapeMarkdown(headline),
      intro,
      parts: parts.map((part) => ({
        heading: part.heading,
        lines: part.text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({
            text: escapeMarkdown(line),
            weight: line.endsWith(':') ? ('Bolder' as const) : ('Default' as const),
          })),
      })),
      copy,
      key,
    },
  };
}

function whose(told: AgendaOf): string {
  return 'udvalg' in told ? told.udvalg.title : 'Hele strategien';
}

function caseText(told: AgendaOf): string {
  const links = 'links' in told ? told.links : [];
  const shown = shownIn(told.areas, 'short');
  const areas = told.strategy.sigtepunkter.flatMap((sigtepunkt) => {
    const moved = shown.areas.filter(({ area }) => area.area.sigtepunktId === sigtepunkt.id);
    return moved.length === 0
      ? []
      : [
          `${sigtepunkt.title}:`,
          ...moved.map(({ area, lines }) =>
            [
              `- ${area.area.title}`,
              ...lines.map((line) => {
                const { symbol, word } = markWords(line);
                const isWords = line.indicator.kind === 'narrative';
                const words = isWords ? cut(line.narrative, 200) : lineWords(line, told.quarter, 1);
                return `  ${symbol} ${line.indicator.name} (${word}): ${words}`;
              }),
              ...actionLines(area.actions).map((text) => `  ${text}`),
            ].join('\n'),
          ),
        ];
  });
  const tally = tallyWords(told.colours).map(({ text }) => text);
  return joinParagraphs([
    introWords(told),
    [tally.join(', '), owedSentence(told.states), actionsSentence(told.actions)].filter(Boolean).join('\n'),
    told.talkAbout.length === 0
      ? ''
      : [
          `${talkHeading(told.talkAbout.length)}:`,
          ...told.talkAbout.map((point, index) => `${index + 1}. ${talkWords(point)}`),
        ].join('\n'),
    ...areas,
    leftOutWords(shown),
    links.length === 0 ? '' : ['Forbundne kar:', ...linkLines({ links })].join('\n'),
    owedLines(told).length === 0 ? '' : ['Ikke med endnu:', ...owedLines(told)].join('\n'),
  ]);
}
