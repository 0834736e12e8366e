import type { Indicator, Terms } from '../indicators/indicator.js';
import { roundTo } from '../language/print-number.js';
import type { Quarter } from '../language/quarter.js';
import type { CellFault, PlanFault, RowFault } from './faults.js';
import type { IndicatorRow } from './indicator-rows.js';
import type { KeyOf } from './tables.js';

/** That a row cannot be made into an indicator, and which of its cells to look at. */
export type Refused = {
  readonly refused: { readonly key: KeyOf<'indicators'>; readonly fault: CellFault | RowFault | PlanFault };
};

type Parts = Pick<Terms, 'baseline' | 'target' | 'range' | 'thresholds'>;

/** As many decimals as an indicator may have. */
const mostDecimals = 4;

/**
 * Gives the terms that a row wants from a quarter on. `base` are those that hold then: a column that the file does not have
 * says nothing, and an empty cell says that there is none. Where nothing is said of decimals, there are as many as the
 * row's own numbers have.
 */
export function termsFrom(
  row: IndicatorRow,
  kind: Indicator['kind'],
  from: Quarter,
  base: Terms | undefined,
): Terms | Refused {
  const told = 'direction' in row ? row.direction : base?.direction;
  const direction = told ?? (kind === 'narrative' ? 'neutral' : undefined);
  if (direction === undefined) return { refused: { key: 'direction', fault: { is: 'direction-missing' } } };

  const parts = partsFrom(row, base);
  const toldDecimals = 'decimals' in row ? row.decimals : base?.decimals;
  const decimals = toldDecimals ?? Math.min(mostDecimals, Math.max(0, ...valuesIn(parts).map(decimalsOf)));
  return { from, unit: 'unit' in row ? (row.unit ?? '') : (base?.unit ?? ''), decimals, direction, ...parts };
}

function partsFrom(row: IndicatorRow, base: Parts | undefined): Parts {
  const baseline = 'baseline' in row ? baselineFrom(row, base) : base?.baseline;
  const target = 'target' in row ? targetFrom(row) : base?.target;
  const range = 'rangeLow' in row ? rangeFrom(row) : base?.range;
  const thresholds = 'green' in row ? thresholdsFrom(row) : base?.thresholds;
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    ...(range === undefined ? {} : { range }),
    ...(thresholds === undefined ? {} : { thresholds }),
  };
}

function baselineFrom(row: IndicatorRow, base: Parts | undefined): Parts['baseline'] {
  if (row.baseline === undefined) return undefined;
  const quarter = 'baselineIn' in row ? row.baselineIn : base?.baseline?.quarter;
  return { value: row.baseline, ...(quarter === undefined ? {} : { quarter }) };
}

function targetFrom({ target, targetBy }: IndicatorRow): Parts['target'] {
  return target === undefined || targetBy === undefined ? undefined : { value: target, by: targetBy };
}

function rangeFrom({ rangeLow, rangeHigh, redBelow, redAbove }: IndicatorRow): Parts['range'] {
  if (rangeLow === undefined || rangeHigh === undefined) return undefined;
  return {
    low: rangeLow,
    high: rangeHigh,
    ...(redBelow === undefined ? {} : { redBelow }),
    ...(redAbove === undefined ? {} : { redAbove }),
  };
}

function thresholdsFrom({ green, red }: IndicatorRow): Parts['thresholds'] {
  return green === undefined || red === undefined ? undefined : { green, red };
}

/** Gives the values of an indicator's new terms that have more decimals than the indicator: they are judged rounded. */
export function finerValues({ terms }: Pick<Indicator, 'terms'>, before: Indicator | undefined): readonly number[] {
  const known = before?.terms.flatMap(valuesIn) ?? [];
  return terms
    .flatMap((one) => valuesIn(one).filter((value) => roundTo(value, one.decimals) !== value))
    .filter((value) => !known.includes(value));
}

function valuesIn({ baseline, target, range, thresholds }: Parts): readonly number[] {
  const { low, high, redBelow, redAbove } = range ?? {};
  const { green, red } = thresholds ?? {};
  return [baseline?.value, target?.value, low, high, redBelow, redAbove, green, red].flatMap((value) => value ?? []);
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    if (roundTo(value, decimals) === value) return decimals;
  }
  return mostDecimals;
}
