import { z } from 'zod';
import type { ContentFault, FormWords } from '../../strategy/content-fault.js';

const inDanish = z.locales.da().localeError;

/** The words that a fault of form is told in. */
export const contentWords: FormWords = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'mangler.' : inDanish(issue);

/** Gives what is wrong in a content file as a line: the file, the place in it, and what to do about it. */
export function contentFaultText(file: string, fault: ContentFault): string {
  const where = fault.place === '' ? file : `${file}, ${fault.place}`;
  return `${where}: ${faultText(fault)}`;
}

function faultText(fault: ContentFault): string {
  switch (fault.is) {
    case 'form':
      return fault.message;
    case 'period':
      return `perioden slutter (${fault.to}), før den begynder (${fault.from}).`;
    case 'other-years':
      return `»${fault.id}« er ikke årene i validFrom og validTo, fx 2026-2029.`;
    case 'not-here':
      return 'står ikke i filen, men gives med --from.';
    case 'id-twice':
      return `id’et »${fault.value}« er brugt to gange.`;
    case 'title-twice':
      return `titlen »${fault.value}« er brugt to gange.`;
    case 'alias-twice':
      return `»${fault.value}« betyder to ting.`;
    case 'unknown-id':
      return `peger på »${fault.id}«, som ikke findes.`;
    case 'no-fokusomraade':
      return 'har intet fokusområde.';
    case 'stray-sign':
      return `har et skjult tegn, et linjeskift eller et mellemrum for meget: »${fault.text}«`;
    case 'other-strategy':
      return `er »${fault.id}«, men strategien er »${fault.expected}«.`;
    case 'not-printed':
      return `står ikke sådan i strategien: »${fault.quote}«`;
    case 'unborne-number':
      return `tallet ${fault.number} står ikke i noget af citaterne.`;
  }
}
