import { afterEach, describe, expect, it } from 'vitest';
import { type Name, type Office, startOffice } from '../approvals/office.js';
import { contentOf } from '../indicators/pressed.js';

/** The same day, before anybody may be written to: however often the clock goes round by then, nothing is said. */
const earlyThatDay = '2026-10-06T05:00:00Z';
const beforeDeadline = '2026-10-06T07:00:00Z';
const lastDay = '2026-10-08T07:00:00Z';
const chairsLastDay = '2026-10-13T12:00:00Z';

describe('reminders', () => {
  let office: Office;
  afterEach(() => office.close());

  /** The reminders that reached somebody's own chat. */
  const saidTo = (name: Name) =>
    office.connector.shown
      .filter(({ conversationId }) => conversationId === `a:personal-aad-${name}`)
      .map(({ activity }) => JSON.stringify(contentOf(activity)))
      .filter((card) => /mangler|venter på din godkendelse i dag/.test(card));

  it('go to owners who have not reported, each with their own, and to nobody else', async () => {
    office = await startOffice({ now: beforeDeadline });

    await office.runDue();

    expect(saidTo('anne')).toHaveLength(1);
    expect(saidTo('anne')[0]).toContain('Du mangler 4 indikatorer til VTF senest torsdag den 8. oktober 2026');
    expect(saidTo('bo')[0]).toContain('Klager over byggesager');
    expect(saidTo('dorte')).toEqual([]);
  });

  it('are said once, however often the clock looks and the bot is started', async () => {
    office = await startOffice({ now: beforeDeadline });

    await office.runDue();
    await office.runDue();
    await office.restart();
    await office.runDue();

    expect(saidTo('anne')).toHaveLength(1);
  });

  it('are said again on the last day, and not at night', async () => {
    office = await startOffice({ now: beforeDeadline });
    await office.runDue();

    await office.moveTo('2026-10-07T22:00:00Z');
    await office.runDue();
    const atNight = saidTo('anne').length;
    await office.moveTo(lastDay);
    await office.runDue();

    expect(atNight).toBe(1);
    expect(saidTo('anne')).toHaveLength(2);
    expect(saidTo('anne')[1]).toContain('I dag er sidste dag');
  });

  it('ask for no more than what is left when they go out', async () => {
    office = await startOffice({ now: earlyThatDay });
    await office.runDue();
    await office.report('bo', 'klager', '12');

    await office.moveTo(beforeDeadline);
    await office.runDue();

    expect(saidTo('bo')).toEqual([]);
    expect(saidTo('anne')[0]).toContain('Du mangler 3 indikatorer');
  });

  it('tell the chair what waits, and the admins who owes what', async () => {
    office = await startOffice({ now: '2026-10-07T07:00:00Z' });
    await office.report('bo', 'klager', '12');
    await office.moveTo(chairsLastDay);

    await office.runDue();

    expect(saidTo('carla').some((card) => card.includes('1 indikator fra VTF venter på din godkendelse i dag'))).toBe(
      true,
    );
    const [toAdmin] = saidTo('erik').slice(-1);
    expect(toAdmin).toContain('Anne Bech har ikke indberettet');
    expect(toAdmin).toContain('venter på Carla Holm');
  });

  it('wait as long as a person asks them to', async () => {
    office = await startOffice({ now: earlyThatDay });
    await office.runDue();

    const { sent } = await office.as('anne').write('påmind mig ikke før 8. oktober');
    await office.moveTo(beforeDeadline);
    await office.runDue();
    const snoozed = saidTo('anne').length;
    await office.moveTo(lastDay);
    await office.runDue();

    expect(sent[0]?.summary).toContain('8. oktober 2026');
    expect(snoozed).toBe(0);
    expect(saidTo('anne')).toHaveLength(1);
  });

  it('wait in other words too, and no longer than until the next quarter is reported', async () => {
    office = await startOffice({ now: earlyThatDay });
    const says = async (text: string) => (await office.as('anne').write(text)).sent[0]?.summary;

    const tomorrow = await says('påmind mig i morgen');
    const long = await says('ingen påmindelser før 1. marts');
    const stopped = await says('stop påmindelser');
    await office.runDue();
    await office.moveTo(lastDay);
    const whileStopped = saidTo('anne').length;
    await office.moveTo('2027-01-07T08:00:00Z');
    await office.runDue();

    expect(tomorrow).toContain('Du bliver ikke påmindet før onsdag den 7. oktober 2026.');
    expect(long).toContain('før mandag den 4. januar 2027. Længere kan det ikke vente');
    expect(stopped).toContain('Du bliver ikke påmindet mere om 3. kvartal 2026. Mandag den 4. januar 2027 åbner');
    expect(whileStopped).toBe(0);
    expect(saidTo('anne').length).toBeGreaterThan(0);
  });

  it.each([
    ['påmind mig ikke før', /Hvornår må jeg/],
    ['påmind mig ikke før i går', /Den dag er gået|Hvornår må jeg/],
    ['påmind mig først på mandag', /ikke påmindet før [a-zø]+dag den 12\. oktober 2026/],
    ['Vent med at påminde mig til 9. oktober.', /ikke påmindet før [a-zø]+dag den 9\. oktober 2026/],
    ['udsæt påmindelser til i morgen', /ikke påmindet før [a-zø]+dag den 7\. oktober 2026/],
    ['udskyd mine påmindelser', /Hvornår må jeg/],
    ['ingen påmindelser før fredag!', /ikke påmindet før [a-zø]+dag den 9\. oktober 2026/],
    ['mind mig igen på fredag', /ikke påmindet før [a-zø]+dag den 9\. oktober 2026/],
    ['snooze til mandag', /ikke påmindet før [a-zø]+dag den 12\. oktober 2026/],
    ['påmind mig igen', /Du bliver påmindet igen/],
  ])('understand %s', async (text, expected) => {
    office = await startOffice({ now: beforeDeadline });

    expect((await office.as('anne').write(text)).sent[0]?.summary).toMatch(expected);
  });
});
