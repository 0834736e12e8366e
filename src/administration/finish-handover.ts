import { actionDocument, actionKey } from '../actions/action.js';
import { indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import type { AdminIds } from '../people/admins.js';
import { changePeople } from '../people/change-people.js';
import { changeSetup } from '../people/change-setup.js';
import type { Keeping } from '../people/contact.js';
import { type Handover, handoverDocument, handoverKey, handoverPartition } from '../people/handover.js';
import { changeDocument } from '../store/change-document.js';
import type { DocumentKey, JsonObject } from '../store/document-store.js';
import { bodyOf, type DocumentType } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { handOverAction, handOverIndicator, handOverPeople, handOverSetup } from './handover-steps.js';
import { isOpen, readUdvalgStates, type UdvalgState } from './hanging.js';

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
  const mine = states.map((state) => touchedBy(state, from));
  const results = [
    ...(await inTurn(
      mine.filter(({ hasSetup }) => hasSetup),
      ({ state }) => setupStep(handover, state, parts),
    )),
    ...(await inTurn(
      mine.flatMap(({ state, indicators }) => indicators.map(({ id }) => ({ udvalgId: state.udvalgId, id }))),
      ({ udvalgId, id }) =>
        step(parts, indicatorDocument, indicatorKey(udvalgId, id), (one) => handOverIndicator(one, handover, by)),
    )),
    ...(await inTurn(
      mine.flatMap(({ state, actions }) => actions.map(({ id }) => ({ udvalgId: state.udvalgId, id }))),
      ({ udvalgId, id }) =>
        step(parts, actionDocument, actionKey(udvalgId, id), (one) => handOverAction(one, handover, by)),
    )),
  ];
  const people = await changePeople(parts, (now) => ({
    people: handOverPeople(now, handover, parts.adminIds, by),
    outcome: undefined,
  }));
  if (results.includes(false) || !people.ok) return { is: 'busy' };
  await takeAway(parts, from);
  const count = (of: (touched: Touched) => number) => mine.reduce((sum, touched) => sum + of(touched), 0);
  return {
    is: 'done',
    handed: {
      setups: count(({ hasSetup }) => Number(hasSetup)),
      indicators: count(({ indicators }) => indicators.length),
      actions: handover.toPersonId === undefined ? 0 : count(({ actions }) => actions.filter(isOpen).length),
    },
  };
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

type Touched = {
  readonly state: UdvalgState;
  readonly hasSetup: boolean;
  readonly indicators: UdvalgState['indicators'];
  readonly actions: UdvalgState['actions'];
};

function touchedBy(state: UdvalgState, personId: string): Touched {
  const { setup, indicators, actions } = state;
  return {
    state,
    hasSetup:
      setup.seats.some((seat) => seat.personId === personId) ||
      setup.standIns.some((standIn) => standIn.personId === personId || standIn.forPersonId === personId),
    indicators: indicators.filter(({ ownerIds }) => ownerIds.includes(personId)),
    actions: actions.filter(({ responsibleId }) => responsibleId === personId),
  };
}

async function setupStep(handover: Handover, { udvalgId }: UdvalgState, parts: HandoverParts): Promise<boolean> {
  const by = { personId: handover.by, at: new Date(handover.startedAt) };
  const allIds = parts.strategies.flatMap((strategy) => fokusomraaderOf(strategy, { udvalgId }).map(({ id }) => id));
  const result = await changeSetup(parts, udvalgId, (setup) => ({
    setup: handOverSetup(setup, handover, { allIds, today: parts.today, by }),
    outcome: undefined,
  }));
  return result.ok;
}

async function step<Body extends JsonObject>(
  { store, timing }: Keeping,
  type: DocumentType<Body>,
  key: DocumentKey,
  change: (body: Body) => Body,
): Promise<boolean> {
  const result = await changeDocument({ store, timing, type, key }, (stored) => {
    const body = stored === undefined ? undefined : change(stored);
    return body === undefined || body === stored
      ? { do: 'nothing', outcome: undefined }
      : { do: 'write', body, outcome: undefined };
  });
  return result.ok;
}

async function inTurn<T>(list: readonly T[], go: (one: T) => Promise<boolean>): Promise<readonly boolean[]> {
  const results: boolean[] = [];
  for (const one of list) results.push(await go(one));
  return results;
}

async function takeAway({ store, timing }: Keeping, fromPersonId: string): Promise<void> {
  const target = { store, timing, type: handoverDocument, key: handoverKey(fromPersonId) };
  await changeDocument(target, () => ({ do: 'delete', outcome: undefined }));
}
