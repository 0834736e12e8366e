import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';
import { coversArea } from './cover.js';
import type { People } from './person.js';
import type { Role } from './seats.js';
import type { UdvalgSetup } from './udvalg-setup.js';
import { type WhoDecides, whoDecides } from './who-decides.js';

/** A place that somebody asks about: an udvalg, or one of its fokusområder. */
export type WhoPlace = { readonly udvalg: Udvalg; readonly area: Fokusomraade | undefined };

/** Who holds a role, and of what: `all` of the place, or these fokusområder of it. */
export type Holder = {
  readonly personId: string;
  readonly role: Role;
  readonly areas: readonly Fokusomraade[] | 'all';
};

/** Who decides, and of what. */
export type DecidedBy = { readonly decides: WhoDecides; readonly areas: readonly Fokusomraade[] | 'all' };

/** Who is who in a place on a day, as it is set up. */
export type WhoIsWho = WhoPlace & {
  readonly holders: readonly Holder[];
  /** Stand-ins of that day for those who hold a role there. */
  readonly standIns: UdvalgSetup['standIns'];
  readonly decided: readonly DecidedBy[];
};

/** Gives who is who in a place on a day (ISO, Danish time); fokusområder with the same deciders together. */
export function whoIsWho(
  place: WhoPlace,
  setup: UdvalgSetup,
  { people, strategy, day }: { readonly people: People; readonly strategy: Strategy; readonly day: string },
): WhoIsWho {
  const areas = place.area === undefined ? fokusomraaderOf(strategy, { udvalgId: place.udvalg.id }) : [place.area];
  const partOf = (covered: readonly Fokusomraade[]) => (covered.length === areas.length ? 'all' : covered);
  const holders = setup.seats.flatMap(({ personId, role, covers }): readonly Holder[] => {
    const covered = areas.filter(({ id }) => coversArea(covers, id));
    return covered.length === 0 ? [] : [{ personId, role, areas: partOf(covered) }];
  });
  const decided = new Map<string, { readonly decides: WhoDecides; readonly areas: Fokusomraade[] }>();
  for (const area of areas) {
    const decides = whoDecides(setup, people, area.id, day, undefined);
    const key = JSON.stringify(decides);
    const found = decided.get(key);
    if (found === undefined) decided.set(key, { decides, areas: [area] });
    else found.areas.push(area);
  }
  return {
    ...place,
    holders,
    standIns: setup.standIns.filter(
      ({ forPersonId, from, to }) =>
        from <= day && day <= to && holders.some(({ personId }) => personId === forPersonId),
    ),
    decided: [...decided.values()].map((one) => ({ decides: one.decides, areas: partOf(one.areas) })),
  };
}
