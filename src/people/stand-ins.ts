import { auditEntry, type By } from './audit.js';
import type { StandIn, UdvalgSetup } from './udvalg-setup.js';

/** What came of setting a stand-in; each refusal carries what explains it. */
export type StandInResult =
  | { readonly is: 'changed'; readonly setup: UdvalgSetup }
  | { readonly is: 'same' }
  | { readonly is: 'own' }
  | { readonly is: 'no-seat' }
  | { readonly is: 'backwards' }
  | { readonly is: 'over' }
  | { readonly is: 'overlaps'; readonly with: StandIn };

/** Lets somebody decide for another in this udvalg, from and to and including the days. `today` is ISO, Danish time. */
export function addStandIn(setup: UdvalgSetup, standIn: StandIn, today: string, by: By): StandInResult {
  const { personId, forPersonId, from, to } = standIn;
  if (personId === forPersonId) return { is: 'own' };
  if (!setup.seats.some((seat) => seat.personId === forPersonId)) return { is: 'no-seat' };
  if (to < from) return { is: 'backwards' };
  if (to < today) return { is: 'over' };

  const overlapping = setup.standIns.find(
    (other) => other.forPersonId === forPersonId && other.from <= to && from <= other.to,
  );
  if (overlapping === undefined) return { is: 'changed', setup: withStandIns(setup, [...setup.standIns, standIn], by) };
  const isSame = overlapping.personId === personId && overlapping.from === from && overlapping.to === to;
  return isSame ? { is: 'same' } : { is: 'overlaps', with: overlapping };
}

/** Takes a stand-in away. */
export function removeStandIn(setup: UdvalgSetup, standIn: StandIn, by: By): StandInResult {
  const left = setup.standIns.filter((one) => !isSameStandIn(one, standIn));
  return left.length === setup.standIns.length
    ? { is: 'same' }
    : { is: 'changed', setup: withStandIns(setup, left, by) };
}

/** Gives the udvalg with other stand-ins, and the change in its trail. */
export function withStandIns(setup: UdvalgSetup, standIns: readonly StandIn[], by: By): UdvalgSetup {
  const entry = auditEntry(by, 'stand-in', standInsInTrail(setup.standIns), standInsInTrail(standIns));
  return { ...setup, standIns: [...standIns], audit: [...setup.audit, entry] };
}

/** Gives the one who acts for a person on a day, through a stand-in's own stand-in too; the person when nobody does. */
export function actingFor(setup: UdvalgSetup, personId: string, day: string): string {
  const passed = new Set([personId]);
  let acting = personId;
  for (;;) {
    const next = setup.standIns.find(({ forPersonId, from, to }) => forPersonId === acting && from <= day && day <= to);
    if (next === undefined || passed.has(next.personId)) return acting;
    passed.add(next.personId);
    acting = next.personId;
  }
}

export function isSameStandIn(a: StandIn, b: StandIn): boolean {
  return a.forPersonId === b.forPersonId && a.personId === b.personId && a.from === b.from && a.to === b.to;
}

function standInsInTrail(standIns: readonly StandIn[]): string {
  return standIns
    .map(({ personId, forPersonId, from, to }) => `${personId} for ${forPersonId} ${from} - ${to}`)
    .join('; ');
}
