import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import { dayInWords } from '../language/days.js';
import { fold } from '../language/fold.js';
import { momentIn } from '../language/local-moment.js';
import { parseDay } from '../language/parse-day.js';
import { changePeople } from '../people/change-people.js';
import { personByAad } from '../people/find-person.js';
import type { Person } from '../people/person.js';
import { reminderTexts as texts } from '../replies/reminder-texts.js';
import { readCalendar } from '../summaries/calendar-settings.js';

/** The ways in which people put reminders off; a day that is left out is asked for. */
const notBefore: readonly RegExp[] = [
  /^(?:paamind|mind) mig ikke (?:om noget )?(?:foer|inden)(?: (?<day>.*))?$/,
  /^(?:paamind|mind) mig (?:foerst|igen)(?: igen)? (?<day>.+)$/,
  /^vent med (?:at paaminde mig|paamindelser(?:ne)?)(?: (?:til|indtil) (?<day>.*))?$/,
  /^(?:udsaet|udskyd) (?:mine )?paamindelser(?:ne)?(?: (?:til|indtil) (?<day>.*))?$/,
  /^ingen paamindelser (?:foer|inden|indtil)(?: (?<day>.*))?$/,
  /^snooze(?: (?:til|indtil|until) (?<day>.*))?$/,
];
const again = /^(?:paamind|mind) mig igen$/;

/** "påmind mig ikke før 1. december" and "påmind mig igen": each person's own say over their reminders. */
export const snoozeFeature: Feature = {
  async hear(text, turn) {
    const said = fold(text)
      .replace(/\s+/g, ' ')
      .replace(/[ .!]+$/, '')
      .trim();
    if (again.test(said)) return snooze(undefined, texts.awake, turn);
    const asked = notBefore.map((pattern) => pattern.exec(said)).find((found) => found !== null);
    if (asked === undefined) return undefined;
    const day = parseDay(asked.groups?.day ?? '', turn.today);
    if (day === undefined) return { kind: 'snooze-unread', line: texts.notADay };
    if (day <= turn.today) return { kind: 'snooze-past', line: texts.notAhead };
    const { reminders } = await readCalendar(turn.store);
    return snooze(momentIn(day, reminders.opens).toISOString(), texts.snoozed(dayInWords(day)), turn);
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
