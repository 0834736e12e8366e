import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarFaultsText } from '../../src/replies/summaries/summary-calendar.js';
import { draftOf } from '../../src/store/document-type.js';
import {
  CalendarSettings,
  calendarDocument,
  calendarKey,
  usualCalendar,
} from '../../src/summaries/calendar-settings.js';
import { type Office, startOffice, textOf } from '../approvals/office.js';
import { contentOf } from '../indicators/pressed.js';
import { withStore } from '../indicators/seed.js';

/** Owners have until the third working day here, the deputy is asked the next day, and reminders come at noon. */
const own: CalendarSettings = {
  ...usualCalendar,
  ownersDeadline: 4,
  post: 12,
  deputyAfter: 1,
  reminders: { daysBefore: 1, opens: '11:00', closes: '12:00', adminsAt: '11:30' },
};

describe('a municipality’s own calendar', () => {
  let office: Office;
  afterEach(() => office.close());

  async function start(now: string): Promise<void> {
    office = await startOffice({ now: '2026-09-30T08:00:00Z' });
    await withStore(office, (store) => store.create(draftOf(calendarDocument, calendarKey, own)));
    await office.moveTo(now);
  }

  const saidTo = (name: string) =>
    office.connector.shown
      .filter(({ conversationId }) => conversationId === `a:personal-aad-${name}`)
      .map(({ activity }) => textOf(contentOf(activity)));

  it('sets the days left that owners are told', async () => {
    await start('2026-10-05T08:00:00Z');

    const { sent } = await office.as('anne').write('opdater');

    expect(textOf(contentOf(sent[0]))).toContain('6. oktober 2026');
  });

  it('sets when reminders are sent, and that nobody is written to before or after', async () => {
    await start('2026-10-05T08:59:00Z');
    const early = saidTo('anne').length;
    await office.moveTo('2026-10-05T09:00:00Z');

    expect(early).toBe(0);
    expect(saidTo('anne')).toEqual([expect.stringContaining('senest tirsdag den 6. oktober 2026')]);
  });

  it('sets when a snooze ends: as the bot may write again', async () => {
    await start('2026-10-05T08:00:00Z');
    await office.as('anne').write('påmind mig ikke før 6. oktober');
    await office.moveTo('2026-10-06T09:00:00Z');

    expect(saidTo('anne').at(-1)).toContain('I dag er sidste dag');
  });

  it('sets after how many working days the deputy is asked, and the admins are told that day', async () => {
    await start('2026-10-05T08:00:00Z');
    office.connector.behave(({ method, path }) =>
      method === 'POST' && path.includes('aad-carla') ? { status: 403 } : { status: 200 },
    );
    await office.report('anne', 'svartid', '38');
    await office.runDue();
    const told = saidTo('erik').join('\n');
    const onTheDay = office.chatOf('dorte').length;
    await office.moveTo('2026-10-06T08:00:00Z');

    expect(told).toContain('Dorte Ege (næstformand) spørges 6. oktober 2026');
    expect(onTheDay).toBe(0);
    expect(office.chatOf('dorte').map(({ card }) => textOf(card))).toEqual([
      expect.stringContaining('Sagsbehandlingstid, byggesager'),
    ]);
  });

  it('sets when the first summary comes in a channel that is linked', async () => {
    await start('2026-10-05T08:00:00Z');
    const channel = office.person({
      aadObjectId: 'aad-erik',
      conversationId: '19:vtf@thread.tacv2',
      conversationType: 'channel',
    });

    const { sent } = await channel.write('tilknyt VTF', {
      channelData: { team: { id: '19:hold' }, channel: { id: '19:vtf@thread.tacv2' } },
    });

    expect(textOf(contentOf(sent[0]))).toContain('fredag den 16. oktober 2026');
  });
});

describe('the settings of a calendar', () => {
  it('say in Danish what is to be put right, and where', () => {
    const settings = { ...usualCalendar, post: 3, reminders: { ...usualCalendar.reminders, opens: 'halv ni' } };
    const parsed = CalendarSettings.safeParse(settings, { error: z.locales.da().localeError });

    expect(calendarFaultsText(parsed.error ?? new z.ZodError([])).split('\n')).toEqual([
      'reminders.opens: skal være et klokkeslæt som 08:30',
      'reminders: klokkeslættene skal følge efter hinanden: opens, adminsAt, closes',
      'hele filen: dagene skal følge efter hinanden: open, ownersDeadline, draft, chairDeadline, post',
    ]);
  });

  it('are read as they were kept before there were more of them', () => {
    const { deputyAfter: _deputyAfter, reminders: _reminders, ...before } = usualCalendar;

    expect(CalendarSettings.parse(before)).toEqual(usualCalendar);
  });

  it.each([
    ['reminders that end before they begin', { opens: '16:00', closes: '08:30' }],
    ['admins told when nobody may be written to', { adminsAt: '17:00' }],
    ['a time that is none', { opens: '25:00' }],
  ])('are refused: %s', (_, reminders) => {
    const settings = { ...usualCalendar, reminders: { ...usualCalendar.reminders, ...reminders } };

    expect(CalendarSettings.safeParse(settings).success).toBe(false);
  });
});
