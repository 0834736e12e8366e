import { z } from 'zod';
import { todayIn } from '../language/local-day.js';
import { momentIn } from '../language/local-moment.js';
import type { Keeping } from '../people/contact.js';
import { changeDocument } from '../store/change-document.js';
import type { DocumentType } from '../store/document-type.js';

const Daily = z.strictObject({ day: z.iso.date() });
const dailyDocument: DocumentType<z.infer<typeof Daily>> = { kind: 'daily', schemaVersion: 1, body: Daily };

/** When the daily jobs run, Danish time: while nobody writes, and away from the hour that the clocks change in. */
const time = '04:00';

/**
 * Gives a job that does its work once a day, whoever of the instances is first, and the next day where the program did not
 * run. A work that breaks off is done again the next day, so it must find by itself what is to be done.
 */
export function onceADay(
  name: string,
  { store, timing }: Keeping,
  work: (now: Date) => Promise<void>,
): { readonly name: string; run(now: Date): Promise<void> } {
  let doneOn = '';
  return {
    name,
    async run(now) {
      const day = todayIn(now);
      if (doneOn === day || now < momentIn(day, time)) return;
      const target = { store, timing, type: dailyDocument, key: { partition: 'system', id: `daily:${name}` } };
      const taken = await changeDocument(target, (last) =>
        last !== undefined && last.day >= day
          ? { do: 'nothing', outcome: false }
          : { do: 'write', body: { day }, outcome: true },
      );
      if (!taken.ok) return;
      doneOn = day;
      if (taken.outcome) await work(now);
    },
  };
}
