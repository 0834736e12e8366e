import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/people/udvalg-setup.js';
import { cycleOf, overallDueAt } from '../../src/summaries/calendar.js';
import { usualCalendar } from '../../src/summaries/calendar-settings.js';

function meeting(date: string, more: Partial<Meeting> = {}): Meeting {
  return { date, cancelled: false, ...more };
}

describe('a quarter’s cycle', () => {
  it('posts on the tenth working day after the quarter', () => {
    expect(cycleOf('2026-Q1').post).toBe('2026-04-17');
    expect(cycleOf('2026-Q2').post).toBe('2026-08-14');
    expect(cycleOf('2026-Q3').post).toBe('2026-10-14');
    expect(cycleOf('2026-Q4').post).toBe('2027-01-15');
  });

  it('opens, asks owners, drafts and asks the chair on the days before', () => {
    const { open, ownersDeadline, draft, chairDeadline } = cycleOf('2026-Q3');

    expect([open, ownersDeadline, draft, chairDeadline]).toEqual([
      '2026-10-01',
      '2026-10-08',
      '2026-10-12',
      '2026-10-13',
    ]);
  });

  it('posts at nine by Danish clocks, summer and winter', () => {
    expect(cycleOf('2026-Q3').postAt.toISOString()).toBe('2026-10-14T07:00:00.000Z');
    expect(cycleOf('2026-Q4').postAt.toISOString()).toBe('2027-01-15T08:00:00.000Z');
  });

  it('counts back from the agenda deadline of the first meeting that leaves owners time', () => {
    const meetings = [
      meeting('2026-10-06', { agendaDeadline: '2026-09-25' }),
      meeting('2026-11-03', { agendaDeadline: '2026-10-23' }),
      meeting('2026-12-01'),
    ];

    const cycle = cycleOf('2026-Q3', usualCalendar, meetings);

    expect(cycle.counted).toEqual({ from: 'agenda-deadline', meeting: meetings[1] });
    expect([cycle.open, cycle.ownersDeadline, cycle.draft, cycle.chairDeadline, cycle.post]).toEqual([
      '2026-10-01',
      '2026-10-16',
      '2026-10-20',
      '2026-10-21',
      '2026-10-22',
    ]);
  });

  it('counts back from the meeting itself where it has no agenda deadline', () => {
    const cycle = cycleOf('2026-Q3', usualCalendar, [meeting('2026-10-27')]);

    expect(cycle.counted.from).toBe('meeting');
    expect(cycle.post).toBe('2026-10-20');
  });

  it('does not take a cancelled meeting, one that has been, or one that comes too late', () => {
    const meetings = [meeting('2026-10-27', { cancelled: true }), meeting('2026-09-30'), meeting('2026-12-15')];

    expect(cycleOf('2026-Q3', usualCalendar, meetings)).toEqual(cycleOf('2026-Q3'));
  });

  it('never puts the post before the owners could report, though the meeting lies early in August', () => {
    const cycle = cycleOf('2026-Q2', usualCalendar, [meeting('2026-08-05', { agendaDeadline: '2026-07-29' })]);

    expect(cycle.counted).toEqual({ from: 'quarter-end' });
    expect(cycle.post).toBe('2026-08-14');
  });

  it('moves with its settings', () => {
    expect(cycleOf('2026-Q2', { ...usualCalendar, closed: { ...usualCalendar.closed, months: [] } }).post).toBe(
      '2026-07-14',
    );
    expect(cycleOf('2026-Q3', { ...usualCalendar, post: 12 }).post).toBe('2026-10-16');
  });
});

describe('the overall report', () => {
  it('is due five working days after the last udvalg at the latest', () => {
    const cycles = [cycleOf('2026-Q3'), cycleOf('2026-Q3', usualCalendar, [meeting('2026-10-27')])];

    expect(overallDueAt(cycles).toISOString()).toBe('2026-10-27T08:00:00.000Z');
  });
});
