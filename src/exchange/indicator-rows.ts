import { z } from 'zod';
import type { Strategy } from '../strategy/strategy.js';
import {
  day,
  id,
  number,
  oneOf,
  optional,
  people,
  quarter,
  quartersOfYear,
  type Reading,
  required,
  text,
  whole,
} from './cell-readers.js';
import { quoted } from './raw-rows.js';
import { areaIn, besideArea, checkUdvalg, ignored, type Refuse, refusing } from './row-schema.js';
import { type Cell, textOf } from './sheet.js';
import { directions, kinds } from './words.js';

/** A row of indicators: the indicator, and the terms that hold from a quarter. `unit` is what its numbers are counted in. */
export function indicatorRow(strategy: Strategy, unit: string) {
  const value = optional(number(unit)).optional();
  return z
    .object({
      udvalg: besideArea(strategy).optional(),
      area: required(areaIn(strategy)),
      name: required(text(200)),
      kind: optional(oneOf(kinds)).optional(),
      validFrom: optional(quarter).optional(),
      unit: optional(unitText).optional(),
      decimals: optional(whole(0, 4)).optional(),
      direction: optional(oneOf(directions)).optional(),
      baseline: value,
      baselineIn: optional(quarter).optional(),
      target: value,
      targetBy: optional(day).optional(),
      rangeLow: value,
      rangeHigh: value,
      redBelow: value,
      redAbove: value,
      green: value,
      red: value,
      dueIn: optional(quartersOfYear).optional(),
      everyYears: optional(whole(2, 10)).optional(),
      firstYear: optional(whole(2000, 2100)).optional(),
      source: optional(text(300)).optional(),
      lagDays: optional(whole(0, 1000)).optional(),
      owners: optional(people).optional(),
      toCheck: ignored.optional(),
      retiredOn: optional(day).optional(),
      retiredWhy: optional(text(1_000)).optional(),
      id: optional(id).optional(),
    })
    .superRefine((row, ctx) => {
      const refuse = refusing(ctx);
      checkUdvalg(row, strategy, refuse);
      checkPairs(row, refuse);
    });
}
export type IndicatorRow = z.infer<ReturnType<typeof indicatorRow>>;

/** A unit stands behind a number, so it never begins like one. */
function unitText(cell: Cell): Reading<string> {
  const read = text(40)(cell);
  if (!read.ok) return read;
  const isLikeNumber = /^[\d.,+\-−]/.test(textOf(cell));
  return isLikeNumber ? { ok: false, fault: { is: 'unit-like-number', text: quoted(cell) } } : read;
}

/** Values that say nothing without each other. */
function checkPairs(row: Partial<Record<string, unknown>>, refuse: Refuse): void {
  const pairs = [
    ['baseline', 'baselineIn', 'half-baseline', 'second-needs-first'],
    ['target', 'targetBy', 'half-target', 'both'],
    ['rangeLow', 'rangeHigh', 'half-range', 'both'],
    ['rangeLow', 'redBelow', 'half-range', 'second-needs-first'],
    ['rangeLow', 'redAbove', 'half-range', 'second-needs-first'],
    ['green', 'red', 'half-thresholds', 'both'],
    ['everyYears', 'firstYear', 'half-rhythm', 'both'],
    ['retiredOn', 'retiredWhy', 'half-retired', 'both'],
  ] as const;
  for (const [first, second, fault, rule] of pairs) {
    const [hasFirst, hasSecond] = [row[first] !== undefined, row[second] !== undefined];
    if (hasSecond && !hasFirst) refuse(first, { is: fault });
    if (hasFirst && !hasSecond && rule === 'both') refuse(second, { is: fault });
  }
}
