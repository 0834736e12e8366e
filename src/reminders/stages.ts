import { momentIn } from '../language/local-moment.js';
import type { Cycle } from '../summaries/calendar.js';
import type { CalendarSettings } from '../summaries/calendar-settings.js';
import { addWorkingDays } from '../summaries/working-days.js';

/** Whom a stage reminds: owners who have not reported, those who decide on what waits, or the admins of what is still amiss. */
export type Stage = {
  readonly id: 'owners-before' | 'owners-last-day' | 'chair-last-day' | 'admins';
  readonly to: 'owners' | 'deciders' | 'admins';
  /** From and until when it may be sent: it is caught up within this time, and dropped after it. */
  readonly from: Date;
  readonly until: Date;
};

/**
 * Gives a cycle's reminders. Each belongs to one day, within whose quiet hours nothing is sent: a bot that was down at
 * half past eight sends it when it is up again the same day, and not on another, for then the next stage says the same.
 */
export function stagesOf(
  cycle: Cycle,
  { closed, reminders }: Pick<CalendarSettings, 'closed' | 'reminders'>,
): readonly Stage[] {
  const before = addWorkingDays(cycle.ownersDeadline, -reminders.daysBefore, closed);
  const onDay = (day: string, opens = reminders.opens) => ({
    from: momentIn(day, opens),
    until: momentIn(day, reminders.closes),
  });
  return [
    ...(before >= cycle.open ? [{ id: 'owners-before', to: 'owners', ...onDay(before) } as const] : []),
    { id: 'owners-last-day', to: 'owners', ...onDay(cycle.ownersDeadline) },
    { id: 'chair-last-day', to: 'deciders', ...onDay(cycle.chairDeadline) },
    { id: 'admins', to: 'admins', ...onDay(cycle.chairDeadline, reminders.adminsAt) },
  ];
}

/** Gives the stages whose time it is. */
export function stagesAt(stages: readonly Stage[], now: Date): readonly Stage[] {
  return stages.filter(({ from, until }) => from <= now && now < until);
}
