import { personById } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import { areasWithout, type Role } from '../people/seats.js';
import type { Cover, LinkedChannel, Meeting, StandIn, UdvalgSetup } from '../people/udvalg-setup.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';

/** Somebody in a role; `person` is undefined when the list of people no longer holds them. */
export type Sitting = { readonly personId: string; readonly person: Person | undefined; readonly covers: Cover };

/** One udvalg as it is set up on a day, people by their records, and what still lacks. */
export type UdvalgView = {
  readonly udvalg: Udvalg;
  readonly areas: readonly Fokusomraade[];
  readonly chairs: readonly Sitting[];
  readonly deputies: readonly Sitting[];
  /** Those that hold now or will. */
  readonly standIns: readonly (StandIn & { readonly by: Person | undefined; readonly away: Person | undefined })[];
  readonly channels: readonly LinkedChannel[];
  /** From today on, the first first; without those that are cancelled. */
  readonly meetings: readonly Meeting[];
  readonly lacks: readonly Lack[];
};

/** What an udvalg lacks; for a role the fokusområder that nobody holds it for. */
export type Lack =
  | { readonly what: 'chair' | 'deputy' | 'channel'; readonly areas: readonly Fokusomraade[] | 'all' }
  | { readonly what: 'meetings' };

/** Gives how an udvalg is set up on a day (ISO, Danish time). */
export function viewUdvalg(
  setup: UdvalgSetup,
  people: People,
  { strategy, udvalg, today }: { readonly strategy: Strategy; readonly udvalg: Udvalg; readonly today: string },
): UdvalgView {
  const areas = fokusomraaderOf(strategy, { udvalgId: udvalg.id });
  const meetings = setup.meetings
    .filter(({ date, cancelled }) => !cancelled && date >= today)
    .sort((a, b) => a.date.localeCompare(b.date));
  const without = (role: Role) =>
    lack(
      role,
      areas,
      areasWithout(
        setup,
        role,
        areas.map(({ id }) => id),
      ),
    );
  return {
    udvalg,
    areas,
    chairs: sittingAs('chair', setup, people),
    deputies: sittingAs('deputy', setup, people),
    standIns: setup.standIns
      .filter(({ to }) => to >= today)
      .sort((a, b) => a.from.localeCompare(b.from))
      .map((one) => ({
        ...one,
        by: personById(people, one.personId),
        away: personById(people, one.forPersonId),
      })),
    channels: setup.channels,
    meetings,
    lacks: [
      ...without('chair'),
      ...without('deputy'),
      ...lack('channel', areas, areasWithoutChannel(setup, areas)),
      ...(meetings.length === 0 ? [{ what: 'meetings' } as const] : []),
    ],
  };
}

function sittingAs(role: Role, { seats }: UdvalgSetup, people: People): readonly Sitting[] {
  return seats
    .filter((seat) => seat.role === role)
    .map(({ personId, covers }) => ({ personId, person: personById(people, personId), covers }));
}

function areasWithoutChannel({ channels }: UdvalgSetup, areas: readonly Fokusomraade[]): readonly string[] {
  const posted = channels.filter(({ trouble }) => trouble === undefined);
  return areas
    .map(({ id }) => id)
    .filter((id) => !posted.some(({ covers }) => covers === 'all' || covers.includes(id)));
}

function lack(
  what: 'chair' | 'deputy' | 'channel',
  areas: readonly Fokusomraade[],
  ids: readonly string[],
): readonly Lack[] {
  if (ids.length === 0) return [];
  return [{ what, areas: ids.length === areas.length ? 'all' : areas.filter(({ id }) => ids.includes(id)) }];
}
