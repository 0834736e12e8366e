import { momentIn } from '../language/local-moment.js';
import type { Cycle } from '../summaries/calendar.js';
import { addWorkingDays, type ClosedDays } from '../summaries/working-days.js';

/** Whom a stage reminds: owners who have not reported, those who decide on what waits, or the admins of what is still amiss. */
export type Stage = {
  readonly id: 'owners-before' | 'owners-last-day' | 'chair-last-day' | 'admins';
  readonly to: 'owners' | 'deciders' | 'admins';
  /** From and until when it may be sent: it is caught up within this time, and dropped after it. */
  readonly from: Date;
  readonly until: Date;
};

/** When reminders go out; data that a municipality may settle. Nobody is written to before `opens` or after `closes`. */
export type ReminderSettings = {
  /** Working days before the owners' deadline. */
  readonly daysBefore: number;
  /** Danish time. */
  readonly opens: string;
  readonly closes: string;
  /** When the admins are told, on the chair's last day. */
  readonly adminsAt: string;
};

export const usualReminders: ReminderSettings = { daysBefore: 2, opens: '08:30', closes: '16:00', adminsAt: '13:00' };

/**
 * Gives a cycle's reminders. Each belongs to one day, within whose quiet hours nothing is sent: a bot that was down at
 * half past eight sends it when it is up again the same day, and not on another, for then the next stage says the same.
 */
export function stagesOf(
  cycle: Cycle,
  closed: ClosedDays,
  settings: ReminderSettings = usualReminders,
): readonly Stage[] {
  const before = addWorkingDays(cycle.ownersDeadline, -settings.daysBefore, closed);
  const onDay = (day: string, opens = settings.opens) => ({
    from: momentIn(day, opens),
    until: momentIn(day, settings.closes),
  });
  return [
    ...(before >= cycle.open ? [{ id: 'owners-before', to: 'owners', ...onDay(before) } as const] : []),
    { id: 'owners-last-day', to: 'owners', ...onDay(cycle.ownersDeadline) },
    { id: 'chair-last-day', to: 'deciders', ...onDay(cycle.chairDeadline) },
    { id: 'admins', to: 'admins', ...onDay(cycle.chairDeadline, settings.adminsAt) },
  ];
}

/** Gives the stages whose time it is. */
export function stagesAt(stages: readonly Stage[], now: Date): readonly Stage[] {
  return stages.filter(({ from, until }) => from <= now && now < until);
}
