import type { Indicator } from '../indicators/indicator.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import { seatedOn } from '../people/who-decides.js';
import type { Action } from './action.js';

/** Somebody who wants to do something with handlinger, found by the authenticated Entra id; `personId` is none's without one. */
export type Actor = { readonly personId: string | undefined; readonly isAdmin: boolean };

/** What rights in an udvalg hang on, as it is on a day (ISO, Danish time). */
export type RightsBase = {
  readonly setup: UdvalgSetup;
  readonly indicators: readonly Indicator[];
  readonly today: string;
};

/** Whether somebody may add handlinger to a fokusområde: admins, its chair, deputy or stand-in, and owners of its indicators. */
export function mayAdd({ personId, isAdmin }: Actor, fokusomraadeId: string, base: RightsBase): boolean {
  if (isAdmin) return true;
  if (personId === undefined) return false;
  const sits = seatedOn(base.setup, fokusomraadeId, base.today).some((one) => one.personId === personId);
  return sits || ownsIn(base.indicators, fokusomraadeId, personId);
}

/** Whether somebody may change a handling: who may add one there, and the one who is responsible for it. */
export function mayChange(actor: Actor, action: Pick<Action, 'fokusomraadeId' | 'responsibleId'>, base: RightsBase) {
  const isResponsible = actor.personId !== undefined && actor.personId === action.responsibleId;
  return isResponsible || mayAdd(actor, action.fokusomraadeId, base);
}

/** An example is nobody's, and what is out of use gives no rights. */
function ownsIn(indicators: readonly Indicator[], fokusomraadeId: string, personId: string): boolean {
  return indicators.some(
    (one) =>
      one.fokusomraadeId === fokusomraadeId &&
      !one.isExample &&
      one.retired === undefined &&
      one.ownerIds.includes(personId),
  );
}
