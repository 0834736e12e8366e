import { printNumber } from '../../language/print-number.js';
import type { Quarter } from '../../language/quarter.js';
import type { Colour, ColourCounts, IndicatorLine } from '../../summaries/quarterly-summary.js';
import type { CardData } from '../card-data.js';
import { colourWords } from '../colour-words.js';
import { markWords } from './summary-words.js';

type ShownLine = CardData<'summary'>['sections'][number]['areas'][number]['lines'][number];
type Trend = Pick<CardData<'summary'>['points'][number], 'hasTrend' | 'trendTitle' | 'trend' | 'trendText'>;

/** Gives how a card marks and names an indicator. */
export function shownLine(line: IndicatorLine, text: string): ShownLine {
  const { symbol, word } = markWords(line);
  return {
    mark: { symbol, word, color: colourWords[line.colour].card },
    name: line.indicator.name,
    text,
    hasText: text !== '',
  };
}

/** Gives the last numbers of a line as the bars of a chart, and the same in words; none where there are fewer than two. */
export function trendOf(line: IndicatorLine | undefined, most = 9): Trend {
  const series = (line?.series ?? []).filter(({ terms }) => terms.unit === line?.figure?.terms.unit).slice(-most);
  if (line === undefined || series.length < 2) return { hasTrend: false, trendTitle: '', trend: [], trendText: '' };
  return {
    hasTrend: true,
    trendTitle: `${line.indicator.name}${line.terms.unit === '' ? '' : ` (${line.terms.unit})`}`,
    trend: series.map(({ quarter, value, colour }) => ({
      x: axisQuarter(quarter),
      y: value,
      color: colourWords[colour].chart,
    })),
    trendText: `Udvikling: ${series.map(({ quarter, value, terms }) => `${printNumber(value, terms.decimals)} (${shortQuarter(quarter)})`).join(' · ')}`,
  };
}

/** A quarter as an axis has room for it: "K3 26". */
function axisQuarter(quarter: Quarter): string {
  return `K${quarter.slice(6)} ${quarter.slice(2, 4)}`;
}

/** A quarter in a row of figures: "3. kv. 26". */
function shortQuarter(quarter: Quarter): string {
  return `${quarter.slice(6)}. kv. ${quarter.slice(2, 4)}`;
}

/** Gives how colours part as a row of a chart; none where there is nothing to count. */
export function shareRow(title: string, colours: ColourCounts): CardData<'summary'>['share'] {
  const data = (Object.keys(colourWords) as Colour[]).flatMap((colour) =>
    colours[colour] === 0
      ? []
      : [{ legend: colourWords[colour].word, value: colours[colour], color: colourWords[colour].chart }],
  );
  return data.length === 0 ? [] : [{ title, data }];
}
