import { describe, expect, it } from 'vitest';
import { snoozeAsked } from '../../src/reminders/snooze-asked.js';

/** A Tuesday. */
const today = '2026-10-06';

describe('what somebody asks of their reminders', () => {
  it.each([
    ['påmind mig ikke før 1. december', '2026-12-01'],
    ['mind mig ikke om noget inden mandag', '2026-10-12'],
    ['udsæt mine påmindelser til mandag', '2026-10-12'],
    ['Kan du udsætte mine påmindelser til på mandag?', '2026-10-12'],
    ['udsæt påmindelser en uge', '2026-10-13'],
    ['udsæt påmindelserne i 3 dage', '2026-10-09'],
    ['påmind mig i morgen', '2026-10-07'],
    ['påmind mig på fredag', '2026-10-09'],
    ['påmind mig på fredag i stedet', '2026-10-09'],
    ['påmind mig først om en uge', '2026-10-13'],
    ['mind mig om det i morgen', '2026-10-07'],
    ['ingen påmindelser før 12. oktober', '2026-10-12'],
    ['ingen påmindelser før mandag den 12. oktober', '2026-10-12'],
    ['stop påmindelser til næste uge', '2026-10-12'],
    ['jeg vil ikke have påmindelser før 12/10', '2026-10-12'],
    ['pause mine påmindelser til i morgen', '2026-10-07'],
  ])('%s', (text, day) => {
    expect(snoozeAsked(text, today)).toEqual({ do: 'snooze', until: { day } });
  });

  it.each([
    'stop påmindelser',
    'Stop mine påmindelser!',
    'kan du stoppe påmindelserne',
    'slå påmindelser fra',
    'ingen påmindelser',
    'jeg vil ikke have flere påmindelser',
    'stop påmindeslr',
    'stop reminders',
  ])('%s: that they stop', (text) => {
    expect(snoozeAsked(text, today)).toEqual({ do: 'snooze', until: 'unsaid' });
  });

  it.each([
    'påmind mig ikke før',
    'udsæt mine påmindelser',
    'udsæt mine påmindelser til snart',
    'stop påmindelser til jul',
  ])('%s: until when is to be asked', (text) => {
    expect(snoozeAsked(text, today)).toEqual({ do: 'snooze', until: 'unread' });
  });

  it.each(['påmind mig igen', 'start påmindelser igen', 'slå påmindelser til', 'mind mig igen'])(
    '%s: that they come again',
    (text) => {
      expect(snoozeAsked(text, today)).toEqual({ do: 'wake' });
    },
  );

  it.each([
    'Påmindelse om tilsyn',
    'Påmindelser til borgere om lægetid',
    'påmind mig om mødet med skolebestyrelsen',
    'Udsættelse af sag om støjvold',
    'påmindelser',
  ])('%s: nothing', (text) => {
    expect(snoozeAsked(text, today)).toBeUndefined();
  });
});
