import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import { momentIn } from '../language/local-moment.js';
import { addQuarters, reportingQuarter } from '../language/quarter.js';
import { changePeople } from '../people/change-people.js';
import { personByAad } from '../people/find-person.js';
import type { Person } from '../people/person.js';
import { reminderTexts as texts } from '../replies/reminders/reminder-texts.js';
import { cycleOf } from '../summaries/calendar.js';
import { readCalendar } from '../summaries/calendar-settings.js';
import { snoozeAsked } from './snooze-asked.js';

/**
 * "påmind mig ikke før mandag", "stop påmindelser" and "påmind mig igen": each person's own say over their reminders. They
 * may wait until the next quarter's reporting opens, and no longer: who owes something then is to hear of it.
 */
export const snoozeFeature: Feature = {
  async hear(text, turn) {
    const asked = snoozeAsked(text, turn.today);
    if (asked === undefined) return undefined;
    if (asked.do === 'wake') return snooze(undefined, texts.awake, turn);
    const { until } = asked;
    if (until === 'unread') return { kind: 'snooze-unread', line: texts.notADay };
    if (until !== 'unsaid' && until.day <= turn.today) return { kind: 'snooze-past', line: texts.notAhead };

    const calendar = await readCalendar(turn.store);
    const quarter = reportingQuarter(turn.today);
    const { open } = cycleOf(addQuarters(quarter, 1), calendar);
    const at = (day: string) => momentIn(day, calendar.reminders.opens).toISOString();
    if (until === 'unsaid') return snooze(at(open), texts.stopped(quarter, open), turn);
    return until.day > open
      ? snooze(at(open), texts.snoozedNoLonger(open), turn)
      : snooze(at(until.day), texts.snoozed(until.day), turn);
  },
};

async function snooze(until: string | undefined, line: string, turn: FeatureTurn): Promise<Outcome> {
  const result = await changePeople(turn, (people) => {
    const person = personByAad(people, turn.caller.aadObjectId);
    if (person === undefined) return { people, outcome: 'unknown' as const };
    const changed = people.people.map((one) => (one.id === person.id ? withSnooze(one, until) : one));
    return { people: { ...people, people: changed }, outcome: 'kept' as const };
  });
  if (!result.ok) return { kind: 'busy', line: texts.busy };
  return result.outcome === 'kept'
    ? { kind: until === undefined ? 'snooze-ended' : 'snoozed', line }
    : { kind: 'snooze-unknown', line: texts.unknownPerson };
}

function withSnooze({ snoozedUntil: _, ...person }: Person, until: string | undefined): Person {
  return until === undefined ? person : { ...person, snoozedUntil: until };
}
