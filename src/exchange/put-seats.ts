import { coversArea, joinCovers, withoutCover } from '../people/cover.js';
import type { People } from '../people/person.js';
import { type Role, withSeats } from '../people/seats.js';
import type { Cover, Seat, UdvalgSetup } from '../people/udvalg-setup.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Placed } from './faults.js';
import type { PeopleRow } from './people-rows.js';
import { inColumn, type Notes, type Planning, personBy } from './planning.js';
import { givenIn } from './put-people.js';
import type { Place } from './sheet.js';

type Wanted = { readonly place: Place; readonly seat: Seat };

/**
 * Gives an udvalg the chairs and deputies that the rows name. Each of them covers what their rows say, no more and no less;
 * whoever else held the role there gives way, and all others stay.
 */
export function putSeats(
  setup: UdvalgSetup,
  rows: readonly Placed<PeopleRow>[],
  people: People,
  planning: Planning,
  notes: Notes,
): UdvalgSetup {
  const allIds = fokusomraaderOf(planning.strategy, { udvalgId: setup.udvalgId }).map(({ id }) => id);
  const wanted = rows.flatMap(({ place, row }): readonly Wanted[] => {
    if (row.udvalg?.id !== setup.udvalgId || (row.role !== 'chair' && row.role !== 'deputy')) return [];
    const { person } = personBy(people, givenIn(row), planning);
    return [{ place, seat: { personId: person.id, role: row.role, covers: coverOf(row, allIds) } }];
  });
  return (['chair', 'deputy'] as const).reduce((now, role) => {
    const ofRole = wanted.filter(({ seat }) => seat.role === role);
    for (const one of ofRole) checkTaken(one, ofRole, allIds, { planning, notes });
    const seats = seatsWith(now.seats, ofRole, role, allIds);
    return areSame(now.seats, seats, allIds) ? now : withSeats(now, seats, role, planning.by);
  }, setup);
}

function coverOf({ areas }: PeopleRow, allIds: readonly string[]): Cover {
  if (areas === undefined || areas.length === allIds.length) return 'all';
  return areas.map(({ id }) => id);
}

/** A fokusområde has one chair and one deputy: two rows must not both name one. */
function checkTaken(
  { place, seat }: Wanted,
  all: readonly Wanted[],
  allIds: readonly string[],
  { planning, notes }: { readonly planning: Planning; readonly notes: Notes },
): void {
  for (const other of all) {
    if (other.place === place) return;
    if (other.seat.personId === seat.personId) continue;
    const both = allIds.filter((id) => coversArea(other.seat.covers, id) && coversArea(seat.covers, id));
    if (both.length === 0) continue;
    const titles = planning.strategy.fokusomraader.filter(({ id }) => both.includes(id)).map(({ title }) => title);
    const areas = both.length === allIds.length ? 'all' : titles;
    notes.fault(inColumn(place, 'people', 'areas'), { is: 'area-taken', other: other.place, areas });
    return;
  }
}

function seatsWith(
  seats: readonly Seat[],
  wanted: readonly Wanted[],
  role: Role,
  allIds: readonly string[],
): readonly Seat[] {
  const named = new Map<string, Cover>();
  for (const { seat } of wanted) {
    const before = named.get(seat.personId);
    named.set(seat.personId, before === undefined ? seat.covers : joinCovers(before, seat.covers, allIds));
  }
  const taken = [...named.values()];
  const kept = seats.flatMap((seat): readonly Seat[] => {
    if (seat.role !== role) return [seat];
    const own = named.get(seat.personId);
    if (own !== undefined) return [{ ...seat, covers: own }];
    const left = taken.reduce<Cover | undefined>(
      (covers, cover) => (covers === undefined ? undefined : withoutCover(covers, cover, allIds)),
      seat.covers,
    );
    return left === undefined ? [] : [{ ...seat, covers: left }];
  });
  const isNew = (personId: string) => !seats.some((seat) => seat.role === role && seat.personId === personId);
  const added = [...named].filter(([personId]) => isNew(personId));
  return [...kept, ...added.map(([personId, covers]): Seat => ({ personId, role, covers }))];
}

function areSame(a: readonly Seat[], b: readonly Seat[], allIds: readonly string[]): boolean {
  const told = (seats: readonly Seat[]) =>
    seats
      .map(({ personId, role, covers }) => `${personId} ${role} ${allIds.map((id) => coversArea(covers, id))}`)
      .sort();
  return told(a).join('\n') === told(b).join('\n');
}
