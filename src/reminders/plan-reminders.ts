import { planEntry } from '../outbox/entry-life.js';
import type { Address } from '../outbox/messenger.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { addressOf } from '../people/admins.js';
import type { Person } from '../people/person.js';
import { type Amiss, isInOrder } from './amiss.js';
import type { Stage } from './stages.js';

/** What reminders are planned from. */
export type Planning = {
  readonly amiss: Amiss;
  readonly admins: readonly Person[];
  /** What was planned before. */
  readonly outbox: readonly OutboxEntry[];
  readonly now: Date;
};

/**
 * Gives the reminders that are due now and were not planned yet: to each only of what they themselves still owe. Whoever
 * asked not to be reminded yet is left out, and is reminded when that ends, if the stage's time is not over by then.
 */
export function planReminders(
  stages: readonly Stage[],
  { amiss, admins, outbox, now }: Planning,
): readonly OutboxEntry[] {
  const planned = new Set(outbox.map(({ id }) => id));
  return stages.flatMap((stage) =>
    peopleOf(stage, amiss, admins)
      .filter(({ snoozedUntil }) => snoozedUntil === undefined || Date.parse(snoozedUntil) <= now.getTime())
      .flatMap((person) => {
        const to = addressOf(person);
        const id = `${stage.id}:${person.id}`;
        return to === undefined || planned.has(id) ? [] : [entry(id, stage, { person, to, now })];
      }),
  );
}

function peopleOf(stage: Stage, amiss: Amiss, admins: readonly Person[]): readonly Person[] {
  if (stage.to === 'owners') return amiss.owners.map(({ person }) => person);
  if (stage.to === 'deciders') return amiss.deciders.map(({ person }) => person);
  return isInOrder(amiss) ? [] : admins;
}

function entry(
  id: string,
  stage: Stage,
  { person, to, now }: { readonly person: Person; readonly to: Address; readonly now: Date },
): OutboxEntry {
  const facts = { personId: person.id, until: stage.until.toISOString() };
  return planEntry({ id, to, what: `reminder-${stage.to}`, facts }, now);
}
