import { printWithUnit } from '../../language/print-number.js';
import { quarterName } from '../../language/quarter.js';
import type { Pending } from '../../status/own-pending.js';
import { statusTexts as texts } from './status-texts.js';

/** Gives what waits for approval as lines: "Sygefravær: venter på godkendelse: 5,1 % (3. kvartal 2026)". */
export function pendingLines(pending: readonly Pending[]): readonly { readonly text: string }[] {
  return pending.map(({ indicator, quarter, revision: { report, terms } }) => {
    const told = report.value === undefined ? report.narrative || texts.words : printWithUnit(report.value, terms);
    const value = report.notApplicable === undefined ? told : texts.notRelevant;
    return { text: texts.pending(indicator.name, value, quarterName(quarter)) };
  });
}
