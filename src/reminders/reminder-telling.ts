import { readBoard } from '../approvals/board.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { type Telling, telling } from '../outbox/telling.js';
import {
  adminsReminderReply,
  decidersReminderReply,
  ownersReminderReply,
  type ReminderAbout,
} from '../replies/reminders/reminder-reply.js';
import type { Reply } from '../replies/reply.js';
import type { DocumentStore } from '../store/document-store.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { udvalgById } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { cycleOf } from '../summaries/calendar.js';
import { readCalendar } from '../summaries/calendar-settings.js';
import { type Amiss, amissIn, isInOrder, type Owes } from './amiss.js';
import { type ReminderRound, reminderRoundDocument } from './reminder-round.js';

export type ReminderTellingParts = {
  readonly store: DocumentStore;
  readonly strategies: readonly Strategy[];
  readonly clock: () => Date;
};

/** What reminders say: made when they are sent, so that what was done meanwhile is not asked for. They go out at most once. */
export function reminderTelling(parts: ReminderTellingParts): Telling {
  const tell = (words: (amiss: Amiss, entry: OutboxEntry, about: ReminderAbout) => Reply | undefined) => ({
    whenUnknown: 'leave' as const,
    async render(entry: OutboxEntry, { udvalgId, quarter }: ReminderRound) {
      const now = parts.clock();
      if (now.getTime() >= Date.parse(entry.facts?.until ?? '')) return undefined;
      const strategy = strategyOfQuarter(parts.strategies, quarter);
      const board = await readBoard(parts, udvalgId, now);
      const { ownersDeadline } = cycleOf(quarter, await readCalendar(parts.store), board.setup.meetings);
      const about = {
        udvalg: udvalgById(strategy, udvalgId).title,
        quarter,
        deadline: ownersDeadline,
        isLastDay: entry.id.includes('last-day'),
      };
      return words(amissIn(board, strategy, quarter), entry, about);
    },
  });
  return telling<ReminderRound>(reminderRoundDocument, {
    'reminder-owners': tell(({ owners }, entry, about) =>
      ofPerson(owners, entry, (names) => ownersReminderReply(names, about)),
    ),
    'reminder-deciders': tell(({ deciders }, entry, about) =>
      ofPerson(deciders, entry, (names) => decidersReminderReply(names, about)),
    ),
    'reminder-admins': tell((amiss, _, about) => (isInOrder(amiss) ? undefined : adminsReminderReply(amiss, about))),
  });
}

function ofPerson(
  owing: readonly Owes[],
  { facts }: OutboxEntry,
  words: (names: readonly string[]) => Reply,
): Reply | undefined {
  const own = owing.find(({ person }) => person.id === facts?.personId);
  return own === undefined ? undefined : words(own.names);
}
