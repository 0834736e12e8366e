import type { Action } from '../actions/action.js';
import { setOwners } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/indicator.js';
import { type AdminIds, addAdmin, removeAdmin } from '../people/admins.js';
import { auditEntry, type By } from '../people/audit.js';
import { joinCovers } from '../people/cover.js';
import type { Handover } from '../people/handover.js';
import type { People } from '../people/person.js';
import { type Role, withSeats } from '../people/seats.js';
import { isSameStandIn, withStandIns } from '../people/stand-ins.js';
import type { Seat, StandIn, UdvalgSetup } from '../people/udvalg-setup.js';
import { isOpen } from './hanging.js';

/** Who hands over to whom; nobody takes over where `toPersonId` is undefined. */
export type FromTo = Pick<Handover, 'fromPersonId' | 'toPersonId' | 'isSamePerson'>;

/** Gives the udvalg with the seats and stand-ins handed over; the same object when none was to be. */
export function handOverSetup(
  setup: UdvalgSetup,
  fromTo: FromTo,
  { allIds, today, by }: { readonly allIds: readonly string[]; readonly today: string; readonly by: By },
): UdvalgSetup {
  const roles: readonly Role[] = ['chair', 'deputy'];
  const seated = roles.reduce((now, role) => {
    const isTouched = now.seats.some((seat) => seat.role === role && seat.personId === fromTo.fromPersonId);
    return isTouched ? withSeats(now, handedSeats(now.seats, role, fromTo, allIds), role, by) : now;
  }, setup);
  const standIns = handedStandIns(seated.standIns, fromTo, today);
  return standIns === undefined ? seated : withStandIns(seated, standIns, by);
}

function handedSeats(
  seats: readonly Seat[],
  role: Role,
  { fromPersonId, toPersonId }: FromTo,
  allIds: readonly string[],
): readonly Seat[] {
  const given = seats.find((seat) => seat.role === role && seat.personId === fromPersonId);
  const own = seats.find((seat) => seat.role === role && seat.personId === toPersonId);
  const others = seats.filter((seat) => seat !== given && seat !== own);
  if (given === undefined || toPersonId === undefined) return own === undefined ? others : [...others, own];
  const covers = own === undefined ? given.covers : joinCovers(own.covers, given.covers, allIds);
  return [...others, { personId: toPersonId, role, covers }];
}

/**
 * Whoever takes over a seat is not away, so nobody stands in for them; what the person did for others goes on. What is
 * over stays as it was, unless the two are one human. Gives undefined when nothing changes.
 */
function handedStandIns(
  standIns: readonly StandIn[],
  { fromPersonId, toPersonId, isSamePerson }: FromTo,
  today: string,
): readonly StandIn[] | undefined {
  const renamed = (personId: string) => (personId === fromPersonId ? (toPersonId ?? personId) : personId);
  const handed = standIns.flatMap((one) => {
    if (isSamePerson) return [{ ...one, personId: renamed(one.personId), forPersonId: renamed(one.forPersonId) }];
    if (one.to < today || (one.personId !== fromPersonId && one.forPersonId !== fromPersonId)) return [one];
    if (one.forPersonId === fromPersonId || toPersonId === undefined || one.forPersonId === toPersonId) return [];
    return [{ ...one, personId: toPersonId }];
  });
  const left = handed.filter((one) => one.personId !== one.forPersonId);
  const isUnchanged =
    left.length === standIns.length && left.every((one, index) => isSameStandIn(one, standIns[index] ?? one));
  return isUnchanged ? undefined : left;
}

/** Gives the indicator with the owner handed over; the same object when it was not theirs, or is out of use. */
export function handOverIndicator(indicator: Indicator, fromTo: FromTo, by: By): Indicator {
  const { fromPersonId, toPersonId, isSamePerson } = fromTo;
  const isTheirs = indicator.ownerIds.includes(fromPersonId) && (indicator.retired === undefined || isSamePerson);
  if (!isTheirs) return indicator;
  const ownerIds = indicator.ownerIds.flatMap((id) => (id === fromPersonId ? (toPersonId ?? []) : id));
  const changed = setOwners(indicator, [...new Set(ownerIds)], by);
  return changed.is === 'changed' ? changed.indicator : indicator;
}

/** Gives the handling with the responsible handed over; the same object when it is not theirs, or over, or nobody takes over. */
export function handOverAction(action: Action, { fromPersonId, toPersonId, isSamePerson }: FromTo, by: By): Action {
  if (action.responsibleId !== fromPersonId || toPersonId === undefined) return action;
  if (!isOpen(action) && !isSamePerson) return action;
  const entry = auditEntry(by, 'responsible', fromPersonId, toPersonId);
  return { ...action, responsibleId: toPersonId, audit: [...action.audit, entry] };
}

/** Gives the people with the right to set up handed over, and one human's second entry gone. */
export function handOverPeople(people: People, handover: Handover, adminIds: AdminIds, by: By): People {
  const { fromPersonId, toPersonId, toAdmin, isSamePerson } = handover;
  const from = people.people.find(({ id }) => id === fromPersonId);
  if (from === undefined) return people;
  const given =
    from.isAdmin && toAdmin && toPersonId !== undefined
      ? changed(addAdmin(people, toPersonId, adminIds, by), people)
      : people;
  const taken = changed(removeAdmin(given, fromPersonId, adminIds, by), given);
  if (!isSamePerson) return taken;
  return {
    ...taken,
    people: taken.people.filter(({ id }) => id !== fromPersonId),
    audit: [...taken.audit, auditEntry(by, 'same-person', fromPersonId, toPersonId ?? '')],
  };
}

function changed(result: ReturnType<typeof addAdmin>, people: People): People {
  return result.is === 'changed' ? result.people : people;
}
