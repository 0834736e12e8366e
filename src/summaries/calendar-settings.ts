import { z } from 'zod';
import { council } from '../people/channels/council.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf, type DocumentType } from '../store/document-type.js';
import { ClosedDays, usualClosedDays } from './working-days.js';

const workingDay = z.int().min(1).max(60);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When reminders go out. Nobody is written to before `opens` or from `closes` on; times are Danish. */
export const ReminderSettings = z
  .strictObject({
    /** Working days before the owners' deadline. */
    daysBefore: workingDay,
    opens: time,
    closes: time,
    /** When the admins are told what is still amiss, on the chair's last day. */
    adminsAt: time,
  })
  .refine(({ opens, adminsAt, closes }) => opens <= adminsAt && adminsAt < closes, {
    params: { fault: 'hours-order' satisfies CalendarFault },
  });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

/** What can be amiss with settings that are each as they should be. */
export type CalendarFault = 'hours-order' | 'days-order';

const usualReminders: ReminderSettings = { daysBefore: 2, opens: '08:30', closes: '16:00', adminsAt: '13:00' };
const usualDeputyAfter = 3;

/** When things happen in a quarter's cycle, in working days after the quarter's end: data that a municipality settles. */
export const CalendarSettings = z
  .strictObject({
    closed: ClosedDays,
    /** Owners may report from this working day on. */
    open: workingDay,
    /** The last working day for owners. */
    ownersDeadline: workingDay,
    /** The working day when chair and admin get the draft. */
    draft: workingDay,
    /** The last working day for the chair. */
    chairDeadline: workingDay,
    /** The working day when the summary is posted. */
    post: workingDay,
    /** Danish time of the draft and the post. */
    time,
    /** How many working days before the agenda deadline the post comes, where the udvalg's meeting has one. */
    beforeAgendaDeadline: z.int().min(0).max(30),
    /** How many working days before the meeting the post comes, where it has no agenda deadline. */
    beforeMeeting: z.int().min(0).max(30),
    /** A meeting counts only when owners still get this many working days, … */
    leastOwnerDays: z.int().min(0).max(30),
    /** … and when the post comes no later than this working day: else the usual days hold. */
    latestPost: workingDay,
    /** The overall report is due at the latest so many working days after the last udvalg's post. */
    overallAfter: z.int().min(0).max(30),
    /** Whose channels get the overall report: udvalg by their ids, and Kommunalbestyrelsen. */
    overallTo: z.array(z.string().min(1)),
    /** After which quarters of the year (1 to 4) the deeper follow-up over the whole period is made. */
    followUpIn: z.array(z.int().min(1).max(4)),
    /** How many working days a report waits for a chair who cannot be reached before the deputy is asked. */
    deputyAfter: workingDay.default(usualDeputyAfter),
    reminders: ReminderSettings.default(usualReminders),
  })
  .refine(
    ({ open, ownersDeadline, draft, chairDeadline, post }) =>
      open <= ownersDeadline && ownersDeadline <= draft && draft <= chairDeadline && chairDeadline <= post,
    { params: { fault: 'days-order' satisfies CalendarFault } },
  );
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** What holds until a municipality has settled its own. */
export const usualCalendar: CalendarSettings = {
  closed: usualClosedDays,
  open: 1,
  ownersDeadline: 6,
  draft: 8,
  chairDeadline: 9,
  post: 10,
  time: '09:00',
  beforeAgendaDeadline: 1,
  beforeMeeting: 5,
  leastOwnerDays: 3,
  latestPost: 30,
  overallAfter: 5,
  overallTo: ['oekonomiudvalget', council.id],
  followUpIn: [4],
  deputyAfter: usualDeputyAfter,
  reminders: usualReminders,
};

export const calendarDocument: DocumentType<CalendarSettings> = {
  kind: 'calendar',
  schemaVersion: 1,
  body: CalendarSettings,
};
export const calendarKey = { partition: 'system', id: 'calendar' };

/** Gives the municipality's own settings, or the usual ones. Throws what the store throws. */
export async function readCalendar(store: DocumentStore): Promise<CalendarSettings> {
  const stored = await store.read(calendarKey);
  return stored === undefined ? usualCalendar : bodyOf(calendarDocument, stored);
}
