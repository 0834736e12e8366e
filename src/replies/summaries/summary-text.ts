import { quarterName } from '../../language/quarter.js';
import { hasRunOut } from '../../strategy/in-force.js';
import type { ActionsOfArea, AreaSummary, IndicatorLine, QuarterlySummary } from '../../summaries/quarterly-summary.js';
import { type Form, owedIn, type Shown, shownIn } from '../../summaries/short-form.js';
import { inWords, joinParagraphs, shortTitle } from '../plain-text.js';
import { cut } from './summary-pages.js';
import {
  actionsSentence,
  actionWords,
  colourRule,
  introWords,
  lineWords,
  markWords,
  movedRule,
  owedSentence,
  owedWords,
  talkRule,
  talkWords,
  tallyWords,
} from './summary-words.js';

/** Gives a whole summary as plain text: for the terminal and for clients without cards. */
export function summaryText(summary: QuarterlySummary, form: Form): string {
  const shown = shownIn(summary.areas, form);
  return joinParagraphs([
    summaryHeadline(summary),
    ...headLines(summary),
    talkText(summary),
    ...sigtepunktTexts(summary, shown),
    leftOutWords(shown),
    linksText(summary),
    owedText(summary),
    [talkRule, ...(form === 'short' ? [movedRule] : []), colourRule].join('\n'),
  ]);
}

/** "Læring, 3. kvartal 2026". */
export function summaryHeadline({ udvalg, quarter }: Pick<QuarterlySummary, 'udvalg' | 'quarter'>): string {
  return `${udvalg.title}, ${quarterName(quarter)}`;
}

/** Which strategy it is about, and that its period is over where it is. */
export function periodWords({ strategy, asOf }: Pick<QuarterlySummary, 'strategy' | 'asOf'>): string {
  return hasRunOut(strategy, asOf)
    ? `${strategy.title}. Perioden er udløbet, men der er ikke lagt en nyere strategi ind.`
    : strategy.title;
}

function headLines(summary: QuarterlySummary): readonly string[] {
  return [
    periodWords(summary),
    introWords(summary),
    tallyWords(summary.colours)
      .map(({ text }) => text)
      .join('   '),
    [owedSentence(summary.states), actionsSentence(summary.actions)].filter((line) => line !== '').join('\n'),
  ];
}

/** The heading over the things to talk about, by how many there are. */
export function talkHeading(count: number): string {
  return { 1: 'Én ting at tale om', 2: 'To ting at tale om', 3: 'Tre ting at tale om' }[count] ?? 'At tale om';
}

function talkText({ talkAbout }: QuarterlySummary): string {
  if (talkAbout.length === 0) return '';
  return [talkHeading(talkAbout.length), ...talkAbout.map((point, index) => `${index + 1}. ${talkWords(point)}`)].join(
    '\n',
  );
}

function sigtepunktTexts({ sigtepunkter, quarter }: QuarterlySummary, shown: Shown): readonly string[] {
  return sigtepunkter.flatMap(({ sigtepunkt }) => {
    const areas = shown.areas.filter(({ area }) => area.area.sigtepunktId === sigtepunkt.id);
    if (areas.length === 0) return [];
    return [
      sigtepunkt.title.toLocaleUpperCase('da'),
      ...areas.map(({ area, lines }) => areaText(area, lines, quarter)),
    ];
  });
}

/** Gives an area as plain text: its title, its lines and its handlinger. */
export function areaText(area: AreaSummary, lines: readonly IndicatorLine[], quarter: string): string {
  return [
    area.area.title,
    ...(area.lines.length === 0 ? ['  Ingen indikatorer er sat op.'] : []),
    ...lines.flatMap((line) => lineTexts(line, quarter)),
    ...actionLines(area.actions).map((text) => `  ${text}`),
  ].join('\n');
}

function lineTexts(line: IndicatorLine, quarter: string): readonly string[] {
  const { symbol, word } = markWords(line);
  const words = lineWords(line, quarter);
  return [
    `  ${symbol} ${line.indicator.name} (${word})${words === '' ? '' : `: ${words}`}`,
    ...(line.narrative === '' ? [] : [`    ${line.narrative.replace(/\s*\n\s*/g, '\n    ')}`]),
  ];
}

/** Gives an area's handlinger: what is done, new or over its deadline, each on its own line. */
export function actionLines({ done, fresh, overdue, open }: ActionsOfArea): readonly string[] {
  const told = new Set([...fresh, ...overdue].map(({ action }) => action.id));
  const others = open.length - told.size;
  return [
    ...done.map((line) => `Handling, ${actionWords(line)}`),
    ...fresh.map((line) => `Ny handling: ${actionWords(line)}`),
    ...overdue.filter((line) => !fresh.includes(line)).map((line) => `Handling: ${actionWords(line)}`),
    ...(others > 0
      ? [`${others === 1 ? 'En handling' : `${others} handlinger`}${told.size > 0 ? ' mere' : ''} i gang`]
      : []),
  ];
}

/** Gives how much a short form leaves out; '' when it is nothing. */
export function leftOutWords({ leftOut: { areas, lines } }: Shown): string {
  if (areas === 0 && lines === 0) return '';
  const counts = [
    ...(areas === 0 ? [] : [areas === 1 ? '1 fokusområde' : `${areas} fokusområder`]),
    ...(lines === 0 ? [] : [lines === 1 ? '1 indikator' : `${lines} indikatorer`]),
  ];
  return `Har ikke rykket sig: ${inWords(counts, 'og')}.`;
}

function linksText({ links }: QuarterlySummary): string {
  return links.length === 0 ? '' : ['Forbundne kar', ...linkLines({ links })].join('\n');
}

/** Gives the shared subjects, a line each: "Klima: nyt hos Økonomiudvalget (Klima-indsats)". */
export function linkLines({ links }: Pick<QuarterlySummary, 'links'>): readonly string[] {
  return links.map(({ topic, others }) => {
    const udvalg = [...new Set(others.map((other) => other.udvalg))];
    const theirs = udvalg.map(({ id, title }) => {
      const areas = others.filter((other) => other.udvalg.id === id);
      return `${title} (${areas.map(({ summary }) => cut(shortTitle(summary.area.title), 60)).join('; ')})`;
    });
    return `${topic.charAt(0).toLocaleUpperCase('da')}${topic.slice(1)}: nyt hos ${inWords(theirs, 'og')}.`;
  });
}

function owedText(summary: QuarterlySummary): string {
  const owed = owedIn(summary);
  return owed.length === 0 ? '' : ['Ikke med endnu', ...owedLines(summary)].join('\n');
}

/** Gives what was due and is not approved, a line for each area and what it waits for. */
export function owedLines(summary: Pick<QuarterlySummary, 'areas'>): readonly string[] {
  const groups = new Map<string, { readonly title: string; readonly owed: string; readonly names: string[] }>();
  for (const { area, line } of owedIn(summary)) {
    const owed = owedWords[line.state as keyof typeof owedWords];
    const key = `${area.area.id} ${line.state}`;
    const group = groups.get(key) ?? { title: shortTitle(area.area.title), owed, names: [] };
    group.names.push(`»${line.indicator.name}«`);
    groups.set(key, group);
  }
  return [...groups.values()].map(
    ({ title, owed, names }) => `${title}: ${inWords(names, 'og')} ${owed.startsWith('venter') ? '' : 'er '}${owed}.`,
  );
}
