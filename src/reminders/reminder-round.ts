import { z } from 'zod';
import { Quarter } from '../language/quarter.js';
import { OutboxEntry } from '../outbox/outbox.js';
import type { DocumentType } from '../store/document-type.js';

/** What an udvalg's people were reminded of in one quarter: one document, so that nothing is said twice by two instances. */
export const ReminderRound = z.strictObject({
  udvalgId: z.string(),
  quarter: Quarter,
  /** A reminder's id is its stage and its person, so planning it again finds it here. */
  outbox: z.array(OutboxEntry),
});
export type ReminderRound = z.infer<typeof ReminderRound>;

export const reminderRoundDocument: DocumentType<ReminderRound> = {
  kind: 'reminder-round',
  schemaVersion: 1,
  body: ReminderRound,
};

/** Where an udvalg's reminders of a quarter lie. */
export function reminderRoundKey(
  udvalgId: string,
  quarter: Quarter,
): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${udvalgId}`, id: `reminders:${quarter}` };
}
