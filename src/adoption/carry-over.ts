import { type Action, actionDocument, actionKey } from '../actions/action.js';
import { readActions } from '../actions/read-actions.js';
import { isOpen } from '../administration/hanging.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../indicators/indicator.js';
import { readIndicators } from '../indicators/read-catalogue.js';
import type { By } from '../people/audit.js';
import { type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../people/udvalg-setup.js';
import { type ChangeResult, type ChangeTarget, changeDocument, type Timing } from '../store/change-document.js';
import type { DocumentKey, DocumentStore, JsonObject } from '../store/document-store.js';
import type { DocumentType } from '../store/document-type.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Adoption } from './adoption.js';
import { carriedAction, carriedId, carriedIndicator, carriedSetup, endAction, endIndicator } from './carry.js';
import { whereTo } from './where-to.js';

/** What carrying over is done with. */
export type CarryParts = { readonly store: DocumentStore; readonly timing: Timing };

/** What is carried: an adoption, the strategy that it takes over from, and who does it when. */
export type Carrying = { readonly adoption: Adoption; readonly old: Strategy; readonly by: By };

/**
 * Carries indicators, owners and open handlinger of the older strategy over, and ends there what goes no further. Each is
 * first put in its new place and then ended in its old one, by ids that follow from the old ones: what was cut short, or is
 * done by several instances at once, comes to the same.
 * @throws what the store throws, and when others kept changing the same document: it is done again then.
 */
export async function carryOver(parts: CarryParts, carrying: Carrying): Promise<void> {
  for (const { id } of carrying.old.udvalg) {
    const indicators = await readIndicators(parts.store, id, carrying.old, new Map());
    for (const indicator of indicators) {
      if (indicator.retired === undefined && indicator.ended === undefined)
        await carryIndicator(indicator, id, parts, carrying);
    }
    for (const action of await readActions(parts.store, id)) {
      if (action.strategyId === carrying.old.id && isOpen(action)) await carryAction(action, id, parts, carrying);
    }
  }
  for (const { id } of carrying.adoption.strategy.udvalg) await widenSetup(id, parts, carrying);
}

async function carryIndicator(old: Indicator, udvalgId: string, parts: CarryParts, carrying: Carrying): Promise<void> {
  const { adoption, by } = carrying;
  const where = whereTo({ of: 'indicator', one: old }, adoption.moves);
  const { from } = adoption;
  const ended = 'why' in where ? { from, why: where.why } : { from, to: placeIn(adoption, where.to, old), why: '' };
  if ('to' in where) {
    const place = { udvalgId, indicatorId: old.id };
    const next = carriedIndicator(old, { place, fokusomraadeId: where.to }, adoption, by);
    const key = indicatorKey(placeIn(adoption, where.to, old).udvalgId, next.id);
    await put(parts, indicatorDocument, key, (current) => current ?? next);
  }
  await put(parts, indicatorDocument, indicatorKey(udvalgId, old.id), (current) =>
    endIndicator(current ?? old, ended, by),
  );
}

async function carryAction(old: Action, udvalgId: string, parts: CarryParts, carrying: Carrying): Promise<void> {
  const { adoption, by } = carrying;
  const where = whereTo({ of: 'action', one: old }, adoption.moves);
  if ('why' in where) {
    await put(parts, actionDocument, actionKey(udvalgId, old.id), (now) => endAction(now ?? old, where, by));
    return;
  }
  const next = carriedAction(old, where.to, adoption, by);
  const to = { udvalgId: fokusomraadeById(adoption.strategy, where.to).udvalgId, actionId: next.id };
  await put(parts, actionDocument, actionKey(to.udvalgId, next.id), (current) => current ?? next);
  await put(parts, actionDocument, actionKey(udvalgId, old.id), (now) => endAction(now ?? old, { to, why: '' }, by));
}

/** Where an indicator goes on: with the udvalg that owns its new fokusområde. */
function placeIn({ strategy, strategyId }: Adoption, fokusomraadeId: string, { id }: Pick<Indicator, 'id'>) {
  return {
    udvalgId: fokusomraadeById(strategy, fokusomraadeId).udvalgId,
    indicatorId: carriedId(id, { strategyId }),
  };
}

async function widenSetup(udvalgId: string, parts: CarryParts, { adoption, by }: Carrying): Promise<void> {
  const target = { ...parts, type: udvalgSetupDocument, key: udvalgSetupKey(udvalgId) };
  await settled(target, (setup: UdvalgSetup | undefined) =>
    setup === undefined ? undefined : carriedSetup(setup, adoption.moves, adoption.strategy, by),
  );
}

function put<Body extends JsonObject>(
  { store, timing }: CarryParts,
  type: DocumentType<Body>,
  key: DocumentKey,
  decide: (current: Body | undefined) => Body,
): Promise<void> {
  return settled({ store, timing, type, key }, decide);
}

/** Writes what is decided where it differs from what is there. */
async function settled<Body extends JsonObject>(
  target: ChangeTarget<Body>,
  decide: (current: Body | undefined) => Body | undefined,
): Promise<void> {
  const result: ChangeResult<undefined> = await changeDocument(target, (current) => {
    const body = decide(current);
    return body === undefined || body === current
      ? { do: 'nothing', outcome: undefined }
      : { do: 'write', body, outcome: undefined };
  });
  if (!result.ok)
    throw new Error(`${target.key.partition} ${target.key.id} was not carried over: others kept changing it`);
}
