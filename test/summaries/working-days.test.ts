import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/language/days.js';
import { momentIn } from '../../src/language/local-moment.js';
import {
  addWorkingDays,
  easterSunday,
  holidayOn,
  isWorkingDay,
  usualClosedDays,
} from '../../src/summaries/working-days.js';

describe('working days', () => {
  it('knows Easter in the years of printed calendars', () => {
    const printed = {
      1961: '1961-04-02',
      2000: '2000-04-23',
      2008: '2008-03-23',
      2019: '2019-04-21',
      2024: '2024-03-31',
      2025: '2025-04-20',
      2026: '2026-04-05',
      2027: '2027-03-28',
      2028: '2028-04-16',
      2038: '2038-04-25',
    };

    expect(Object.fromEntries(Object.keys(printed).map((year) => [year, easterSunday(Number(year))]))).toEqual(printed);
  });

  it('has every closing day of 2026, and Store Bededag no longer', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));
    const found = days.flatMap((day) => {
      const holiday = holidayOn(day);
      return holiday === undefined ? [] : [`${day} ${holiday}`];
    });

    expect(found).toEqual([
      '2026-01-01 nytaarsdag',
      '2026-04-02 skaertorsdag',
      '2026-04-03 langfredag',
      '2026-04-05 paaskedag',
      '2026-04-06 anden-paaskedag',
      '2026-05-14 kristi-himmelfartsdag',
      '2026-05-24 pinsedag',
      '2026-05-25 anden-pinsedag',
      '2026-06-05 grundlovsdag',
      '2026-12-24 juleaftensdag',
      '2026-12-25 juledag',
      '2026-12-26 anden-juledag',
      '2026-12-31 nytaarsaftensdag',
    ]);
    expect(holidayOn('2023-05-05')).toBe('store-bededag');
    expect(holidayOn('2024-04-26')).toBeUndefined();
  });

  it('leaves out weekends, July and what a municipality adds, and works where a setting is taken away', () => {
    expect(isWorkingDay('2026-10-10', usualClosedDays)).toBe(false);
    expect(isWorkingDay('2026-07-15', usualClosedDays)).toBe(false);
    expect(isWorkingDay('2026-10-16', { ...usualClosedDays, days: ['2026-10-16'] })).toBe(false);
    expect(isWorkingDay('2026-06-05', { ...usualClosedDays, holidays: [] })).toBe(true);
  });

  it('counts forward and back', () => {
    expect(addWorkingDays('2026-12-23', 1, usualClosedDays)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-28', -1, usualClosedDays)).toBe('2026-12-23');
    expect(addWorkingDays('2026-10-10', 0, usualClosedDays)).toBe('2026-10-10');
  });

  it('says so when settings close everything', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);

    expect(() => addWorkingDays('2026-01-01', 1, { ...usualClosedDays, months })).toThrow('all are closed');
  });
});

describe('a Danish clock time', () => {
  it('is right on both sides of the two changes of the clock, whatever zone the machine is in', () => {
    expect(momentIn('2026-10-24', '09:00').toISOString()).toBe('2026-10-24T07:00:00.000Z');
    expect(momentIn('2026-10-25', '09:00').toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(momentIn('2027-03-28', '09:00').toISOString()).toBe('2027-03-28T07:00:00.000Z');
    expect(momentIn('2027-03-28', '00:30').toISOString()).toBe('2027-03-27T23:30:00.000Z');
    expect(momentIn('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });
});
