import { z } from 'zod';
import { parseDanishNumber } from '../language/danish-number.js';
import { parseDay } from '../language/parse-day.js';
import { parseQuarter, Quarter } from '../language/quarter.js';
import { parseEmail } from '../people/find-person.js';
import type { IndicatorDraft } from './catalogue.js';
import { Direction, Indicator, Terms } from './indicator.js';
import { type TermsFault, termsFaults } from './terms-faults.js';

const text = z.string().max(20_000).optional();

/** What an admin typed into the form of an indicator, exactly. */
export const TypedIndicator = z.object({
  name: text,
  fokusomraadeId: z.string().max(100).optional(),
  kind: Indicator.shape.kind.optional(),
  unit: text,
  decimals: z.enum(['0', '1', '2', '3', '4']).optional(),
  direction: Direction.optional(),
  target: text,
  targetBy: text,
  baseline: text,
  baselineQuarter: text,
  green: text,
  red: text,
  low: text,
  high: text,
  redBelow: text,
  redAbove: text,
  /** Numbers of quarters, parted by commas, as a choice of several arrives. */
  dueIn: text,
  everyYears: text,
  everyYearsFrom: text,
  source: text,
  lagDays: text,
  /** Ids of people, parted by commas. */
  ownerIds: text,
  ownerEmails: text,
  from: Quarter.optional(),
});
export type TypedIndicator = z.infer<typeof TypedIndicator>;

export type NumberField = 'target' | 'baseline' | 'green' | 'red' | 'low' | 'high' | 'redBelow' | 'redAbove';
export type WholeField = 'lagDays' | 'everyYears' | 'everyYearsFrom';

/** What has to be put right before an indicator can be kept. */
export type DraftFault =
  | { readonly is: 'missing'; readonly field: 'name' | 'fokusomraadeId' | 'kind' | 'dueIn' | 'from' | 'direction' }
  | { readonly is: 'too-long'; readonly field: 'name' | 'unit' | 'source' }
  | { readonly is: 'unit-like-number' }
  | { readonly is: 'no-number'; readonly field: NumberField }
  | {
      readonly is: 'ambiguous';
      readonly field: NumberField;
      readonly typed: string;
      readonly readings: readonly string[];
    }
  | { readonly is: 'no-whole-number'; readonly field: WholeField }
  | { readonly is: 'no-day' }
  | { readonly is: 'no-quarter' }
  /** One of two that belong together. */
  | { readonly is: 'half'; readonly field: 'target' | 'thresholds' | 'range' | 'everyYears' | 'baseline' }
  | { readonly is: 'no-email'; readonly written: string }
  | { readonly is: 'terms'; readonly fault: TermsFault };

export type DraftReading =
  | { readonly is: 'ready'; readonly draft: IndicatorDraft; readonly ownerEmails: readonly string[] }
  | { readonly is: 'faulty'; readonly faults: readonly DraftFault[] };

/** What stands already: an indicator's kind and fokusområde are settled once. */
export type DraftContext = { readonly fixed?: Pick<Indicator, 'kind' | 'fokusomraadeId'>; readonly today: string };

/** Reads the form of an indicator: what is to be kept, or everything that is to be put right. */
export function readDraft(typed: TypedIndicator, context: DraftContext): DraftReading {
  const faults: DraftFault[] = [];
  const kind = context.fixed?.kind ?? typed.kind;
  const terms = kind === 'narrative' ? termsOfWords(typed, faults) : readTerms(typed, context, faults);
  const rest = readRest(typed, context, faults);
  const emails = readEmails(typed, faults);
  if (kind === undefined) faults.push({ is: 'missing', field: 'kind' });
  if (kind !== undefined && terms !== undefined) {
    faults.push(...termsFaults(kind, terms).map((fault) => ({ is: 'terms', fault }) as const));
  }
  if (faults.length > 0 || kind === undefined || terms === undefined || rest === undefined) {
    return { is: 'faulty', faults: withoutEchoes(faults) };
  }
  return { is: 'ready', draft: { ...rest, kind, terms }, ownerEmails: emails };
}

/** The fields of each pair: where one cannot be read, it is not said as well that it is missing. */
const pairs: Record<Extract<DraftFault, { is: 'half' }>['field'], readonly string[]> = {
  target: ['target', 'targetBy'],
  thresholds: ['green', 'red'],
  range: ['low', 'high'],
  everyYears: ['everyYears', 'everyYearsFrom'],
  baseline: ['baseline'],
};

function withoutEchoes(faults: readonly DraftFault[]): readonly DraftFault[] {
  const unread = faults.flatMap((fault) =>
    fault.is === 'no-day' ? ['targetBy'] : 'field' in fault && fault.is !== 'half' ? [fault.field] : [],
  );
  return faults.filter((fault) => fault.is !== 'half' || !pairs[fault.field].some((field) => unread.includes(field)));
}

function termsOfWords({ from }: TypedIndicator, faults: DraftFault[]): Terms | undefined {
  if (from === undefined) faults.push({ is: 'missing', field: 'from' });
  return from === undefined ? undefined : { from, unit: '', decimals: 0, direction: 'neutral' };
}

function readTerms(typed: TypedIndicator, { today }: DraftContext, faults: DraftFault[]): Terms | undefined {
  const { from, direction } = typed;
  const unit = readUnit(typed.unit, faults);
  const decimals = Number(typed.decimals ?? '0');
  if (from === undefined) faults.push({ is: 'missing', field: 'from' });
  if (direction === undefined) faults.push({ is: 'missing', field: 'direction' });
  const number = (field: NumberField) => readNumber(field, typed[field], { unit, decimals }, faults);
  const parts = {
    ...readBaseline(number('baseline'), readQuarter(typed.baselineQuarter, today, faults), faults),
    ...readTarget(number('target'), readDay(typed.targetBy, today, faults), faults),
    ...readThresholds(bothOf('thresholds', number('green'), number('red'), faults)),
    ...readRange(
      bothOf('range', number('low'), number('high'), faults),
      number('redBelow'),
      number('redAbove'),
      faults,
    ),
  };
  return from === undefined || direction === undefined ? undefined : { from, unit, decimals, direction, ...parts };
}

function readUnit(typed: string | undefined, faults: DraftFault[]): string {
  const unit = trimmed(typed);
  if (unit.length > 40) faults.push({ is: 'too-long', field: 'unit' });
  else if (!Terms.shape.unit.safeParse(unit).success) faults.push({ is: 'unit-like-number' });
  return unit;
}

function readBaseline(
  value: number | undefined,
  quarter: Quarter | undefined,
  faults: DraftFault[],
): Pick<Terms, 'baseline'> {
  if (value === undefined && quarter !== undefined) faults.push({ is: 'half', field: 'baseline' });
  if (value === undefined) return {};
  return { baseline: quarter === undefined ? { value } : { value, quarter } };
}

function readTarget(value: number | undefined, by: string | undefined, faults: DraftFault[]): Pick<Terms, 'target'> {
  if (value !== undefined && by !== undefined) return { target: { value, by } };
  if (value !== undefined || by !== undefined) faults.push({ is: 'half', field: 'target' });
  return {};
}

function readThresholds(both: readonly [number, number] | undefined): Pick<Terms, 'thresholds'> {
  return both === undefined ? {} : { thresholds: { green: both[0], red: both[1] } };
}

function readRange(
  bounds: readonly [number, number] | undefined,
  redBelow: number | undefined,
  redAbove: number | undefined,
  faults: DraftFault[],
): Pick<Terms, 'range'> {
  if (bounds === undefined) {
    const isSaid = faults.some((fault) => fault.is === 'half' && fault.field === 'range');
    if (!isSaid && (redBelow !== undefined || redAbove !== undefined)) faults.push({ is: 'half', field: 'range' });
    return {};
  }
  const red = {
    ...(redBelow === undefined ? {} : { redBelow }),
    ...(redAbove === undefined ? {} : { redAbove }),
  };
  return { range: { low: bounds[0], high: bounds[1], ...red } };
}

type Rest = Omit<IndicatorDraft, 'kind' | 'terms'>;

function readRest(typed: TypedIndicator, { fixed }: DraftContext, faults: DraftFault[]): Rest | undefined {
  const name = trimmed(typed.name);
  const fokusomraadeId = fixed?.fokusomraadeId ?? typed.fokusomraadeId;
  const dueIn = listOf(typed.dueIn)
    .map(Number)
    .filter((number) => [1, 2, 3, 4].includes(number));
  const source = trimmed(typed.source);
  if (name === '') faults.push({ is: 'missing', field: 'name' });
  if (name.length > 200) faults.push({ is: 'too-long', field: 'name' });
  if (source.length > 300) faults.push({ is: 'too-long', field: 'source' });
  if (fokusomraadeId === undefined) faults.push({ is: 'missing', field: 'fokusomraadeId' });
  if (dueIn.length === 0) faults.push({ is: 'missing', field: 'dueIn' });
  const lagDays = readWhole('lagDays', typed.lagDays, [0, 1000], faults) ?? 0;
  const years = readWhole('everyYears', typed.everyYears, [2, 10], faults);
  const from = readWhole('everyYearsFrom', typed.everyYearsFrom, [2000, 2100], faults);
  const everyYears = bothOf('everyYears', years, from, faults);
  if (fokusomraadeId === undefined) return undefined;
  return {
    name,
    fokusomraadeId,
    dueIn: [...new Set(dueIn)].sort(),
    ...(everyYears === undefined ? {} : { everyYears: { years: everyYears[0], from: everyYears[1] } }),
    source,
    lagDays,
    ownerIds: listOf(typed.ownerIds),
  };
}

function readEmails({ ownerEmails }: TypedIndicator, faults: DraftFault[]): readonly string[] {
  return trimmed(ownerEmails)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .flatMap((written) => {
      const email = parseEmail(written);
      if (email === undefined) faults.push({ is: 'no-email', written });
      return email === undefined ? [] : [email];
    });
}

function readNumber(
  field: NumberField,
  typed: string | undefined,
  unit: { readonly unit: string; readonly decimals: number },
  faults: DraftFault[],
): number | undefined {
  const written = trimmed(typed);
  if (written === '') return undefined;
  const read = parseDanishNumber(written, unit);
  if (read.is === 'number') return read.value;
  if (read.is === 'not-a-number') faults.push({ is: 'no-number', field });
  else faults.push({ is: 'ambiguous', field, typed: written, readings: read.readings.map(({ echo }) => echo) });
  return undefined;
}

function readWhole(
  field: WholeField,
  typed: string | undefined,
  [least, most]: readonly [number, number],
  faults: DraftFault[],
): number | undefined {
  const written = trimmed(typed);
  if (written === '') return undefined;
  const number = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  faults.push({ is: 'no-whole-number', field });
  return undefined;
}

/** A client without a calendar to choose in sends what was typed. */
function readDay(typed: string | undefined, today: string, faults: DraftFault[]): string | undefined {
  const written = trimmed(typed);
  if (written === '') return undefined;
  const day = parseDay(written, today);
  if (day === undefined) faults.push({ is: 'no-day' });
  return day;
}

function readQuarter(typed: string | undefined, today: string, faults: DraftFault[]): Quarter | undefined {
  const written = trimmed(typed);
  const quarter = written === '' ? undefined : parseQuarter(written, today);
  if (written !== '' && quarter === undefined) faults.push({ is: 'no-quarter' });
  return quarter;
}

function bothOf(
  field: 'thresholds' | 'range' | 'everyYears',
  first: number | undefined,
  second: number | undefined,
  faults: DraftFault[],
): readonly [number, number] | undefined {
  if (first !== undefined && second !== undefined) return [first, second];
  const isHalf = (first === undefined) !== (second === undefined);
  if (isHalf) faults.push({ is: 'half', field });
  return undefined;
}

function listOf(typed: string | undefined): string[] {
  return trimmed(typed)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function trimmed(typed: string | undefined): string {
  return typed?.trim() ?? '';
}
