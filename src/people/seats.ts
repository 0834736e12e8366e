import { auditEntry, type By } from './audit.js';
import { coversArea, isWithin, joinCovers, withoutCover } from './cover.js';
import type { Cover, Seat, UdvalgSetup } from './udvalg-setup.js';

export type Role = Seat['role'];

/** What came of setting or taking away a seat; `before` holds the seats that had to give way. */
export type SeatResult =
  | { readonly is: 'changed'; readonly setup: UdvalgSetup; readonly before: readonly Seat[] }
  | { readonly is: 'same' }
  | { readonly is: 'unknown-area'; readonly ids: readonly string[] };

/**
 * Gives somebody a seat. A fokusområde has one chair and one deputy: whoever held the role there gives way, and keeps the
 * rest. Named areas are added to what the person has. `allIds` are the udvalg's fokusområder in printed order.
 */
export function setSeat(setup: UdvalgSetup, seat: Seat, allIds: readonly string[], by: By): SeatResult {
  const unknown = seat.covers === 'all' ? [] : seat.covers.filter((id) => !allIds.includes(id));
  if (unknown.length > 0) return { is: 'unknown-area', ids: unknown };

  const own = setup.seats.find(({ personId, role }) => personId === seat.personId && role === seat.role);
  if (own !== undefined && isWithin(seat.covers, own.covers)) return { is: 'same' };

  const sameRole = setup.seats.filter((one) => one.role === seat.role && one !== own);
  const before = sameRole.filter((one) =>
    allIds.some((id) => coversArea(one.covers, id) && coversArea(seat.covers, id)),
  );
  const covers: Cover = own === undefined ? seat.covers : joinCovers(own.covers, seat.covers, allIds);
  const seats = [
    ...setup.seats.filter((one) => one.role !== seat.role),
    ...sameRole.flatMap((one) => {
      const left = withoutCover(one.covers, seat.covers, allIds);
      return left === undefined ? [] : [{ ...one, covers: left }];
    }),
    { ...seat, covers },
  ];
  return { is: 'changed', setup: withSeats(setup, seats, seat.role, by), before };
}

/** Takes a role in the udvalg away from somebody. */
export function removeSeat(setup: UdvalgSetup, personId: string, role: Role, by: By): SeatResult {
  const before = setup.seats.filter((seat) => seat.personId === personId && seat.role === role);
  if (before.length === 0) return { is: 'same' };
  const seats = setup.seats.filter((seat) => !before.includes(seat));
  return { is: 'changed', setup: withSeats(setup, seats, role, by), before };
}

/** Gives the fokusområder that nobody holds a role for. */
export function areasWithout(setup: UdvalgSetup, role: Role, allIds: readonly string[]): readonly string[] {
  return allIds.filter((id) => !setup.seats.some((seat) => seat.role === role && coversArea(seat.covers, id)));
}

/** Gives the udvalg with other seats, and the change of that role in its trail. */
export function withSeats(setup: UdvalgSetup, seats: readonly Seat[], role: Role, by: By): UdvalgSetup {
  const entry = auditEntry(by, role, seatsInTrail(setup.seats, role), seatsInTrail(seats, role));
  return { ...setup, seats: [...seats], audit: [...setup.audit, entry] };
}

function seatsInTrail(seats: readonly Seat[], role: Role): string {
  return seats
    .filter((seat) => seat.role === role)
    .map(({ personId, covers }) => `${personId} (${covers === 'all' ? 'all' : covers.join(', ')})`)
    .join('; ');
}
