import { printNumber, printWithUnit } from '../language/print-number.js';
import type { Told } from './delivery.js';
import type { AreaSummary, IndicatorLine } from './quarterly-summary.js';

/** How an indicator differs from what a post says of it. */
export type Difference = { readonly line: IndicatorLine } & (
  | { readonly is: 'added' }
  | { readonly is: 'changed'; readonly from: number | undefined; readonly why: string }
);

/** Gives what a post says: the approved revision of each indicator in the quarter. */
export function toldIn(areas: readonly AreaSummary[]): readonly Told[] {
  return areas.flatMap(({ lines }) =>
    lines.flatMap(({ indicator, revision, state, figure, ageQuarters }) => {
      if (revision === undefined) return [];
      const value = state === 'reported' && ageQuarters === 0 ? figure?.value : undefined;
      return [{ indicatorId: indicator.id, revision, ...(value === undefined ? {} : { value }) }];
    }),
  );
}

/** Gives how a quarter's areas differ from what a post told of them, in their order. */
export function differencesFrom(told: readonly Told[], areas: readonly AreaSummary[]): readonly Difference[] {
  const before = new Map(told.map((one) => [one.indicatorId, one]));
  return areas
    .flatMap(({ lines }) => lines)
    .flatMap((line): readonly Difference[] => {
      if (line.revision === undefined) return [];
      const old = before.get(line.indicator.id);
      if (old === undefined) return [{ is: 'added', line }];
      if (old.revision === line.revision) return [];
      return [{ is: 'changed', line, from: old.value, why: line.corrected?.why ?? '' }];
    });
}

/** Gives a difference's numbers: "12,5 -> 15,2 %"; '' where it has none. */
export function numbersOf(difference: Difference): string {
  const { figure } = difference.line;
  if (figure === undefined || difference.line.ageQuarters !== 0) return '';
  const now = printWithUnit(figure.value, figure.terms);
  return difference.is === 'changed' && difference.from !== undefined
    ? `${printNumber(difference.from, figure.terms.decimals)} -> ${now}`
    : now;
}
