import type { Verdict } from '../matching/verdict.js';
import type { ShownMatch } from './thread.js';

const fits = /^\s*(ja[,.]?\s*)?(det|den)\s+passer(\s+(fint|godt|perfekt))?\s*[.!]*\s*$/i;
const fitsNot = /^\s*(nej[,.]?\s*)?(det|den)\s+passer\s+ikke(\s+(helt|rigtigt))?\s*[.!]*\s*$/i;

/** Gives the verdict that a person writes instead of pressing it, on the match that they were shown last. */
export function verdictInWords(text: string, shown: ShownMatch | undefined): Verdict | undefined {
  if (shown === undefined) return undefined;
  if (fitsNot.test(text)) return { ...shown, verdict: 'fits-not' };
  if (fits.test(text)) return { ...shown, verdict: 'fits' };
  return undefined;
}
