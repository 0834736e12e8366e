import { readUpdates } from '../indicators/read-catalogue.js';
import { type IndicatorUpdate, updateDocument, updateKey } from '../indicators/update.js';
import { todayIn } from '../language/local-day.js';
import type { AdminIds } from '../people/admins.js';
import { noPeople, type People, peopleDocument, peopleKey } from '../people/person.js';
import { emptySetup, type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../people/udvalg-setup.js';
import { changeDocument, type Timing } from '../store/change-document.js';
import { bodyOf } from '../store/document-type.js';
import { type ApprovalContext, type ApprovalRules, approvalEntries } from './ask-approvers.js';
import type { BoardParts } from './board.js';
import type { NextAskedFrom } from './plan-requests.js';

/** How often everything is looked through even where nobody's part has changed: what could not be delivered shows here. */
const lookThroughMs = 10 * 60_000;

export type RerouteParts = BoardParts & {
  readonly timing: Timing;
  readonly adminIds: AdminIds;
  readonly readNextAskedFrom: () => Promise<NextAskedFrom>;
};

/**
 * Keeps what waits with those who may decide it: an absence that begins, a new chair and a day that passes move it, cards
 * that stand say so, and what reaches nobody is told to the admins. Runs every minute; costs one request and one for each
 * udvalg, and looks further only where who sits where, who is reached or the day has changed since it last looked, or ten
 * minutes have passed; looking costs one more for how long a chair is waited for. It is harmless on several instances: what one has planned the next finds planned.
 */
export function createReroute(parts: RerouteParts): (now: Date) => Promise<void> {
  const looked = new Map<string, string>();

  return async (now) => {
    const udvalgIds = new Set(parts.strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)));
    const storedPeople = await parts.store.read(peopleKey);
    const people = storedPeople === undefined ? noPeople : bodyOf(peopleDocument, storedPeople);
    for (const udvalgId of udvalgIds) {
      const stored = await parts.store.read(udvalgSetupKey(udvalgId));
      const slot = Math.floor(now.getTime() / lookThroughMs);
      const seen = [storedPeople?.etag, stored?.etag, todayIn(now), slot].join(' ');
      if (looked.get(udvalgId) === seen) continue;
      const setup = stored === undefined ? emptySetup(udvalgId) : bodyOf(udvalgSetupDocument, stored);
      const rules = { adminIds: parts.adminIds, nextAskedFrom: await parts.readNextAskedFrom() };
      await rerouteIn({ people, setup, today: todayIn(now), now, together: true }, { ...parts, rules });
      looked.set(udvalgId, seen);
    }
  };
}

type Context = {
  readonly people: People;
  readonly setup: UdvalgSetup;
  readonly today: string;
  readonly now: Date;
  readonly together: true;
};

type RuledParts = RerouteParts & { readonly rules: ApprovalRules };

/** One after the other: what one tells the admins the next must see. */
async function rerouteIn(context: Context, parts: RuledParts): Promise<void> {
  let updates = await readUpdates(parts.store, context.setup.udvalgId, '0000-Q1');
  for (const update of updates) {
    if (entriesFor(update, { ...context, updates }, parts.rules).length === 0) continue;
    const written = await reroute(update, { ...context, updates }, parts);
    if (written !== undefined) updates = updates.map((one) => (one === update ? written : one));
  }
}

async function reroute(
  { udvalgId, indicatorId, quarter }: IndicatorUpdate,
  context: ApprovalContext,
  { store, timing, rules }: RuledParts,
): Promise<IndicatorUpdate | undefined> {
  const key = updateKey(udvalgId, indicatorId, quarter);
  const result = await changeDocument<IndicatorUpdate, IndicatorUpdate | undefined>(
    { store, timing, type: updateDocument, key },
    (current) => {
      const entries = current === undefined ? [] : entriesFor(current, context, rules);
      if (current === undefined || entries.length === 0) return { do: 'nothing', outcome: current };
      const written = { ...current, outbox: [...current.outbox, ...entries] };
      return { do: 'write', body: written, outcome: written };
    },
  );
  return result.ok ? result.outcome : undefined;
}

function entriesFor(update: IndicatorUpdate, context: ApprovalContext, rules: ApprovalRules) {
  return approvalEntries(update, update, context, rules);
}
