import { describe, expect, it } from 'vitest';
import { stagesAt, stagesOf } from '../../src/reminders/stages.js';
import { cycleOf } from '../../src/summaries/calendar.js';
import { usualCalendar } from '../../src/summaries/calendar-settings.js';

const stages = stagesOf(cycleOf('2026-Q3'), usualCalendar);
const at = (moment: string) => stagesAt(stages, new Date(moment)).map(({ id }) => id);

describe('the stages of reminding', () => {
  it('are two working days before the owners’ deadline, that day, and the chair’s last day', () => {
    expect(stages.map(({ id, from }) => [id, from.toISOString()])).toEqual([
      ['owners-before', '2026-10-06T06:30:00.000Z'],
      ['owners-last-day', '2026-10-08T06:30:00.000Z'],
      ['chair-last-day', '2026-10-13T06:30:00.000Z'],
      ['admins', '2026-10-13T11:00:00.000Z'],
    ]);
  });

  it.each([
    ['before the bot may write to anybody', '2026-10-06T06:29:59Z', []],
    ['in the morning', '2026-10-06T06:30:00Z', ['owners-before']],
    ['caught up in the afternoon', '2026-10-06T13:59:00Z', ['owners-before']],
    ['dropped when the day is over', '2026-10-06T14:00:00Z', []],
    ['not caught up on another day', '2026-10-07T08:00:00Z', []],
    ['both on the chair’s last afternoon', '2026-10-13T12:00:00Z', ['chair-last-day', 'admins']],
  ])('hold within quiet hours: %s', (_, moment, expected) => {
    expect(at(moment)).toEqual(expected);
  });

  it('follow the clocks when summer time ends', () => {
    const winter = stagesOf(cycleOf('2026-Q4'), usualCalendar);

    expect(winter[0]?.from.toISOString()).toMatch(/T07:30/);
  });

  it('leave out what would come before the quarter is open', () => {
    const early = { ...cycleOf('2026-Q3'), ownersDeadline: '2026-10-02' };

    expect(stagesOf(early, usualCalendar).map(({ id }) => id)).not.toContain('owners-before');
  });
});
