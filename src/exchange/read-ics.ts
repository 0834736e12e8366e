import { maskCpr } from '../language/cpr.js';
import type { Strategy, Udvalg } from '../strategy/strategy.js';
import { type CalendarEvent, eventsIn, startDay } from './calendar-events.js';
import type { Fault, PlacedFault, PlacedRemark } from './faults.js';
import { plain, udvalgNamed } from './names.js';
import { type Cell, type Sheet, type SheetRow, textCell } from './sheet.js';
import { tables } from './tables.js';

export type ReadCalendar = {
  readonly sheets: readonly Sheet[];
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

/** An event that is about an udvalg's meeting; `day` is ISO. */
type Meeting = {
  readonly event: CalendarEvent;
  readonly udvalg: Udvalg;
  readonly day: string;
  readonly isDeadline: boolean;
};

const deadlineWords = /\bdagsordens? ?frist|\bfrist\b.*\bdagsorden|\bdagsorden.*\bfrist/;

/**
 * Gives the meetings of a calendar file as a table. An event is a meeting when its title or category names an udvalg and
 * says that it is one; all others are left out and counted. A deadline for the agenda belongs to the udvalg's first
 * meeting from that day on.
 */
export function readIcs(text: string, file: string, strategy: Strategy): ReadCalendar {
  const events = eventsIn(text);
  const named = events.flatMap((event) => {
    const udvalg = strategy.udvalg.find((one) => isAbout(event, one));
    return udvalg === undefined ? [] : [{ event, udvalg }];
  });
  const faults = named.flatMap(({ event }) => faultOf(event, file));
  const meetings = named.flatMap(({ event, udvalg }): readonly Meeting[] => {
    const day = startDay(event);
    if (day === undefined || faultOf(event, file).length > 0) return [];
    return [{ event, udvalg, day, isDeadline: deadlineWords.test(titleOf(event)) }];
  });
  const held = meetings.filter(({ isDeadline }) => !isDeadline);
  const deadlines = meetings
    .filter(({ isDeadline }) => isDeadline)
    .filter((one) => held.some((meeting) => isFor(one, meeting)));
  if (held.length === 0 && faults.length === 0) {
    return {
      sheets: [],
      faults: [{ place: { file }, fault: { is: 'no-meetings' } }],
      remarks: [],
    };
  }
  const others = events.length - faults.length - held.length - deadlines.length;
  return {
    sheets: [{ file, name: undefined, counted: 'lines', rows: rowsOf(held, deadlines) }],
    faults,
    remarks: others === 0 ? [] : [{ place: { file }, remark: { is: 'other-events', count: others } }],
  };
}

/** "Møde i Udvalget for Læring", "Læring, ordinært møde", "Frist for dagsorden: Læring"; never "Møde om læring". */
function isAbout(event: CalendarEvent, udvalg: Udvalg): boolean {
  const categories = (event.fields.get('CATEGORIES') ?? '').split(',');
  if (categories.some((category) => isNamed(udvalg, category))) return true;
  const title = titleOf(event).replace(/^aflyst /, '');
  if (isNamed(udvalg, title)) return true;
  const name = `(?:(?:fag)?udvalget? (?:for )?)?${plain(udvalg.title)}(?:s?udvalget?)?`;
  const withUdvalg = new RegExp(`\\b(?:udvalget? for ${plain(udvalg.title)}|${plain(udvalg.title)}s?udvalget?)\\b`);
  return (
    withUdvalg.test(title) ||
    new RegExp(`^(?:(?:extra|ekstra)?ordinaert )?(?:udvalgs)?moede (?:i )?${name}(?: |$)`).test(title) ||
    new RegExp(`^${name} .*\\b(?:udvalgs)?moede\\b`).test(title) ||
    (deadlineWords.test(title) && new RegExp(`\\b${name}\\b`).test(title))
  );
}

function isNamed(udvalg: Udvalg, text: string): boolean {
  return udvalgNamed({ udvalg: [udvalg] }, text) !== undefined;
}

function titleOf({ fields }: CalendarEvent): string {
  return plain(fields.get('SUMMARY') ?? '');
}

function faultOf(event: CalendarEvent, file: string): readonly PlacedFault[] {
  const at = (fault: Fault): readonly PlacedFault[] => [{ place: { file, counted: 'lines', row: event.line }, fault }];
  if ([...event.fields.values()].some((value) => maskCpr(value).count > 0)) return at({ is: 'cpr' });
  if (event.fields.has('RRULE')) return at({ is: 'repeating-event' });
  return startDay(event) === undefined ? at({ is: 'not-a-day', text: event.fields.get('DTSTART') ?? '' }) : [];
}

const { columns } = tables.meetings;
const headingOf = (key: string) => textCell(columns.find((column) => column.key === key)?.heading ?? '');

function rowsOf(held: readonly Meeting[], deadlines: readonly Meeting[]): readonly SheetRow[] {
  // Without a deadline in the file nothing is said of deadlines: those that are known stay.
  const keys = ['udvalg', 'date', 'cancelled', ...(deadlines.length > 0 ? ['agendaDeadline'] : [])];
  const headings: SheetRow = { row: 0, cells: keys.map(headingOf) };
  return [
    headings,
    ...held.map((meeting): SheetRow => {
      const { event, udvalg, day } = meeting;
      const deadline = deadlineFor(meeting, deadlines, held);
      const cells = [
        textCell(udvalg.title),
        dayCell(day),
        textCell(isCancelled(event) ? 'Ja' : 'Nej'),
        dayCell(deadline),
      ];
      return { row: event.line, cells: cells.slice(0, keys.length) };
    }),
  ];
}

function isCancelled(event: CalendarEvent): boolean {
  return event.fields.get('STATUS')?.toUpperCase() === 'CANCELLED' || titleOf(event).startsWith('aflyst');
}

/** The last deadline before the meeting that no earlier meeting comes after. */
function deadlineFor(meeting: Meeting, deadlines: readonly Meeting[], held: readonly Meeting[]): string | undefined {
  return deadlines
    .filter((deadline) => isFor(deadline, meeting))
    .filter((deadline) => !held.some((earlier) => earlier.day < meeting.day && isFor(deadline, earlier)))
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

/** Whether a deadline comes before this meeting of the same udvalg, or on its day. */
function isFor(deadline: Meeting, meeting: Meeting): boolean {
  return deadline.udvalg.id === meeting.udvalg.id && deadline.day <= meeting.day;
}

function dayCell(day: string | undefined): Cell | undefined {
  return day === undefined ? undefined : { is: 'day', day };
}
