import { readBoard } from '../approvals/board.js';
import { todayIn } from '../language/local-day.js';
import { reportingQuarter } from '../language/quarter.js';
import { type AdminIds, adminsOf } from '../people/admins.js';
import { readSetup } from '../people/change-setup.js';
import { changeDocument, type Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import type { Strategy } from '../strategy/strategy.js';
import { cycleOf } from '../summaries/calendar.js';
import { readCalendar } from '../summaries/calendar-settings.js';
import { amissIn } from './amiss.js';
import { planReminders } from './plan-reminders.js';
import { type ReminderRound, reminderRoundDocument, reminderRoundKey } from './reminder-round.js';
import { type Stage, stagesAt, stagesOf } from './stages.js';

export type ReminderParts = {
  readonly store: DocumentStore;
  readonly timing: Timing;
  readonly strategies: readonly Strategy[];
  readonly adminIds: AdminIds;
};

/**
 * Plans the reminders that are due in every udvalg. It runs each minute: outside the hours of a stage it costs one request
 * for the calendar and one for each udvalg's meetings, and what one instance has planned the next finds planned.
 */
export function createReminders(parts: ReminderParts): (now: Date) => Promise<void> {
  return async (now) => {
    const quarter = reportingQuarter(todayIn(now));
    const strategy = strategyOfQuarter(parts.strategies, quarter);
    const calendar = await readCalendar(parts.store);
    for (const { id } of strategy.udvalg) {
      const setup = await readSetup(parts.store, id);
      const cycle = cycleOf(quarter, calendar, setup.meetings);
      const stages = stagesAt(stagesOf(cycle, calendar), now);
      if (stages.length > 0) await remindIn(id, stages, { ...parts, now, strategy });
    }
  };
}

async function remindIn(
  udvalgId: string,
  stages: readonly Stage[],
  {
    store,
    timing,
    strategies,
    adminIds,
    now,
    strategy,
  }: ReminderParts & { readonly now: Date; readonly strategy: Strategy },
): Promise<void> {
  const quarter = reportingQuarter(todayIn(now));
  const board = await readBoard({ store, strategies }, udvalgId, now);
  const planning = { amiss: amissIn(board, strategy, quarter), admins: adminsOf(board.people, adminIds), now };
  const target = { store, timing, type: reminderRoundDocument, key: reminderRoundKey(udvalgId, quarter) };
  await changeDocument<ReminderRound, undefined>(target, (current) => {
    const round = current ?? { udvalgId, quarter, outbox: [] };
    const fresh = planReminders(stages, { ...planning, outbox: round.outbox });
    if (fresh.length === 0) return { do: 'nothing', outcome: undefined };
    return { do: 'write', body: { ...round, outbox: [...round.outbox, ...fresh] }, outcome: undefined };
  });
}
