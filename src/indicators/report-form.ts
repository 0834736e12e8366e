import { z } from 'zod';
import { type NumberReading, parseDanishNumber } from '../language/danish-number.js';
import { Quarter } from '../language/quarter.js';
import type { Indicator, Terms } from './indicator.js';
import { type Doubt, doubtOf, isJump } from './plausible.js';
import type { ValuePoint } from './series.js';
import { statusOf } from './status.js';
import type { Report } from './update.js';

/** What somebody typed into the form, exactly: it comes back with all of it when something is to be put right. */
export const Typed = z.object({
  value: z.string().optional(),
  /** Which reading they chose when the value could mean several things: a plain decimal. */
  reading: z.string().optional(),
  narrative: z.string().optional(),
  notRelevant: z.enum(['true', 'false']).optional(),
  reason: z.string().optional(),
  evidence: z.string().optional(),
  correction: z.string().optional(),
  quarter: Quarter.optional(),
});
export type Typed = z.infer<typeof Typed>;

export type TextField = 'narrative' | 'reason' | 'evidence' | 'correction';

/** What has to be put right, or answered, before a report can be sent; each carries what explains it. */
export type FormFault =
  | { readonly is: 'value-missing' }
  | { readonly is: 'value-unreadable'; readonly why: Exclude<NumberReading, { is: 'number' | 'ambiguous' }>['why'] }
  | {
      readonly is: 'value-ambiguous';
      readonly typed: string;
      readonly readings: readonly { readonly value: number; readonly echo: string }[];
    }
  /** Asked once: the same value sent again is meant. */
  | { readonly is: 'doubt'; readonly value: number; readonly doubt: Doubt }
  | { readonly is: 'narrative-missing'; readonly why: 'red' | 'jump' | 'words' }
  /** A value, and that there is none. */
  | { readonly is: 'value-and-not-relevant' }
  | { readonly is: 'reason-missing' }
  | { readonly is: 'no-link' }
  | { readonly is: 'too-long'; readonly field: TextField; readonly most: number }
  | { readonly is: 'correction-missing' };

export type FormReading =
  | { readonly is: 'ready'; readonly report: Report; readonly roundedFrom?: string }
  | { readonly is: 'faulty'; readonly faults: readonly FormFault[] };

/** What the form is read against. */
export type FormContext = {
  readonly kind: Indicator['kind'];
  readonly quarter: Quarter;
  readonly terms: Terms;
  /** The approved values before this quarter, in the same unit, oldest first. */
  readonly earlier: readonly ValuePoint[];
  /** Whether the quarter has an approved report, so that this is a correction. */
  readonly isCorrection: boolean;
  /** The value that was asked about before, where one was. */
  readonly asked: number | undefined;
};

const longest: Record<TextField, number> = { narrative: 4_000, reason: 2_000, evidence: 2_000, correction: 2_000 };
const Evidence = z.url({ protocol: /^https?$/ });

/**
 * Reads what was typed: a report, or everything that is to be put right. Words are required where the status is red, where
 * the value jumps (plausible.ts), and where the indicator is words.
 */
export function readForm(typed: Typed, context: FormContext): FormReading {
  const texts = textFaults(typed, context);
  const read = typed.notRelevant === 'true' ? readNotRelevant(typed) : readReport(typed, context);
  const faults = [...read.faults, ...texts];
  if (faults.length > 0 || read.report === undefined) return { is: 'faulty', faults };

  const text = (field: TextField) => trimmed(typed[field]);
  return {
    is: 'ready',
    report: {
      ...read.report,
      narrative: text('narrative'),
      ...(text('evidence') === '' ? {} : { evidence: text('evidence') }),
      ...(context.isCorrection ? { correction: text('correction') } : {}),
    },
    ...(read.roundedFrom === undefined ? {} : { roundedFrom: read.roundedFrom }),
  };
}

type ReadValue = {
  readonly faults: readonly FormFault[];
  readonly report?: Pick<Report, 'value' | 'notApplicable'>;
  readonly roundedFrom?: string;
};

function readNotRelevant(typed: Typed): ReadValue {
  const reason = trimmed(typed.reason);
  if (trimmed(typed.value) !== '') return { faults: [{ is: 'value-and-not-relevant' }] };
  return reason === '' ? { faults: [{ is: 'reason-missing' }] } : { faults: [], report: { notApplicable: reason } };
}

function readReport(typed: Typed, context: FormContext): ReadValue {
  const hasWords = trimmed(typed.narrative) !== '';
  if (context.kind === 'narrative') {
    return hasWords ? { faults: [], report: {} } : { faults: [{ is: 'narrative-missing', why: 'words' }] };
  }
  const read = readValue(typed, context);
  if (read.is === 'fault') return { faults: [read.fault] };

  const { value, rounded } = read;
  const why = hasWords ? undefined : whyWords(value, context);
  const doubt = context.asked === value ? undefined : doubtOf(value, valuesOf(context), context.terms.unit);
  return {
    faults: [
      ...(doubt === undefined ? [] : [{ is: 'doubt', value, doubt } as const]),
      ...(why === undefined ? [] : [{ is: 'narrative-missing', why } as const]),
    ],
    report: { value },
    ...(rounded ? { roundedFrom: trimmed(typed.value) } : {}),
  };
}

type ValueRead =
  | { readonly is: 'value'; readonly value: number; readonly rounded: boolean }
  | { readonly is: 'fault'; readonly fault: FormFault };

function readValue(typed: Typed, { terms, earlier }: FormContext): ValueRead {
  const text = trimmed(typed.value);
  const last = earlier.at(-1)?.value;
  const read = parseDanishNumber(text, { ...terms, ...(last === undefined ? {} : { last }) });
  switch (read.is) {
    case 'number':
      return { is: 'value', value: read.value, rounded: read.rounded };
    case 'ambiguous': {
      const chosen = read.readings.find(({ value }) => String(value) === typed.reading);
      if (chosen !== undefined) return { is: 'value', value: chosen.value, rounded: false };
      return { is: 'fault', fault: { is: 'value-ambiguous', typed: text, readings: read.readings } };
    }
    case 'not-a-number':
      return {
        is: 'fault',
        fault: read.why === 'empty' ? { is: 'value-missing' } : { is: 'value-unreadable', why: read.why },
      };
  }
}

function whyWords(value: number, { terms, quarter, earlier }: FormContext): 'red' | 'jump' | undefined {
  const status = statusOf({ value }, terms, quarter);
  if (status.is === 'judged' && status.colour === 'red') return 'red';
  return isJump(value, earlier.at(-1)?.value) ? 'jump' : undefined;
}

function textFaults(typed: Typed, { isCorrection }: FormContext): readonly FormFault[] {
  const evidence = trimmed(typed.evidence);
  return [
    ...(Object.keys(longest) as TextField[])
      .filter((field) => trimmed(typed[field]).length > longest[field])
      .map((field): FormFault => ({ is: 'too-long', field, most: longest[field] })),
    ...(evidence !== '' && !Evidence.safeParse(evidence).success ? [{ is: 'no-link' } as const] : []),
    ...(isCorrection && trimmed(typed.correction) === '' ? [{ is: 'correction-missing' } as const] : []),
  ];
}

function valuesOf({ earlier }: FormContext): readonly number[] {
  return earlier.map(({ value }) => value);
}

function trimmed(text: string | undefined): string {
  return text?.trim() ?? '';
}
