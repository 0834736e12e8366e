import { printNumber, printWithUnit } from '../../language/print-number.js';
import { numberInYear, type Quarter, quartersBetween } from '../../language/quarter.js';
import type { Colour, ColourCounts, Figure, IndicatorLine } from '../../summaries/quarterly-summary.js';
import { colourWords } from '../colour-words.js';
import { tallyWords, targetWords } from './summary-words.js';
import { escapeXml } from './summary-xml.js';

/** A picture as SVG, what it shows in words, and its size in points. */
export type Chart = { readonly svg: string; readonly alt: string; readonly width: number; readonly height: number };

/** The family that draw-png.ts brings along; the rest is for other viewers of the SVG. */
const font = 'font-family="Source Sans 3, Segoe UI, Arial, sans-serif"';
const ink = '#242424';
const pale = '#767676';
/** Keeps a number readable where a line runs through it. */
const halo = ' stroke="#ffffff" stroke-width="3" paint-order="stroke"';

const trend = { width: 300, height: 138, left: 14, right: 14, top: 22, bottom: 38 };

/** What a chart needs to know of an indicator: its newest number, and what is aimed at. */
export type ChartedLine = Pick<IndicatorLine, 'indicator' | 'figure' | 'terms'>;

/**
 * Gives an indicator's numbers over time with its target, or undefined where there are fewer than two of the same unit. The
 * marks differ in shape as well as in colour.
 */
export function trendChart(line: ChartedLine, series: readonly Figure[]): Chart | undefined {
  const unit = line.figure?.terms.unit;
  const figures = series.filter(({ terms }) => terms.unit === unit);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || figures.length < 2) return undefined;

  const bounds = boundsOf(line);
  const place = placing(figures, bounds);
  const points = figures.map((figure, index) => ({
    figure,
    ...place(figure.quarter, figure.value),
    isLow: isLow(figures, index),
  }));
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  const body = [
    ...bounds.map((bound, index) =>
      targetLine(place(first.quarter, bound).y, printNumber(bound, line.terms.decimals), isUnder(bounds, index)),
    ),
    `<path d="${path}" fill="none" stroke="${pale}" stroke-width="1.5"/>`,
    ...labelled(points).map(({ x, y, figure, isLow }) =>
      text(x, isLow ? y + 15 : y - 7, printNumber(figure.value, figure.terms.decimals), 11),
    ),
    // Marks lie over the halo of the numbers.
    ...points.map(({ x, y, figure }) => mark(figure.colour, x, y)),
    ...[points[0], points.at(-1)].flatMap((point) =>
      point === undefined ? [] : [text(point.x, trend.height - 8, axisLabel(point.figure.quarter), 10, pale)],
    ),
  ];
  const numbers = figures.map(
    ({ value, terms, quarter }) => `${printNumber(value, terms.decimals)} (${axisLabel(quarter)})`,
  );
  const target = targetWords(line.terms);
  return {
    svg: svgOf(trend.width, trend.height, body),
    alt: `${line.indicator.name}${unit === '' ? '' : ` i ${unit}`}: ${numbers.join(', ')}.${target === '' ? '' : ` ${target}.`}`,
    width: trend.width,
    height: trend.height,
  };
}

/** The target, or the bounds of a range. */
function boundsOf({ terms }: ChartedLine): readonly number[] {
  if (terms.direction === 'range' && terms.range !== undefined) return [terms.range.low, terms.range.high];
  return terms.target === undefined ? [] : [terms.target.value];
}

type Place = (quarter: Quarter, value: number) => { readonly x: number; readonly y: number };

function placing(figures: readonly Figure[], bounds: readonly number[]): Place {
  const values = [...figures.map(({ value }) => value), ...bounds];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const start = figures[0]?.quarter ?? '';
  const whole = Math.max(1, quartersBetween(start, figures.at(-1)?.quarter ?? start));
  const inner = { width: trend.width - trend.left - trend.right - 24, height: trend.height - trend.top - trend.bottom };
  return (quarter, value) => ({
    x: round(trend.left + 12 + (quartersBetween(start, quarter) / whole) * inner.width),
    y: round(trend.top + (high === low ? 0.5 : (high - value) / (high - low)) * inner.height),
  });
}

/** First, last, highest and lowest: all of them would run into one another. */
function labelled<T extends { readonly figure: Figure }>(points: readonly T[]): readonly T[] {
  const byValue = [...points].sort((a, b) => a.figure.value - b.figure.value);
  const told = points.length <= 6 ? points : [points[0], points.at(-1), byValue[0], byValue.at(-1)];
  return points.filter((point) => told.includes(point));
}

/** Whether the line comes down to a point from both sides: then there is room below it. */
function isLow(figures: readonly Figure[], index: number): boolean {
  const value = figures[index]?.value ?? 0;
  const around = [figures[index - 1], figures[index + 1]].flatMap((figure) => figure?.value ?? []);
  return around.every((one) => one > value);
}

/** The label of a range's lower bound stands under its line: the two lines may lie closer than a label is high. */
function isUnder(bounds: readonly number[], index: number): boolean {
  return bounds.length === 2 && index === 0;
}

function targetLine(y: number, label: string, under: boolean): string {
  const { left, right, width } = trend;
  return `<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="${ink}" stroke-width="1" stroke-dasharray="5 4"/>${`<text x="${left}" y="${under ? y + 10 : y - 3}" font-size="9.5" fill="${ink}"${halo} ${font}>mål ${escapeXml(label)}</text>`}`;
}

/** The symbols of colour-words.ts as shapes. */
function mark(colour: Colour, x: number, y: number, hex: string = colourWords[colour].hex): string {
  const fill = `fill="#${hex}"`;
  switch (colour) {
    case 'green':
      return `<circle cx="${x}" cy="${y}" r="4" ${fill}/>`;
    case 'yellow':
      return `<path d="M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z" ${fill}/>`;
    case 'red':
      return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" ${fill}/>`;
    case 'none':
      return `<path d="M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z" fill="#fff" stroke="#${hex}" stroke-width="1.5"/>`;
    case 'grey':
      return `<circle cx="${x}" cy="${y}" r="4" fill="#fff" stroke="#${hex}" stroke-width="1.5"/>`;
  }
}

/** One bar of a share chart. */
export type ShareRow = { readonly title: string; readonly colours: ColourCounts };

/** Gives how colours part in each row, or undefined where there is nothing to count. Each piece has its symbol and number. */
export function shareChart(rows: readonly ShareRow[]): Chart | undefined {
  const filled = rows.filter(({ colours }) => sum(colours) > 0);
  if (filled.length === 0) return undefined;
  const width = 620;
  const height = filled.length * 30 + 6;
  const most = Math.max(...filled.map(({ colours }) => sum(colours)));
  const body = filled.flatMap(({ title, colours }, index) => {
    const y = index * 30 + 6;
    let x = 170;
    const pieces = (Object.keys(colourWords) as Colour[]).flatMap((colour) => {
      const count = colours[colour];
      if (count === 0) return [];
      const piece = { x, width: round((count / most) * 440) };
      x += piece.width;
      const middle = piece.x + piece.width / 2;
      const light = colour === 'grey' || colour === 'none';
      return [
        `<rect x="${round(piece.x)}" y="${y}" width="${Math.max(1, piece.width - 1.5)}" height="22" fill="${light ? '#e6e6e6' : `#${colourWords[colour].hex}`}"/>`,
        ...(piece.width < 24 ? [] : [mark(colour, round(middle - 7), y + 11, light ? undefined : 'ffffff')]),
        text(round(piece.width < 24 ? middle : middle + 6), y + 15, String(count), 11, light ? '#242425' : '#ffffff'),
      ];
    });
    return [
      `<text x="162" y="${y + 15}" font-size="12" text-anchor="end" fill="${ink}" ${font}>${escapeXml(title)}</text>`,
      ...pieces,
    ];
  });
  return {
    svg: svgOf(width, height, body),
    alt: filled
      .map(
        ({ title, colours }) =>
          `${title}: ${tallyWords(colours)
            .map((one) => one.text)
            .join(', ')}`,
      )
      .join('. '),
    width,
    height,
  };
}

function sum(colours: ColourCounts): number {
  return Object.values(colours).reduce((total, count) => total + count, 0);
}

/** Gives what a value and its unit are called where a chart has no room for more. */
export function chartTitle({ indicator, figure, terms }: IndicatorLine): string {
  const now = figure === undefined ? '' : `: ${printWithUnit(figure.value, figure.terms)}`;
  return `${indicator.name}${now === '' && terms.unit !== '' ? ` (${terms.unit})` : now}`;
}

function axisLabel(quarter: Quarter): string {
  return `${numberInYear(quarter)}. kv. ${quarter.slice(2, 4)}`;
}

function text(x: number, y: number, words: string, size: number, fill = ink): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" fill="${fill}"${fill === ink ? halo : ''} ${font}>${escapeXml(words)}</text>`;
}

function svgOf(width: number, height: number, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>${body.join('')}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
