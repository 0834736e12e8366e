import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { type Difference, numbersOf } from '../../summaries/corrections.js';

/** Gives what was corrected: "Rettet 20. oktober 2026: Sagsbehandlingstid 12,5 -> 15,2 %, fordi to sager manglede". */
export function correctionText(difference: Difference, now: Date): string {
  const { indicator, corrected } = difference.line;
  const day = dayInWords(todayIn(corrected === undefined || difference.is === 'added' ? now : new Date(corrected.at)));
  const numbers = numbersOf(difference);
  const what = `${indicator.name}${numbers === '' ? '' : ` ${numbers}`}`;
  if (difference.is === 'added') return `Tilføjet ${day}: ${what}`;
  return `Rettet ${day}: ${what}${difference.why === '' ? '' : `, fordi ${lowerFirst(difference.why)}`}`;
}

/** Gives the text with its first letter small, for the middle of a sentence; what is all capitals stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
