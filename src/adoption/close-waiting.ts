import type { Announce } from '../indicators/announce.js';
import { withAnnouncements } from '../indicators/announce.js';
import { closeReport } from '../indicators/life.js';
import { readUpdates } from '../indicators/read-catalogue.js';
import { pendingOf } from '../indicators/series.js';
import { type IndicatorUpdate, updateDocument, updateKey } from '../indicators/update.js';
import { todayIn } from '../language/local-day.js';
import type { Quarter } from '../language/quarter.js';
import { readPeople } from '../people/change-people.js';
import { readSetup } from '../people/change-setup.js';
import { changeDocument } from '../store/change-document.js';
import type { Carrying, CarryParts } from './carry-over.js';

/** What closing is done with: `announce` tells owners and puts what became of it on the cards of those who were asked. */
export type ClosingParts = CarryParts & { readonly announce: Announce };

/**
 * Closes the reports of the older strategy's quarters before this one that still wait: nobody meets about them any more.
 * Its owner is told, and no card of it can be decided any more. What is approved stays, and a quarter can still be corrected.
 * @throws what the store throws, and when others kept changing the same report: it is done again then.
 */
export async function closeWaiting(parts: ClosingParts, carrying: Carrying, before: Quarter): Promise<void> {
  const { store } = parts;
  const { adoption, old, by } = carrying;
  const people = await readPeople(store);
  for (const { id } of old.udvalg) {
    const updates = await readUpdates(store, id, '0000-Q1');
    const waiting = updates.filter((update) => update.quarter < before && pendingOf(update) !== undefined);
    if (waiting.length === 0) continue;
    const setup = await readSetup(store, id);
    const context = { people, setup, today: todayIn(by.at), now: by.at, updates };
    for (const { udvalgId, indicatorId, quarter } of waiting) {
      const target = {
        store,
        timing: parts.timing,
        type: updateDocument,
        key: updateKey(udvalgId, indicatorId, quarter),
      };
      const result = await changeDocument<IndicatorUpdate, undefined>(target, (current) => {
        const pending = current && pendingOf(current);
        const closed = current && pending && closeReport(current, pending.revision, adoption.strategyId, by);
        return closed?.is === 'changed'
          ? {
              do: 'write',
              body: withAnnouncements(current, closed.update, parts.announce, context),
              outcome: undefined,
            }
          : { do: 'nothing', outcome: undefined };
      });
      if (!result.ok) throw new Error(`The report ${target.key.id} was not closed: others kept changing it`);
    }
  }
}
