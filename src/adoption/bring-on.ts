import { todayIn } from '../language/local-day.js';
import { addQuarters, daysOf, type Quarter, reportingQuarter } from '../language/quarter.js';
import { auditEntry, type By } from '../people/audit.js';
import { changeDocument } from '../store/change-document.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Adoption, adoptionDocument, adoptionKey } from './adoption.js';
import { carryOver } from './carry-over.js';
import { type ClosingParts, closeWaiting } from './close-waiting.js';

export type BringParts = ClosingParts & { readonly strategies: readonly Strategy[] };

/** What is to be done of an adoption now. */
export type Step =
  /** Nothing, until this day (ISO). */
  | { readonly do: 'wait'; readonly until: string }
  /** Carry over, and close what waits for quarters before this one. */
  | { readonly do: 'carry'; readonly closeBefore: Quarter }
  /** Close what waits for quarters before this one: the last quarter of the older strategy has been reported. */
  | { readonly do: 'close'; readonly closeBefore: Quarter }
  | { readonly do: 'nothing' };

/**
 * Gives what is to be done of an adoption on a day (ISO, Danish time). Nothing is carried before its first quarter begins,
 * for until then the older strategy is worked by. Its last quarter is reported in the weeks after that, and what waits for it
 * is closed when those are over.
 */
export function nextStep({ stage, from }: Pick<Adoption, 'stage' | 'from'>, today: string): Step {
  const reporting = reportingQuarter(today);
  const isReported = reporting >= from;
  switch (stage) {
    case 'agreed': {
      const { first } = daysOf(from);
      if (today < first) return { do: 'wait', until: first };
      return { do: 'carry', closeBefore: isReported ? from : reporting };
    }
    case 'carried':
      return isReported
        ? { do: 'close', closeBefore: from }
        : { do: 'wait', until: daysOf(addQuarters(from, 1)).first };
    case 'closed':
      return { do: 'nothing' };
  }
}

/** Whether nothing is to be done of an adoption on a day (ISO, Danish time). */
export function isAtRest(adoption: Pick<Adoption, 'stage' | 'from'>, today: string): boolean {
  const { do: what } = nextStep(adoption, today);
  return what === 'wait' || what === 'nothing';
}

/**
 * Brings an adoption as far as it has come: run again after it was cut short, by several instances or from a terminal, it
 * comes to the same, for its stage is written last. Throws what the store throws.
 */
export async function bringAdoption(parts: BringParts, adoption: Adoption, by: By): Promise<Adoption> {
  const step = nextStep(adoption, todayIn(by.at));
  if (step.do === 'wait' || step.do === 'nothing') return adoption;
  const old = parts.strategies.find(({ id }) => id === adoption.after);
  if (old === undefined)
    throw new Error(`The strategy ${adoption.after}, which ${adoption.strategyId} takes over from, is not known`);
  const carrying = { adoption, old, by };
  if (step.do === 'carry') await carryOver(parts, carrying);
  await closeWaiting(parts, carrying, step.closeBefore);
  const stage = step.closeBefore >= adoption.from ? 'closed' : 'carried';
  return noteStage(parts, adoption, stage, by);
}

async function noteStage(
  { store, timing }: BringParts,
  adoption: Adoption,
  stage: Exclude<Adoption['stage'], 'agreed'>,
  by: By,
): Promise<Adoption> {
  const target = { store, timing, type: adoptionDocument, key: adoptionKey(adoption.strategyId) };
  const result = await changeDocument<Adoption, Adoption>(target, (current) => {
    const now = current ?? adoption;
    if (now.stage === stage || now.stage === 'closed') return { do: 'nothing', outcome: now };
    const body: Adoption = { ...now, stage, audit: [...now.audit, auditEntry(by, 'stage', now.stage, stage)] };
    return { do: 'write', body, outcome: body };
  });
  if (!result.ok) throw new Error(`The adoption of ${adoption.strategyId} was not noted: others kept changing it`);
  return result.outcome;
}
