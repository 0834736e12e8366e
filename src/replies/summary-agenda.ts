import { quarterName } from '../language/quarter.js';
import type { QuarterlySummary } from '../summaries/quarterly-summary.js';
import { shownIn } from '../summaries/short-form.js';
import { escapeMarkdown, joinParagraphs } from './plain-text.js';
import type { Reply } from './reply.js';
import { cut } from './summary-pages.js';
import { keyOf } from './summary-reply.js';
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

/** A part of an agenda item, under the municipality's own heading. */
export type AgendaPart = { readonly heading: string; readonly text: string };

/** The most that the item itself holds; the rest stands in the report that goes with it. */
const longestText = 7_000;

/**
 * Gives an udvalg's quarter as an agenda item under the municipality's headings, ready to be put in: the short form, with
 * the whole report as its enclosure. What a person must settle stands in square brackets.
 */
export function agendaParts(summary: QuarterlySummary): readonly AgendaPart[] {
  const name = quarterName(summary.quarter);
  const { title } = summary.strategy;
  return [
    { heading: 'Sagsnr.', text: '[indsæt sagsnummer]' },
    {
      heading: 'Beslutningstema',
      text: `Udvalget skal drøfte status på sine fokusområder i »${title}« for ${name}.`,
    },
    {
      heading: 'Økonomi',
      text: 'Sagen er en orientering. Handlinger, der koster penge, behandles i deres egne sager.',
    },
    { heading: 'Historik', text: `Der gøres status på strategien hvert kvartal. ${periodWords(summary)}` },
    { heading: 'Sagsfremstilling', text: cut(caseText(summary), longestText) },
    {
      heading: 'Indstilling',
      text: `Administrationen indstiller, at udvalget drøfter status for ${name} og tager den til efterretning.`,
    },
    { heading: 'Bilag', text: `Rapport: ${summary.udvalg.title}, ${name}` },
  ];
}

/** Gives the agenda item as a card, readable and ready to be copied. */
export function summaryAgendaReply(summary: QuarterlySummary): Reply {
  const parts = agendaParts(summary);
  const copy = parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n');
  const headline = `Dagsordenspunkt: ${summary.udvalg.title}, ${quarterName(summary.quarter)}`;
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
      key: keyOf(summary),
    },
  };
}

function caseText(summary: QuarterlySummary): string {
  const shown = shownIn(summary.areas, 'short');
  const areas = summary.sigtepunkter.flatMap(({ sigtepunkt }) => {
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
                const words = isWords ? cut(line.narrative, 200) : lineWords(line, summary.quarter, 1);
                return `  ${symbol} ${line.indicator.name} (${word}): ${words}`;
              }),
              ...actionLines(area.actions).map((text) => `  ${text}`),
            ].join('\n'),
          ),
        ];
  });
  const tally = tallyWords(summary.colours).map(({ text }) => text);
  return joinParagraphs([
    introWords(summary),
    [tally.join(', '), owedSentence(summary.states), actionsSentence(summary.actions)].filter(Boolean).join('\n'),
    summary.talkAbout.length === 0
      ? ''
      : [
          `${talkHeading(summary.talkAbout.length)}:`,
          ...summary.talkAbout.map((point, index) => `${index + 1}. ${talkWords(point)}`),
        ].join('\n'),
    ...areas,
    leftOutWords(shown),
    summary.links.length === 0 ? '' : ['Forbundne kar:', ...linkLines(summary)].join('\n'),
    owedLines(summary).length === 0 ? '' : ['Ikke med endnu:', ...owedLines(summary)].join('\n'),
  ]);
}
