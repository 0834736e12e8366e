import type { Knowledge } from '../conversation/converse.js';
import { addQuarters, type Quarter } from '../language/quarter.js';
import { readSetup } from '../people/change-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { cycleOf, overallDueAt } from './calendar.js';
import { readCalendar } from './calendar-settings.js';
import { readRound } from './rounds.js';
import { everyUdvalg, type SummaryRound } from './summary-round.js';

/** Whether a quarter's summary is out, comes at a moment, or is held: stopped, or waiting for an admin to let it go. */
export type Standing = { readonly is: 'out'; readonly quarter: Quarter } | NotOut;
export type NotOut =
  | { readonly is: 'held'; readonly quarter: Quarter }
  | { readonly is: 'ahead'; readonly quarter: Quarter; readonly at: Date };

export type StandingParts = {
  readonly store: DocumentStore;
  readonly knowledge: Pick<Knowledge, 'strategies'>;
  readonly now: Date;
};

/** How many quarters are looked back over for one that is out: two years. */
const quartersBack = 8;

/**
 * Gives how a quarter's summary stands, of an udvalg or of all of them: by its round, and where there was none by the
 * calendar. Undefined where the strategy of the quarter knows no such udvalg.
 */
export async function readStanding(
  scope: string,
  quarter: Quarter,
  { store, knowledge, now }: StandingParts,
): Promise<Standing | undefined> {
  const strategy = strategyOfQuarter(knowledge.strategies, quarter);
  if (scope !== everyUdvalg && !strategy.udvalg.some(({ id }) => id === scope)) return undefined;
  const round = await readRound(store, scope, quarter);
  if (round !== undefined) return standingOf(round, now);

  const settings = await readCalendar(store);
  const ids = scope === everyUdvalg ? strategy.udvalg.map(({ id }) => id) : [scope];
  const setups = await Promise.all(ids.map((id) => readSetup(store, id)));
  const cycles = setups.map(({ meetings }) => cycleOf(quarter, settings, meetings));
  const at = scope === everyUdvalg ? overallDueAt(cycles, settings) : cycles[0]?.postAt;
  return at === undefined || at <= now ? { is: 'out', quarter } : { is: 'ahead', quarter, at };
}

/** The overall report goes out when an admin lets it; an udvalg's within the minute of its time. */
export function standingOf({ scope, quarter, state, postAt }: SummaryRound, now: Date): Standing {
  if (state.is === 'released') return { is: 'out', quarter };
  const at = new Date(postAt);
  if (state.is === 'stopped') return { is: 'held', quarter };
  if (at > now) return { is: 'ahead', quarter, at };
  return { is: scope === everyUdvalg ? 'held' : 'out', quarter };
}

/** Gives the newest quarter, from one on backwards, whose summary is out. */
export async function newestOut(scope: string, from: Quarter, parts: StandingParts): Promise<Quarter | undefined> {
  for (let back = 0; back < quartersBack; back += 1) {
    const quarter = addQuarters(from, -back);
    const standing = await readStanding(scope, quarter, parts);
    if (standing?.is === 'out') return quarter;
  }
  return undefined;
}
