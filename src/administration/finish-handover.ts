import { type Action, actionDocument, actionKey } from '../actions/action.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import type { AdminIds } from '../people/admins.js';
import { changePeople } from '../people/change-people.js';
import { changeSetup } from '../people/change-setup.js';
import type { Keeping } from '../people/contact.js';
import { type Handover, handoverDocument, handoverKey, handoverPartition } from '../people/handover.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import { changeDocument } from '../store/change-document.js';
import type { DocumentKey, JsonObject } from '../store/document-store.js';
import { bodyOf, type DocumentType } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { handOverAction, handOverIndicator, handOverPeople, handOverSetup } from './handover-steps.js';
import { readUdvalgStates, type UdvalgState } from './hanging.js';

export type HandoverParts = Keeping & {
  readonly strategies: readonly Strategy[];
  readonly adminIds: AdminIds;
  readonly today: string;
};

/** How many of each went over. */
export type HandedOver = { readonly setups: number; readonly indicators: number; readonly actions: number };

/**
 * Carries a handover out, document by document, each in one conditional write, and takes it away when everything is done.
 * It may be broken off anywhere and called again, by anybody: what went over stays there. `busy` where a document could
 * not be written; the rest is done the next time.
 */
export async function finishHandover(
  handover: Handover,
  parts: HandoverParts,
): Promise<{ readonly is: 'done'; readonly handed: HandedOver } | { readonly is: 'busy' }> {
  const by = { personId: handover.by, at: new Date(handover.startedAt) };
  const { fromPersonId: from } = handover;
  const states = await readUdvalgStates(parts.store, parts.strategies);
  const setups = await inTurn(
    states.filter(({ setup }) => isIn(setup, from)),
    (state) => setupStep(handover, state, parts),
  );
  const indicators = await inTurn(
    keysOf(states, indicatorKey, ({ indicators }) => indicators),
    (key) => step(parts, indicatorDocument, key, (one) => handOverIndicator(one, handover, by)),
  );
  const actions = await inTurn(
    keysOf(states, actionKey, (state) => state.actions),
    (key) => step(parts, actionDocument, key, (one) => handOverAction(one, handover, by)),
  );
  if ([...setups, ...indicators, ...actions].includes('busy')) return { is: 'busy' };
  // Last, for one human's second entry goes with it.
  const people = await changePeople(parts, (now) => ({
    people: handOverPeople(now, handover, parts.adminIds, by),
    outcome: undefined,
  }));
  if (!people.ok) return { is: 'busy' };
  await takeAway(parts, from);
  const count = (steps: readonly Step[]) => steps.filter((one) => one === 'changed').length;
  return { is: 'done', handed: { setups: count(setups), indicators: count(indicators), actions: count(actions) } };

  /** Only what names the person is read again and perhaps written. */
  function keysOf<T extends Indicator | Action>(
    among: readonly UdvalgState[],
    keyOf: (udvalgId: string, id: string) => DocumentKey,
    listOf: (state: UdvalgState) => readonly T[],
  ): readonly DocumentKey[] {
    return among.flatMap((state) =>
      listOf(state)
        .filter((one) => ('ownerIds' in one ? one.ownerIds.includes(from) : one.responsibleId === from))
        .map(({ id }) => keyOf(state.udvalgId, id)),
    );
  }
}

/** Finishes every handover that a crash or a crowd left, such as those that meeting somebody began. */
export async function finishHandovers(parts: HandoverParts): Promise<void> {
  for await (const document of documentsIn(parts.store, {
    partition: handoverPartition,
    kind: handoverDocument.kind,
  })) {
    await finishHandover(bodyOf(handoverDocument, document), parts);
  }
}

type Step = 'changed' | 'same' | 'busy';

function isIn({ seats, standIns }: UdvalgSetup, id: string): boolean {
  return (
    seats.some(({ personId }) => personId === id) ||
    standIns.some(({ personId, forPersonId }) => personId === id || forPersonId === id)
  );
}

async function setupStep(handover: Handover, { udvalgId }: UdvalgState, parts: HandoverParts): Promise<Step> {
  const by = { personId: handover.by, at: new Date(handover.startedAt) };
  const allIds = parts.strategies.flatMap((strategy) => fokusomraaderOf(strategy, { udvalgId }).map(({ id }) => id));
  const result = await changeSetup<Step>(parts, udvalgId, (setup) => {
    const handed = handOverSetup(setup, handover, { allIds, today: parts.today, by });
    return { setup: handed, outcome: handed === setup ? 'same' : 'changed' };
  });
  return result.ok ? result.outcome : 'busy';
}

async function step<Body extends JsonObject>(
  { store, timing }: Keeping,
  type: DocumentType<Body>,
  key: DocumentKey,
  change: (body: Body) => Body,
): Promise<Step> {
  const result = await changeDocument<Body, Step>({ store, timing, type, key }, (stored) => {
    const body = stored === undefined ? undefined : change(stored);
    return body === undefined || body === stored
      ? { do: 'nothing', outcome: 'same' }
      : { do: 'write', body, outcome: 'changed' };
  });
  return result.ok ? result.outcome : 'busy';
}

async function inTurn<T>(list: readonly T[], go: (one: T) => Promise<Step>): Promise<readonly Step[]> {
  const results: Step[] = [];
  for (const one of list) results.push(await go(one));
  return results;
}

async function takeAway({ store, timing }: Keeping, fromPersonId: string): Promise<void> {
  const target = { store, timing, type: handoverDocument, key: handoverKey(fromPersonId) };
  await changeDocument(target, () => ({ do: 'delete', outcome: undefined }));
}
