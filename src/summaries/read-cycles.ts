import type { Knowledge } from '../conversation/converse.js';
import { addQuarters, type Quarter, reportingQuarter } from '../language/quarter.js';
import { readSetup } from '../people/change-setup.js';
import type { Meeting } from '../people/udvalg-setup.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Udvalg } from '../strategy/strategy.js';
import { type Cycle, cycleOf } from './calendar.js';
import { readCalendar } from './calendar-settings.js';
import { readStanding, type Standing } from './summary-standing.js';

/** An udvalg's cycle that is under way or comes next, how its summary stands, and the next meeting where one is put in. */
export type UdvalgCycle = {
  readonly udvalg: Udvalg;
  readonly cycle: Cycle;
  readonly standing: Standing;
  readonly meeting: Meeting | undefined;
};

export type CycleParts = {
  readonly store: DocumentStore;
  readonly knowledge: Pick<Knowledge, 'strategies'>;
  readonly now: Date;
  /** The day in Denmark, ISO. */
  readonly today: string;
};

/**
 * Gives the cycle of a quarter in some udvalg; without a quarter, of the one that is reported now as long as one of their
 * summaries is still to come, else of the next.
 */
export async function readCycles(
  udvalg: readonly Udvalg[],
  quarter: Quarter | undefined,
  parts: CycleParts,
): Promise<readonly UdvalgCycle[]> {
  const current = reportingQuarter(parts.today);
  const cycles = await cyclesIn(udvalg, quarter ?? current, parts);
  const isOver = cycles.every(({ standing }) => standing.is === 'out');
  return quarter === undefined && isOver ? cyclesIn(udvalg, addQuarters(current, 1), parts) : cycles;
}

async function cyclesIn(
  udvalg: readonly Udvalg[],
  quarter: Quarter,
  parts: CycleParts,
): Promise<readonly UdvalgCycle[]> {
  const settings = await readCalendar(parts.store);
  return Promise.all(
    udvalg.map(async (one) => {
      const { meetings } = await readSetup(parts.store, one.id);
      const cycle = cycleOf(quarter, settings, meetings);
      const standing = (await readStanding(one.id, quarter, parts)) ?? { is: 'ahead', quarter, at: cycle.postAt };
      return { udvalg: one, cycle, standing, meeting: nextMeeting(meetings, parts.today) };
    }),
  );
}

function nextMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return [...meetings]
    .sort((a, b) => a.date.localeCompare(b.date))
    .find(({ date, cancelled }) => !cancelled && date >= today);
}
