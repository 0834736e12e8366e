import { printWithUnit } from '../../language/print-number.js';
import { quarterName } from '../../language/quarter.js';
import { udvalgById } from '../../strategy/look-up.js';
import type { FollowUp, LongArea, LongLine } from '../../summaries/compose-follow-up.js';
import { inWords, shortTitle } from '../plain-text.js';
import type { Block, TableValue, WordFile } from './summary-blocks.js';
import { trendChart } from './summary-charts.js';
import { anchorOf, type Version, versionWords } from './summary-report.js';
import { periodWords } from './summary-text.js';
import { changeWords, colourRule, tallyWords, targetWords } from './summary-words.js';

/** Gives the deeper follow-up as a document: numbers and words over the whole period, sigtepunkt by sigtepunkt. */
export function followUpFile(followUp: FollowUp, version: Version): WordFile {
  const { strategy, from, to, areas } = followUp;
  return {
    title: 'Dybere opfølgning på strategien',
    subtitle: `${quarterName(from)} til ${quarterName(to)}`,
    version: versionWords(version),
    header: strategy.title,
    blocks: [
      { is: 'text', text: periodWords(followUp) },
      { is: 'text', text: overviewWords(areas) },
      { is: 'label', text: 'Indhold' },
      { is: 'contents' },
      ...strategy.sigtepunkter.flatMap(({ id, title }): readonly Block[] => [
        { is: 'heading', level: 1, text: title, id: anchorOf(id) },
        ...strategy.udvalg.flatMap((udvalg): readonly Block[] => {
          const own = areas.filter(({ area }) => area.sigtepunktId === id && area.udvalgId === udvalg.id);
          if (own.length === 0) return [];
          return [
            {
              is: 'heading',
              level: 2,
              text: udvalgById(strategy, udvalg.id).title,
              id: anchorOf(`${id}-${udvalg.id}`),
            },
            ...own.flatMap(areaBlocks),
          ];
        }),
      ]),
      { is: 'heading', level: 1, text: 'Sådan er det gjort op', id: 'regler' },
      {
        is: 'text',
        text: `Kun godkendte tal er med. Udviklingen går fra periodens første tal til det sidste i samme enhed. ${colourRule}`,
      },
    ],
  };
}

function overviewWords(areas: readonly LongArea[]): string {
  const lines = areas.flatMap((area) => area.lines);
  const approved = lines.reduce((sum, line) => sum + line.approved, 0);
  const due = lines.reduce((sum, line) => sum + line.due, 0);
  if (due === 0) return 'Der er ikke indberettet noget i perioden.';
  const ways = (means: string) => lines.filter(({ change }) => change?.means === means).length;
  const parts = [
    [ways('better'), 'bedre'],
    [ways('worse'), 'dårligere'],
    [ways('same'), 'uændret'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  const trend = parts.length === 0 ? '' : ` Fra periodens første tal til det sidste: ${inWords(parts, 'og')}.`;
  return `Godkendt: ${approved} af ${due} indberetninger.${trend}`;
}

function areaBlocks({ area, lines, actions }: LongArea): readonly Block[] {
  const charts = lines.flatMap((line) => longChart(line));
  const words = lines.flatMap(({ indicator, words: spoken }) =>
    spoken.map(({ quarter, text }) => `${quarterName(quarter)}, ${indicator.name}: ${text}`),
  );
  return [
    { is: 'heading', level: 3, text: area.title, id: anchorOf(area.id), short: shortTitle(area.title) },
    ...(lines.length === 0
      ? [{ is: 'text' as const, text: 'Der er ikke sat indikatorer op.' }]
      : [
          {
            is: 'table' as const,
            widths: [0.25, 0.15, 0.15, 0.25, 0.2],
            head: ['Indikator', 'Første tal', 'Seneste tal', 'Udvikling', 'Farver i perioden'],
            rows: lines.map(rowOf),
          },
        ]),
    ...(charts.length === 0 ? [] : [{ is: 'charts' as const, charts }]),
    ...(words.length === 0
      ? []
      : [
          { is: 'label' as const, text: 'Med ord' },
          { is: 'list' as const, items: words },
        ]),
    ...actionBlocks(actions),
  ];
}

function rowOf({ indicator, figures, change, colours, due, approved }: LongLine): readonly TableValue[] {
  const [first, last] = [figures[0], figures.at(-1)];
  const target = last === undefined ? '' : targetWords(last.terms);
  const tally = tallyWords({ ...colours, grey: 0 }).map(({ text }) => text);
  return [
    {
      text: indicator.name,
      bold: true,
      notes: [`${approved} af ${due} indberetninger godkendt`, ...retiredNote(indicator)],
    },
    first === undefined
      ? { text: '–' }
      : { text: printWithUnit(first.value, first.terms), notes: [quarterName(first.quarter)] },
    last === undefined
      ? { text: '–' }
      : {
          text: printWithUnit(last.value, last.terms),
          notes: [quarterName(last.quarter), ...(target === '' ? [] : [target])],
        },
    { text: change === undefined || last === undefined ? '–' : changeWords(change, last.terms, last.quarter) },
    { text: tally.length === 0 ? '–' : tally.join('\n') },
  ];
}

/** One that goes on under a newer strategy is followed there, and nothing is said of it. */
function retiredNote({ retired, ended }: LongLine['indicator']): readonly string[] {
  const why = retired?.why ?? ended?.why ?? '';
  return why === '' ? [] : [`følges ikke længere: ${why}`];
}

function longChart({ indicator, figures }: LongLine): Extract<Block, { readonly is: 'charts' }>['charts'] {
  const last = figures.at(-1);
  if (last === undefined) return [];
  const chart = trendChart({ indicator, figure: last, terms: last.terms }, figures);
  return chart === undefined ? [] : [{ title: indicator.name, chart }];
}

function actionBlocks({ done, open, stopped, overdue }: LongArea['actions']): readonly Block[] {
  const parts = [
    [done, done === 1 ? 'færdig' : 'færdige'],
    [open, 'i gang'],
    [stopped, stopped === 1 ? 'stoppet' : 'stoppede'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  if (parts.length === 0) return [{ is: 'text', text: 'Der er ingen handlinger.' }];
  return [
    {
      is: 'text',
      text: `Handlinger: ${inWords(parts, 'og')}${overdue === 0 ? '' : `, heraf ${overdue} over fristen`}.`,
    },
  ];
}
