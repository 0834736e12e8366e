import type { Terms } from '../../indicators/indicator.js';
import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { printNumber, printWithUnit } from '../../language/print-number.js';
import { addQuarters, type Quarter, quarterName, quartersBetween } from '../../language/quarter.js';
import type {
  ActionLine,
  Change,
  Colour,
  IndicatorLine,
  QuarterlySummary,
  TalkPoint,
} from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { colourWords } from '../colour-words.js';
import { inWords, shortTitle } from '../plain-text.js';
import { lowerFirst } from './summary-correction.js';

/** Gives a number with its unit, or "intet tal". */
export function valueWords({ figure }: Pick<IndicatorLine, 'figure'>): string {
  return figure === undefined ? 'intet tal' : printWithUnit(figure.value, figure.terms);
}

/** Gives what is aimed at: "mål 40 dage" or "mål 98 til 100 %"; '' where nothing is. */
export function targetWords(terms: Terms): string {
  if (terms.direction === 'range' && terms.range !== undefined) {
    return `mål ${printNumber(terms.range.low, terms.decimals)} til ${printWithUnit(terms.range.high, terms)}`;
  }
  return terms.target === undefined ? '' : `mål ${printWithUnit(terms.target.value, terms)}`;
}

/** Gives when the target is to be reached: "31. december 2027"; '' where it is not said. */
export function targetDayWords({ direction, target }: Terms): string {
  return direction === 'range' || target === undefined ? '' : dayInWords(target.by);
}

const meanings: Record<Change['means'], string> = {
  better: ' (bedre)',
  worse: ' (dårligere)',
  same: '',
  'not-said': '',
};

/** Gives a change: "ned 9 dage siden sidste kvartal (bedre)". `quarter` is the one of the number itself. */
export function changeWords(change: Change, terms: Terms, quarter: Quarter): string {
  const since = sinceWords(change.since, quarter);
  if (change.way === 'same') return `uændret siden ${since}`;
  const by = printWithUnit(Math.abs(change.by), terms.unit === '%' ? { ...terms, unit: 'procentpoint' } : terms);
  return `${change.way === 'up' ? 'op' : 'ned'} ${by} siden ${since}${meanings[change.means]}`;
}

function sinceWords(since: Quarter, quarter: Quarter): string {
  if (since === addQuarters(quarter, -1)) return 'sidste kvartal';
  return since === addQuarters(quarter, -4) ? 'samme kvartal sidste år' : quarterName(since);
}

/** Gives the changes of a line, since the number before and since a year before; each once. */
export function changesWords({ figure, sinceLast, sinceLastYear }: IndicatorLine): readonly string[] {
  if (figure === undefined) return [];
  const changes = [sinceLast, sinceLastYear?.since === sinceLast?.since ? undefined : sinceLastYear];
  return changes.flatMap((change) => (change === undefined ? [] : [changeWords(change, figure.terms, figure.quarter)]));
}

/** Gives what a line lacks and how old what it has is; '' for a number of the quarter itself. */
export function ageWords(line: IndicatorLine, quarter: Quarter): string {
  const { state, figure, ageQuarters = 0 } = line;
  const of = addQuarters(quarter, -ageQuarters);
  const old = ageQuarters === 1 ? '1 kvartal gammelt' : `${ageQuarters} kvartaler gammelt`;
  switch (state) {
    case 'reported':
      return line.indicator.kind === 'number' && figure === undefined
        ? 'kun ord i kvartalet'
        : olderWords(line, quarter);
    case 'not-applicable':
      return 'ikke relevant i kvartalet';
    case 'not-due':
      if (line.ageQuarters === undefined) return 'indberettes ikke i dette kvartal';
      return `${line.indicator.kind === 'number' ? 'tal' : 'ord'} for ${quarterName(of)}, indberettes ikke i dette kvartal`;
    case 'waiting':
    case 'returned':
    case 'missing': {
      const owed = owedWords[state];
      return line.ageQuarters === undefined ? owed : `${owed}, det seneste er for ${quarterName(of)} (${old})`;
    }
  }
}

/** A line that is reported without a number of its own quarter shows an older one: that is said. */
function olderWords({ figure }: IndicatorLine, quarter: Quarter): string {
  if (figure === undefined || quartersBetween(figure.quarter, quarter) === 0) return '';
  return `tal for ${quarterName(figure.quarter)}`;
}

export const owedWords = {
  waiting: 'venter på godkendelse',
  returned: 'sendt tilbage til ejeren',
  missing: 'ikke indberettet',
} as const;

/** Gives the source's own delay where it is a month or more: "kilden er ca. 90 dage bagud". */
export function lagWords({ indicator }: IndicatorLine): string {
  return indicator.lagDays < 31 ? '' : `kilden er ca. ${indicator.lagDays} dage bagud`;
}

/** Gives "rettet 20. oktober 2026: 12,5 -> 15,2 %, fordi …"; '' where nothing was. */
export function correctionWords({ corrected, figure }: IndicatorLine): string {
  if (corrected === undefined) return '';
  const day = dayInWords(todayIn(new Date(corrected.at)));
  const numbers =
    corrected.from === undefined || figure === undefined
      ? ''
      : `: ${printNumber(corrected.from, figure.terms.decimals)} -> ${printWithUnit(figure.value, figure.terms)}`;
  return `rettet ${day}${numbers}, fordi ${lowerFirst(corrected.why)}`;
}

/** Gives a line's mark: symbol and word of its colour, or why it has none. */
export function markWords(line: IndicatorLine): { readonly symbol: string; readonly word: string } {
  const { symbol, word } = colourWords[line.colour];
  if (line.colour !== 'none') return { symbol, word };
  if (line.state === 'not-applicable') return { symbol, word: 'ikke relevant' };
  return { symbol, word: line.indicator.kind === 'narrative' ? 'med ord' : word };
}

/**
 * Gives what one line says of its number, in one row: value, target, changes (all, or so many of them: the one since the
 * number before comes first), age, correction.
 */
export function lineWords(line: IndicatorLine, quarter: Quarter, mostChanges = 2): string {
  const { figure, state, indicator } = line;
  const parts =
    state === 'not-applicable'
      ? [`ikke relevant i kvartalet: ${line.reason}`]
      : [
          ...(indicator.kind === 'number' && figure !== undefined ? [valueWords(line), targetWords(line.terms)] : []),
          ...(state === 'reported' ? changesWords(line).slice(0, mostChanges) : []),
          ageWords(line, quarter),
          correctionWords(line),
          line.correctionWaits ? 'en rettelse venter på godkendelse' : '',
        ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Gives how many there are of each colour that there is any of: "● 4 grønne". */
export function tallyWords(
  colours: QuarterlySummary['colours'],
): readonly { readonly colour: Colour; readonly text: string }[] {
  return (Object.keys(colourWords) as Colour[]).flatMap((colour) => {
    const count = colours[colour];
    const { symbol, word, many } = colourWords[colour];
    return count === 0 ? [] : [{ colour, text: `${symbol} ${count} ${count === 1 ? word : many}` }];
  });
}

/** Gives a tally as the runs of one line: each symbol in its colour, and the words between in the colour of the text. */
export function tallyRuns(tally: ReturnType<typeof tallyWords>): CardData<'summary'>['tally'] {
  return tally.flatMap(({ colour, text }, index) => [
    { text: colourWords[colour].symbol, color: colourWords[colour].card },
    {
      text: `${text.slice(colourWords[colour].symbol.length)}${index === tally.length - 1 ? '' : '   '}`,
      color: 'default' as const,
    },
  ]);
}

/** Gives what is reported of what was due, and what the rest waits for. */
export function owedSentence(states: QuarterlySummary['states']): string {
  const due = states.reported + states['not-applicable'] + states.waiting + states.returned + states.missing;
  const reported = states.reported + states['not-applicable'];
  const rest = [
    [states.waiting, 'venter på godkendelse'],
    [states.returned, states.returned === 1 ? 'er sendt tilbage til ejeren' : 'er sendt tilbage til ejerne'],
    [states.missing, 'er ikke indberettet'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  const later = states['not-due'] === 0 ? '' : ` ${states['not-due']} indberettes i andre kvartaler.`;
  if (due === 0) return later.trim();
  if (reported === 0 && due > 1)
    return `Ingen af de ${due} indberetninger er godkendt: ${inWords(rest, 'og')}.${later}`;
  const first =
    reported === due ? `Alle ${due} indberetninger er godkendt.` : `Godkendt: ${reported} af ${due} indberetninger.`;
  return `${due === 1 && reported === 1 ? 'Den ene indberetning er godkendt.' : first}${rest.length === 0 ? '' : ` ${inWords(rest, 'og')}.`}${later}`;
}

/** Gives the handlinger in numbers: "2 færdige, 1 ny, 1 over fristen, 6 i gang". '' without any. */
export function actionsSentence({ done, fresh, overdue, open }: QuarterlySummary['actions']): string {
  if (done + fresh + overdue + open === 0) return '';
  const parts = [
    [done, done === 1 ? 'færdig' : 'færdige'],
    [fresh, fresh === 1 ? 'ny' : 'nye'],
    [overdue, 'over fristen'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `Handlinger: ${[...parts, `${open} i gang i alt`].join(', ')}.`;
}

/** Gives one handling: "Ny vejledning, frist 1. december 2026 (12 dage over fristen)". */
export function actionWords({ action, overdueDays }: ActionLine): string {
  const deadline = `frist ${dayInWords(action.deadline)}`;
  const late = overdueDays === 0 ? '' : ` (${overdueDays === 1 ? '1 dag' : `${overdueDays} dage`} over fristen)`;
  return action.state === 'done' ? `${action.title}: færdig` : `${action.title}, ${deadline}${late}`;
}

/** Gives a thing to talk about as a sentence. */
export function talkWords(point: TalkPoint): string {
  const title = shortTitle(point.area.title);
  switch (point.about) {
    case 'turned-red':
    case 'turned-yellow':
    case 'turned-green':
    case 'still-red':
      return `${title}: »${point.line.indicator.name}« ${turnWords(point.about, point.line)}: ${figureSentence(point.line)}.`;
    case 'unreported':
      return `${title}: »${point.line.indicator.name}« mangler for ${point.line.unreportedQuarters} indberetninger i træk.`;
    case 'overdue':
      return `${title}: handlingen »${point.action.action.title}« er ${point.action.overdueDays === 1 ? '1 dag' : `${point.action.overdueDays} dage`} over fristen.`;
    case 'linked': {
      const others = point.link.others.map(
        ({ udvalg, summary }) => `${udvalg.title} (${shortTitle(summary.area.title)})`,
      );
      return `${title}: på emnet ${point.link.topic} er der nyt hos ${inWords(others, 'og')}.`;
    }
  }
}

function turnWords(about: 'turned-red' | 'turned-yellow' | 'turned-green' | 'still-red', line: IndicatorLine): string {
  if (about === 'still-red') return line.colourBefore === 'red' ? 'er fortsat rød' : 'er rød';
  const word = { 'turned-red': 'rød', 'turned-yellow': 'gul', 'turned-green': 'grøn' }[about];
  return `er gået fra ${line.colourBefore === undefined ? '' : colourWords[line.colourBefore].word} til ${word}`;
}

function figureSentence(line: IndicatorLine): string {
  const target = targetWords(line.terms);
  return [valueWords(line), ...(target === '' ? [] : [target]), ...changesWords(line).slice(0, 1)].join(', ');
}

/** The rule that the things to talk about are chosen by, as it is told. */
export const talkRule =
  'Valgt efter en fast regel, højst ét punkt pr. fokusområde: blevet rød, fortsat rød, den handling, der er længst over fristen, blevet gul, mangler flere gange i træk, nyt hos andre udvalg om samme emne, blevet grøn. Det, der er længst fra målet, kommer først.';

/** What counts as moved, as it is told. */
export const movedRule =
  'Rykket sig betyder: ny farve, en ændring på mindst 5 %, et første tal, en rettelse, nye ord fra en indikator uden tal, eller en handling, der er ny, færdig eller kommet over fristen.';

/** What colours mean, as it is told. */
export const colourRule =
  'Farven følger hver indikators egne grænser, som de var, da tallet blev godkendt. ○ betyder, at der ikke er et gyldigt tal for kvartalet. Det tæller aldrig som grønt.';

/** Gives what is to be said first about a quarter that is not as usual; '' for a usual one. */
export function introWords({ kind, quarter }: Pick<QuarterlySummary, 'kind' | 'quarter'>): string {
  switch (kind) {
    case 'usual':
      return '';
    case 'first':
      return 'Det er første gang, der er tal med. Derfor er der ikke noget at sammenligne med endnu.';
    case 'empty':
      return `Der er ikke godkendt noget for ${quarterName(quarter)} endnu. Herunder står de seneste tal, og hvor gamle de er.`;
    case 'unset':
      return 'Der er ikke sat indikatorer op her endnu, så der er ingen tal at vise.';
  }
}
