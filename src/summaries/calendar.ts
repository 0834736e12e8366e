import { momentIn } from '../language/local-moment.js';
import { daysOf, type Quarter } from '../language/quarter.js';
import type { Meeting } from '../people/udvalg-setup.js';
import { type CalendarSettings, usualCalendar } from './calendar-settings.js';
import { addWorkingDays } from './working-days.js';

/** What a cycle is counted from. */
export type CountedFrom =
  | { readonly from: 'quarter-end' }
  | { readonly from: 'agenda-deadline' | 'meeting'; readonly meeting: Meeting };

/** One quarter's cycle in an udvalg. Days are ISO, deadlines include their day; moments are what the clock waits for. */
export type Cycle = {
  readonly quarter: Quarter;
  readonly open: string;
  readonly ownersDeadline: string;
  readonly draft: string;
  readonly chairDeadline: string;
  readonly post: string;
  readonly draftAt: Date;
  readonly postAt: Date;
  readonly counted: CountedFrom;
};

/**
 * Gives the cycle in which a quarter is reported, approved and posted. Where the udvalg has a meeting after the quarter
 * that leaves owners their least time and does not come too late, days are counted back from the first such meeting (its
 * agenda deadline where it has one); else they are counted from the quarter's end.
 */
export function cycleOf(
  quarter: Quarter,
  settings: CalendarSettings = usualCalendar,
  meetings: readonly Meeting[] = [],
): Cycle {
  const end = daysOf(quarter).last;
  const after = (count: number) => addWorkingDays(end, count, settings.closed);
  const chosen = meetingFor(end, settings, meetings);
  const back = (count: number) => addWorkingDays(chosen?.post ?? '', count - settings.post, settings.closed);
  const dayOf = chosen === undefined ? after : back;
  const draft = dayOf(settings.draft);
  const post = dayOf(settings.post);
  return {
    quarter,
    open: after(settings.open),
    ownersDeadline: dayOf(settings.ownersDeadline),
    draft,
    chairDeadline: dayOf(settings.chairDeadline),
    post,
    draftAt: momentIn(draft, settings.time),
    postAt: momentIn(post, settings.time),
    counted: chosen?.counted ?? { from: 'quarter-end' },
  };
}

/** Gives the moment when the overall report is due at the latest, by the cycles of all udvalg in the quarter. Throws when there is none. */
export function overallDueAt(cycles: readonly Cycle[], settings: CalendarSettings = usualCalendar): Date {
  const last = cycles
    .map(({ post }) => post)
    .sort()
    .at(-1);
  if (last === undefined) throw new Error('There is no udvalg whose cycle the overall report could follow');
  return momentIn(addWorkingDays(last, settings.overallAfter, settings.closed), settings.time);
}

type ChosenMeeting = { readonly post: string; readonly counted: CountedFrom };

function meetingFor(end: string, settings: CalendarSettings, meetings: readonly Meeting[]): ChosenMeeting | undefined {
  const leastOwnersDay = addWorkingDays(end, settings.open + settings.leastOwnerDays - 1, settings.closed);
  const latestPost = addWorkingDays(end, settings.latestPost, settings.closed);
  return [...meetings]
    .filter(({ cancelled, date }) => !cancelled && date > end)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((meeting) => countedBackFrom(meeting, settings))
    .find(({ post }) => {
      const ownersDeadline = addWorkingDays(post, settings.ownersDeadline - settings.post, settings.closed);
      return ownersDeadline >= leastOwnersDay && post <= latestPost;
    });
}

function countedBackFrom(meeting: Meeting, settings: CalendarSettings): ChosenMeeting {
  const { agendaDeadline, date } = meeting;
  return agendaDeadline === undefined
    ? {
        post: addWorkingDays(date, -settings.beforeMeeting, settings.closed),
        counted: { from: 'meeting', meeting },
      }
    : {
        post: addWorkingDays(agendaDeadline, -settings.beforeAgendaDeadline, settings.closed),
        counted: { from: 'agenda-deadline', meeting },
      };
}
