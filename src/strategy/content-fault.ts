import type { z } from 'zod';

/** What is wrong in a content file, and where in it: facts, to be told in English to developers and in Danish to others. */
export type ContentFault = {
  readonly place: string;
} /** Another form than the file is to have; `message` is in the language that was asked for. */ & (
  | { readonly is: 'form'; readonly message: string }
  | { readonly is: 'period'; readonly from: string; readonly to: string }
  | { readonly is: 'other-years'; readonly id: string }
  /** Settled by the one who adopts it, never by the file. */
  | { readonly is: 'not-here' }
  | { readonly is: 'id-twice' | 'title-twice' | 'alias-twice'; readonly value: string }
  | { readonly is: 'unknown-id'; readonly id: string }
  | { readonly is: 'no-fokusomraade' }
  | { readonly is: 'stray-sign'; readonly text: string }
  | { readonly is: 'other-strategy'; readonly id: string; readonly expected: string }
  | { readonly is: 'not-printed'; readonly quote: string }
  | { readonly is: 'unborne-number'; readonly number: string }
);

/** What a content file holds, or all its faults. */
export type Checked<Content> =
  | { readonly is: 'read'; readonly content: Content }
  | { readonly is: 'faulty'; readonly faults: readonly ContentFault[] };

/** The words that a fault of form is told in; left out, English. */
export type FormWords = z.core.$ZodErrorMap;

/** Gives the faults of form, each with its place as it is written in code: `chapters[3].title`. */
export function formFaults({ issues }: z.ZodError): readonly ContentFault[] {
  return issues.map(({ path, message }) => ({ is: 'form', place: placeOf(path), message }));
}

/** Gives those values that stand more than once, each once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Throws all faults of a content file in one message, for those who keep the content in the repository. */
export function throwFaults(what: string, where: string, faults: readonly ContentFault[]): never {
  throw new Error(`${what} in ${where} has faults:\n- ${faults.map(inEnglish).join('\n- ')}`);
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function inEnglish(fault: ContentFault): string {
  const { place } = fault;
  switch (fault.is) {
    case 'form':
      return `${place}: ${fault.message}`;
    case 'period':
      return `validFrom ${fault.from} is not before validTo ${fault.to}`;
    case 'other-years':
      return `id ${fault.id} does not name the years from validFrom to validTo`;
    case 'not-here':
      return `${place} is settled when the strategy is adopted, not by its content`;
    case 'id-twice':
      return `${place}: the id "${fault.value}" is used twice`;
    case 'title-twice':
      return `${place}: the title "${fault.value}" is used twice`;
    case 'alias-twice':
      return `the alias "${fault.value}" stands twice`;
    case 'unknown-id':
      return `${place} points at "${fault.id}", which is not there`;
    case 'no-fokusomraade':
      return `${place} has no fokusområde`;
    case 'stray-sign':
      return `${place} holds a stray sign, line break or blank: "${fault.text}"`;
    case 'other-strategy':
      return `${place} is "${fault.id}", not "${fault.expected}"`;
    case 'not-printed':
      return `${place}: not in the strategy: "${fault.quote}"`;
    case 'unborne-number':
      return `${place}: no quote bears the number ${fault.number}`;
  }
}
