import { dayInWords } from '../../language/days.js';
import { quarterName } from '../../language/quarter.js';
import { chapterById } from '../../strategy/look-up.js';
import type { Sigtepunkt } from '../../strategy/strategy.js';
import type { QuarterlyReport } from '../../summaries/compose-report.js';
import type { AreaSummary, Colour, IndicatorLine } from '../../summaries/quarterly-summary.js';
import { type Form, owedIn, shownIn } from '../../summaries/short-form.js';
import { colourWords } from '../colour-words.js';
import { inWords, shortTitle } from '../plain-text.js';
import type { Block, TableValue, WordFile } from './summary-blocks.js';
import { chartTitle, shareChart, trendChart } from './summary-charts.js';
import { actionLines, leftOutWords, linkLines, owedLines, periodWords, talkHeading } from './summary-text.js';
import {
  actionsSentence,
  ageWords,
  changeWords,
  colourRule,
  correctionWords,
  introWords,
  lagWords,
  markWords,
  movedRule,
  owedSentence,
  talkRule,
  talkWords,
  tallyWords,
  targetDayWords,
  targetWords,
  valueWords,
} from './summary-words.js';

/** Which making of a report it is, and of which day (ISO). A later one corrects the earlier. */
export type Version = { readonly number: number; readonly day: string };

/** "Version 2, 20. oktober 2026, rettet". */
export function versionWords({ number, day }: Version): string {
  return `Version ${number}, ${dayInWords(day)}${number > 1 ? ', rettet' : ''}`;
}

/** What the municipality's own report runs through, in its order. */
const chain = ['Data', 'Handlinger', 'Fokus/retning', 'Strategi'] as const;

/**
 * Gives a quarter's report as a document: an overview, then each fokusområde by the municipality's own order Data,
 * Handlinger, Fokus/retning, Strategi. The short form ("indstik") has only what moved, and says how much did not.
 */
export function reportFile(report: QuarterlyReport, form: Form, version: Version): WordFile {
  const shown = shownIn(report.areas, form);
  const [only] = report.summaries;
  const who = report.summaries.length === 1 && only !== undefined ? only.udvalg.title : 'Alle udvalg';
  return {
    title: form === 'short' ? 'Indstik om strategien' : 'Opfølgning på strategien',
    subtitle: `${who}, ${quarterName(report.quarter)}`,
    version: versionWords(version),
    header: chain.join('  |  '),
    blocks: [
      { is: 'text', text: periodWords(report) },
      ...overview(report),
      { is: 'label', text: 'Indhold' },
      { is: 'contents' },
      ...report.bySigtepunkt.flatMap(({ sigtepunkt, udvalg }) => {
        const inForm = udvalg.flatMap((one) => {
          const areas = shown.areas.filter(({ area }) => one.areas.includes(area));
          return areas.length === 0 ? [] : [{ udvalg: one.udvalg, areas }];
        });
        if (inForm.length === 0) return [];
        return [
          { is: 'heading' as const, level: 1 as const, text: sigtepunkt.title, id: anchorOf(sigtepunkt.id) },
          ...inForm.flatMap(({ udvalg: of, areas }): readonly Block[] => [
            { is: 'heading', level: 2, text: of.title, id: anchorOf(`${sigtepunkt.id}-${of.id}`) },
            ...areas.flatMap(({ area, lines }) => areaBlocks(report, area, lines, sigtepunkt)),
          ]),
        ];
      }),
      ...(leftOutWords(shown) === '' ? [] : [{ is: 'text' as const, text: leftOutWords(shown), bold: true }]),
      ...strategyBlocks(report, form),
      ...ruleBlocks(form),
    ],
  };
}

function overview(report: QuarterlyReport): readonly Block[] {
  const intro = introWords(report);
  const share = shareChart(report.summaries.map(({ udvalg, colours }) => ({ title: udvalg.title, colours })));
  return [
    { is: 'heading', level: 1, text: 'Overblik', id: 'overblik' },
    ...(intro === '' ? [] : [{ is: 'text' as const, text: intro }]),
    ...countTable(report),
    ...texts([owedSentence(report.states), actionsSentence(report.actions)]),
    ...(share === undefined
      ? []
      : [{ is: 'charts' as const, charts: [{ title: 'Sådan står tallene', chart: share }] }]),
    ...(report.talkAbout.length === 0
      ? []
      : [
          { is: 'label' as const, text: talkHeading(report.talkAbout.length) },
          { is: 'list' as const, items: report.talkAbout.map(talkWords), numbered: true },
        ]),
    ...(owedIn(report).length === 0
      ? []
      : [
          { is: 'label' as const, text: 'Ikke med endnu' },
          { is: 'list' as const, items: owedLines(report) },
        ]),
  ];
}

/** How many of each colour each udvalg has; the colours as words and symbols over the columns. */
function countTable({ summaries, colours }: QuarterlyReport): readonly Block[] {
  const kinds = Object.keys(colourWords) as Colour[];
  if (kinds.every((kind) => colours[kind] === 0)) return [];
  const row = (title: string, counts: QuarterlyReport['colours'], bold: boolean): readonly TableValue[] => [
    { text: title, bold },
    ...kinds.map((kind) => ({ text: String(counts[kind]), bold })),
  ];
  return [
    {
      is: 'table',
      widths: [0.28, 0.12, 0.12, 0.12, 0.16, 0.2],
      head: ['Udvalg', ...kinds.map((kind) => `${colourWords[kind].symbol} ${colourWords[kind].many}`)],
      rows: [
        ...summaries.map((summary) => row(summary.udvalg.title, summary.colours, false)),
        ...(summaries.length > 1 ? [row('I alt', colours, true)] : []),
      ],
    },
  ];
}

function areaBlocks(
  report: QuarterlyReport,
  area: AreaSummary,
  lines: readonly IndicatorLine[],
  sigtepunkt: Sigtepunkt,
): readonly Block[] {
  const actions = actionLines(area.actions);
  const title: Block = {
    is: 'heading',
    level: 3,
    text: area.area.title,
    id: anchorOf(area.area.id),
    short: shortTitle(area.area.title),
  };
  if (area.lines.length === 0 && actions.length === 0) {
    return [title, ...texts(['Der er hverken indikatorer eller handlinger her endnu.'])];
  }
  return [
    title,
    { is: 'label', text: 'Data' },
    ...dataBlocks(report, area, lines),
    { is: 'label', text: 'Handlinger' },
    ...(actions.length === 0 ? texts(['Der er ingen handlinger.']) : [{ is: 'list' as const, items: actions }]),
    { is: 'label', text: 'Fokus/retning' },
    { is: 'list', items: focusLines(report, area) },
    { is: 'label', text: 'Strategi' },
    { is: 'link', text: `Understøtter sigtepunktet »${sigtepunkt.title}«`, to: anchorOf(`strategi-${sigtepunkt.id}`) },
  ];
}

function dataBlocks(report: QuarterlyReport, area: AreaSummary, lines: readonly IndicatorLine[]): readonly Block[] {
  if (area.lines.length === 0) return texts(['Der er ikke sat indikatorer op.']);
  if (lines.length === 0) return texts(['Ingen indikatorer har rykket sig.']);
  const charts = lines.flatMap((line) => {
    const chart = trendChart(line, line.series);
    return chart === undefined ? [] : [{ title: chartTitle(line), chart }];
  });
  return [
    {
      is: 'table',
      widths: [0.23, 0.13, 0.18, 0.26, 0.2],
      head: ['Indikator', 'Tal', 'Mål', 'Udvikling', 'Status'],
      rows: lines.map((line) => rowOf(line, report.quarter)),
    },
    ...lines.flatMap((line) => wordsOf(line)),
    ...(charts.length === 0 ? [] : [{ is: 'charts' as const, charts }]),
  ];
}

function rowOf(line: IndicatorLine, quarter: string): readonly TableValue[] {
  const { figure, terms, indicator, state } = line;
  const { symbol, word } = markWords(line);
  const isNumber = indicator.kind === 'number' && state !== 'not-applicable';
  const target = targetWords(terms).replace(/^mål /, '');
  const day = targetDayWords(terms);
  const notes = [
    ageWords(line, quarter),
    line.correctionWaits ? 'en rettelse venter på godkendelse' : '',
    isNumber ? lagWords(line) : '',
  ].filter((note) => note !== '');
  return [
    { text: indicator.name, bold: true },
    { text: isNumber && figure !== undefined ? valueWords(line) : '–' },
    { text: isNumber && target !== '' ? `${target}${day === '' ? '' : `\nsenest ${day}`}` : '–' },
    { text: developmentWords(line) },
    { text: `${symbol} ${word}`, hex: colourWords[line.colour].hex, bold: true, notes },
  ];
}

function developmentWords({ figure, sinceLast, sinceLastYear, state }: IndicatorLine): string {
  if (figure === undefined || state !== 'reported') return '–';
  const changes = [sinceLast, sinceLastYear?.since === sinceLast?.since ? undefined : sinceLastYear];
  const told = changes.flatMap((change) =>
    change === undefined ? [] : [changeWords(change, figure.terms, figure.quarter)],
  );
  return told.length === 0 ? 'første tal' : told.join('\n');
}

/** The words that belong to an indicator, under the table, where they have room. */
function wordsOf(line: IndicatorLine): readonly Block[] {
  const { indicator, narrative, reason, state, evidence } = line;
  const correction = correctionWords(line);
  const words = [
    narrative,
    state === 'not-applicable' ? `Ikke relevant i kvartalet: ${reason}` : '',
    correction === '' ? '' : `${correction.charAt(0).toLocaleUpperCase('da')}${correction.slice(1)}`,
  ].filter((part) => part !== '');
  return [
    ...(words.length === 0 ? [] : [{ is: 'text' as const, text: `${indicator.name}: ${words.join('\n')}` }]),
    ...(evidence === undefined
      ? []
      : [{ is: 'address' as const, text: `Dokumentation: ${indicator.name}`, url: evidence }]),
  ];
}

/** What the numbers point to for this area: what to talk about, shared subjects, and what is still owed. */
function focusLines(report: QuarterlyReport, area: AreaSummary): readonly string[] {
  const summary = report.summaries.find(({ areas }) => areas.includes(area));
  const points = [...report.talkAbout, ...(summary?.talkAbout ?? [])].filter((point) => point.area.id === area.area.id);
  const links = (summary?.links ?? []).filter(({ own }) => own.some(({ id }) => id === area.area.id));
  const lines = [
    ...new Set(points.map((point) => `At tale om: ${talkWords(point)}`)),
    ...linkLines({ links }).map((line) => `Forbundne kar: ${line}`),
    ...owedLines({ areas: [area] }),
  ];
  if (lines.length > 0) return lines;
  const tally = tallyWords(area.colours).map(({ text }) => text);
  return [tally.length === 0 ? 'Intet at pege på endnu.' : `Ingen særlige punkter: ${inWords(tally, 'og')}.`];
}

/** What the strategy says of each sigtepunkt, verbatim; the short form only names it. */
function strategyBlocks({ strategy, bySigtepunkt }: QuarterlyReport, form: Form): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'Strategi', id: 'strategi' },
    ...bySigtepunkt.flatMap(({ sigtepunkt, udvalg }): readonly Block[] => {
      const chapter = chapterById(strategy, sigtepunkt.chapterId);
      const count = udvalg.reduce((sum, { areas }) => sum + areas.length, 0);
      return [
        { is: 'heading', level: 2, text: sigtepunkt.title, id: anchorOf(`strategi-${sigtepunkt.id}`) },
        ...(form === 'short' ? [] : chapter.paragraphs.map((text): Block => ({ is: 'quote', text }))),
        {
          is: 'text',
          subtle: true,
          text: `${form === 'short' ? '' : `Kilde: ${strategy.title}, »${chapter.title}«. `}Understøttes her af ${count === 1 ? '1 fokusområde' : `${count} fokusområder`} hos ${inWords(
            udvalg.map(({ udvalg: of }) => shortTitle(of.title)),
            'og',
          )}.`,
        },
      ];
    }),
  ];
}

function ruleBlocks(form: Form): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'Sådan er det gjort op', id: 'regler' },
    ...texts([
      'Rapporten bygger kun på indberetninger, som formanden har godkendt. Det er ikke en politisk beslutning.',
      colourRule,
      ...(form === 'short' ? [movedRule] : []),
      `Ting at tale om: ${talkRule}`,
    ]),
  ];
}

function texts(list: readonly string[]): readonly Block[] {
  return list.filter((text) => text !== '').map((text) => ({ is: 'text', text }));
}

/** A bookmark's name: Word takes letters, digits and underscores, at most 40, and a letter first. */
export function anchorOf(id: string): string {
  return `a_${id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 38)}`;
}
