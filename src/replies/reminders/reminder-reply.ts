import { type Quarter, quarterName } from '../../language/quarter.js';
import type { Amiss } from '../../reminders/amiss.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { reminderTexts as texts } from './reminder-texts.js';

/** What a reminder is about. */
export type ReminderAbout = {
  readonly udvalg: string;
  readonly quarter: Quarter;
  /** The owners' last day, ISO. */
  readonly deadline: string;
  readonly isLastDay: boolean;
};

type Step = { readonly title: string; readonly ask: string };

/** Gives the reminder to an owner: what is not reported yet. */
export function ownersReminderReply(names: readonly string[], about: ReminderAbout): Reply {
  const { udvalg, quarter, deadline, isLastDay } = about;
  const headline = isLastDay ? texts.ownersLastDay(names.length, udvalg) : texts.owners(names.length, udvalg, deadline);
  const next = isLastDay ? [texts.openUpdates] : [texts.openUpdates, texts.later];
  return reminder(headline, [names.join('; '), texts.ownersFor(quarterName(quarter))], next);
}

/** Gives the reminder to one who decides: what waits for them. */
export function decidersReminderReply(names: readonly string[], { udvalg, quarter }: ReminderAbout): Reply {
  const lines = [names.join('; '), texts.decidersFor(quarterName(quarter))];
  return reminder(texts.deciders(names.length, udvalg), lines, [texts.openQueue]);
}

/** Gives what the admins are told: who still owes what. */
export function adminsReminderReply({ owners, deciders, ownerless }: Amiss, { udvalg, quarter }: ReminderAbout): Reply {
  const lines = [
    ...owners.map(({ person, names }) => texts.missing(person.name, names)),
    ...deciders.map(({ person, names }) => texts.waiting(person.name, names)),
    ...(ownerless.length > 0 ? [texts.ownerless(ownerless)] : []),
  ];
  return reminder(texts.admins(udvalg, quarterName(quarter)), lines, []);
}

function reminder(headline: string, lines: readonly string[], next: readonly Step[]): Reply {
  const text = joinParagraphs([headline, ...lines]);
  return {
    card: 'notice',
    summary: headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      headline: escapeMarkdown(headline),
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      hasNotice: false,
      notice: '',
      next: [...next],
    },
  };
}
