import { parseDay } from '../language/parse-day.js';
import { mendWords, plainRequest } from '../language/plain-request.js';

/**
 * What somebody wants of their reminders: to get them again, or none before a day (ISO). `unsaid`: it is to stop, and
 * nothing is said of how long; `unread`: it is to wait until a day that they do not say, or that cannot be read.
 */
export type SnoozeAsked =
  | { readonly do: 'wake' }
  | { readonly do: 'snooze'; readonly until: { readonly day: string } | 'unsaid' | 'unread' };

const words = ['paamindelser', 'paamindelserne', 'paamindelse', 'paamind', 'paaminde'];

const reminders = '(?:(?:mine|alle|de|flere|for|my|the|more) )*(?:paamindelser(?:ne)?|paamindelse|reminders)';
const until =
  '(?: (?:til og med|til|indtil|foer|inden|until|before) (?<day>.+)| (?<span>(?:i )?(?:\\d+|en|et|to|tre) (?:dage?|uger?)|i morgen))?';

const wake = new RegExp(
  `^(?:(?:paamind|mind) mig igen|(?:start|genoptag|begynd|taend|resume) (?:(?:med|for) )?${reminders}(?: igen)?|slaa ${reminders} til(?: igen)?)$`,
);
/** Somebody may ask that it stop, and leave open until when. */
const stop = [
  new RegExp(
    `^(?:(?:stop|stoppe|stands|sluk|slukke|drop|pause) (?:(?:med|for|at sende) )*${reminders}|slaa ${reminders} fra)${until}$`,
  ),
  new RegExp(`^(?:jeg vil )?(?:ingen|ikke (?:have|faa|flere)|helst ikke have|no) ${reminders}${until}$`),
];
/** … or that it wait, which begs the question until when. */
const wait = [
  new RegExp(`^(?:udsaet|udsaette|udskyd|udskyde|vent med|vente med|flyt|snooze|postpone) ${reminders}${until}$`),
  /^(?:paamind|mind) mig ikke (?:om noget )?(?:foer|inden)(?: (?<day>.+))?$/,
  /^vent med at paaminde mig(?: (?:til|indtil) (?<day>.+))?$/,
  /^snooze(?: (?:til|indtil|until) (?<day>.+))?$/,
];
const remindOn = /^(?:paamind|mind) mig (?:(?:foerst|igen|om det) )*(?<day>.+?)(?: i stedet)?$/;

/** Gives what a message asks of reminders, or undefined when it is about something else. `today` is ISO, Danish time. */
export function snoozeAsked(text: string, today: string): SnoozeAsked | undefined {
  const plain = plainRequest(text);
  if (plain === undefined) return undefined;
  const said = mendWords(plain, words);
  if (wake.test(said)) return { do: 'wake' };
  const stopped = firstMatch(stop, said);
  if (stopped !== undefined) return { do: 'snooze', until: untilIn(stopped, today) ?? 'unsaid' };
  const waits = firstMatch(wait, said);
  if (waits !== undefined) return { do: 'snooze', until: untilIn(waits, today) ?? 'unread' };
  const day = dayIn(remindOn.exec(said)?.groups?.day, today);
  return day === undefined ? undefined : { do: 'snooze', until: { day } };
}

function firstMatch(patterns: readonly RegExp[], said: string): RegExpExecArray | undefined {
  return patterns.map((pattern) => pattern.exec(said)).find((match) => match !== null) ?? undefined;
}

/** Gives until when it is to wait; undefined where nothing is said of it. */
function untilIn({ groups }: RegExpExecArray, today: string): { readonly day: string } | 'unread' | undefined {
  const written = groups?.day ?? groups?.span;
  if (written === undefined) return undefined;
  const day = dayIn(written, today);
  return day === undefined ? 'unread' : { day };
}

/** "i en uge" and "en uge" are "om en uge"; "til morgen" is "i morgen". */
function dayIn(written: string | undefined, today: string): string | undefined {
  if (written === undefined) return undefined;
  const forms = [written, `i ${written}`, `om ${written}`, written.replace(/^i /, 'om ')];
  return forms.map((form) => parseDay(form, today)).find((day) => day !== undefined);
}
