import { auditEntry, type By } from '../people/audit.js';
import type { Meeting, UdvalgSetup } from '../people/udvalg-setup.js';
import type { Placed } from './faults.js';
import type { MeetingRow } from './meeting-rows.js';
import { inColumn, type Notes, type Planning } from './planning.js';

/** Puts the meetings that the rows name into an udvalg's year; those that no row names stay as they are. */
export function putMeetings(
  setup: UdvalgSetup,
  rows: readonly Placed<MeetingRow>[],
  { by }: Planning,
  notes: Notes,
): UdvalgSetup {
  const own = rows.filter(({ row }) => row.udvalg.id === setup.udvalgId);
  own.forEach(({ place, row }, index) => {
    const other = own.slice(0, index).find((one) => one.row.date === row.date);
    if (other !== undefined && !areSame(meetingOf(undefined, other.row), meetingOf(undefined, row))) {
      notes.fault(inColumn(place, 'meetings', 'date'), { is: 'row-twice', other: other.place });
    }
  });
  return own.reduce((now, { row }) => putMeeting(now, row, by), setup);
}

function putMeeting(setup: UdvalgSetup, row: MeetingRow, by: By): UdvalgSetup {
  const before = setup.meetings.find(({ date }) => date === row.date);
  const meeting = meetingOf(before, row);
  if (before !== undefined && areSame(before, meeting)) return setup;
  const meetings = [...setup.meetings.filter(({ date }) => date !== row.date), meeting];
  const entry = auditEntry(by, 'meeting', before === undefined ? '' : inTrail(before), inTrail(meeting));
  return { ...setup, meetings: meetings.sort((a, b) => a.date.localeCompare(b.date)), audit: [...setup.audit, entry] };
}

/** A column that the file does not have says nothing: what is known stays. An empty cell says that there is nothing. */
function meetingOf(before: Meeting | undefined, row: MeetingRow): Meeting {
  const agendaDeadline = 'agendaDeadline' in row ? row.agendaDeadline : before?.agendaDeadline;
  const cancelled = row.cancelled === undefined ? (before?.cancelled ?? false) : row.cancelled === 'yes';
  return { date: row.date, ...(agendaDeadline === undefined ? {} : { agendaDeadline }), cancelled };
}

function areSame(a: Meeting, b: Meeting): boolean {
  return inTrail(a) === inTrail(b);
}

function inTrail({ date, agendaDeadline, cancelled }: Meeting): string {
  return [date, agendaDeadline ?? '', cancelled ? 'cancelled' : ''].join(' ').trim();
}
