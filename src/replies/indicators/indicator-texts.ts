import type { Direction, Indicator, Terms } from '../../indicators/indicator.js';
import type { Limits } from '../../indicators/limits.js';
import { expectedIn } from '../../indicators/limits.js';
import type { Point, ValuePoint } from '../../indicators/series.js';
import { type Status, statusOf, type Trend, trendOf } from '../../indicators/status.js';
import type { Report } from '../../indicators/update.js';
import { dayInWords } from '../../language/days.js';
import { printNumber, printWithUnit } from '../../language/print-number.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { colourWords } from '../colour-words.js';
import { inWords } from '../plain-text.js';
import { markText, type StatusMark } from '../status-mark.js';

const withoutColour: Record<Exclude<Status, { is: 'judged' }>['why'], StatusMark> = {
  'not-applicable': { symbol: colourWords.grey.symbol, word: 'Ikke relevant', color: 'default' },
  words: { symbol: colourWords.none.symbol, word: 'Ord, uden farve', color: 'default' },
  neutral: { symbol: colourWords.none.symbol, word: 'Uden farve', color: 'default' },
  'no-target': { symbol: colourWords.none.symbol, word: 'Uden farve: intet mål', color: 'default' },
};

/** Gives a status as a symbol of its own shape and a word: it is never told by the colour alone. */
export function statusMark(status: Status): StatusMark {
  if (status.is === 'not-judged') return withoutColour[status.why];
  const { symbol, word, card } = colourWords[status.colour];
  return { symbol, word: `${word.charAt(0).toUpperCase()}${word.slice(1)}`, color: card };
}

/** Gives a status as plain text: `▲ Gul`. */
export function statusText(status: Status): string {
  return markText(statusMark(status));
}

/** Gives what was reported, in a few words: `38 dage`, `ikke relevant`, or that it is words. */
export function reportText(report: Pick<Report, 'value' | 'notApplicable'>, terms: Terms): string {
  if (report.notApplicable !== undefined) return 'ikke relevant';
  return report.value === undefined ? 'beskrevet med ord' : printWithUnit(report.value, terms);
}

/** Gives an approved report with its quarter: `38 dage (2. kvartal 2026)`. The words of one that is words are not in it. */
export function pointText({ quarter, revision }: Point): string {
  return `${reportText(revision.report, revision.terms)} (${quarterName(quarter)})`;
}

/** Gives the status that an approved report had, by the terms that it was judged by. */
export function pointStatus({ quarter, revision }: Point): Status {
  return statusOf(revision.report, revision.terms, quarter);
}

const wanted: Record<Exclude<Direction, 'range'>, string> = { higher: 'mindst ', lower: 'højst ', neutral: '' };

/** Gives the target in words: `mindst 80 % senest 31. december 2027`; '' where there is none. */
export function targetText(terms: Terms): string {
  const { direction, range, target } = terms;
  if (direction === 'range') {
    return range === undefined
      ? ''
      : `mellem ${printNumber(range.low, terms.decimals)} og ${printWithUnit(range.high, terms)}`;
  }
  if (target === undefined) return '';
  return `${wanted[direction]}${printWithUnit(target.value, terms)} senest ${dayInWords(target.by)}`;
}

/** Gives the rule by which an indicator gets its colour in a quarter, with its own figures. */
export function ruleText(kind: Indicator['kind'], terms: Terms, quarter: Quarter, limits: Limits | undefined): string {
  if (kind === 'narrative') return 'Ord får ingen farve.';
  if (terms.direction === 'neutral') return 'Får ingen farve: om mere er bedre, er ikke besluttet.';
  if (limits === undefined) return 'Får ingen farve, før der er sat et mål.';
  return `${limitsText(limits, terms)}${pathText(limits, terms, quarter)}`;
}

function limitsText(limits: Limits, terms: Terms): string {
  const print = (value: number) => printWithUnit(value, terms);
  switch (limits.for) {
    case 'higher':
      return limits.red === limits.green
        ? `Grøn: mindst ${print(limits.green)}. Rød: under.`
        : `Grøn: mindst ${print(limits.green)}. Gul: ned til ${print(limits.red)}${reachText[limits.by]}. Rød: under.`;
    case 'lower':
      return limits.red === limits.green
        ? `Grøn: højst ${print(limits.green)}. Rød: over.`
        : `Grøn: højst ${print(limits.green)}. Gul: op til ${print(limits.red)}${reachText[limits.by]}. Rød: over.`;
    case 'range': {
      const between = `${printNumber(limits.low, terms.decimals)} til ${print(limits.high)}`;
      return `Grøn: ${between}. Rød: under ${print(limits.redBelow)} eller over ${print(limits.redAbove)}. Gul: derimellem.`;
    }
  }
}

const reachText: Record<'thresholds' | 'target' | 'path', string> = {
  thresholds: '',
  target: ' (10\u00a0% fra målet)',
  path: ' (10\u00a0% fra det ventede)',
};

function pathText(limits: Limits, terms: Terms, quarter: Quarter): string {
  const expected = limits.by === 'path' ? expectedIn(terms, quarter) : undefined;
  if (expected === undefined) return '';
  return ` På vejen til målet ventes ${printWithUnit(expected.value, terms)} i ${quarterName(quarter)}.`;
}

const arrows: Record<Trend['way'], string> = { up: '↑', down: '↓', same: '→' };
const meanings: Record<Trend['means'], string> = {
  better: ' (bedre)',
  worse: ' (dårligere)',
  same: '',
  'not-said': '',
};

/** Gives how a value has moved since an approved one: `↓ 3 dage siden 2. kvartal 2026 (bedre)`. */
export function trendText(from: ValuePoint, value: number, terms: Terms): string {
  const trend = trendOf(from.value, value, terms);
  const since = `siden ${quarterName(from.quarter)}`;
  if (trend.way === 'same') return `→ uændret ${since}`;
  const unit = terms.unit === '%' ? 'procentpoint' : terms.unit;
  return `${arrows[trend.way]} ${printWithUnit(Math.abs(trend.by), { ...terms, unit })} ${since}${meanings[trend.means]}`;
}

/** Gives the last values of a series as text, oldest first: `60 → 44 → 41 dage`; '' where there are not two. */
export function seriesText(points: readonly ValuePoint[], terms: Terms): string {
  const last = points.slice(-5);
  if (last.length < 2) return '';
  const numbers = last.map(({ value }) => printNumber(value, terms.decimals));
  return `${numbers.join(' → ')}${terms.unit === '' ? '' : `\u00a0${terms.unit}`}`;
}

/** Gives in which quarters an indicator is due: `hvert kvartal`, `i 2. og 4. kvartal`. */
export function rhythmText({ dueIn, everyYears }: Pick<Indicator, 'dueIn' | 'everyYears'>): string {
  const quarters =
    dueIn.length === 4
      ? 'hvert kvartal'
      : `i ${inWords(
          [...dueIn].sort().map((number) => `${number}.`),
          'og',
        )} kvartal`;
  return everyYears === undefined ? quarters : `${quarters}, hvert ${everyYears.years}. år (${everyYears.from})`;
}
