import type { AdminResult } from '../people/admins.js';
import type { Person } from '../people/person.js';
import type { Role, SeatResult } from '../people/seats.js';
import type { StandInResult } from '../people/stand-ins.js';
import type { Cover, StandIn } from '../people/udvalg-setup.js';
import type { Fokusomraade, Udvalg } from '../strategy/strategy.js';
import type { Who } from './who.js';

/** What an admin's change came to, with all that its sentence needs. */
export type SetupAnswer =
  | {
      readonly is: 'seat-set';
      readonly person: Person;
      readonly role: Role;
      readonly udvalg: Udvalg;
      readonly areas: readonly Fokusomraade[] | 'all';
      /** Who had to give way, by name. */
      readonly before: readonly string[];
      /** Whether the person is chair and deputy of the same: then nobody decides what they submit. */
      readonly isBoth: boolean;
    }
  | {
      readonly is: 'seat-same' | 'seat-taken-away' | 'no-such-seat';
      readonly person: Person;
      readonly role: Role;
      readonly udvalg: Udvalg;
    }
  | {
      readonly is: 'stand-in-set' | 'stand-in-same';
      readonly person: Person;
      readonly away: Person;
      readonly udvalg: readonly Udvalg[];
      readonly from: string;
      readonly to: string;
    }
  | { readonly is: 'stand-in-taken-away'; readonly person: Person; readonly udvalg: readonly Udvalg[] }
  | { readonly is: 'no-such-stand-in'; readonly person: Person }
  | {
      readonly is: 'stands-in-for-self' | 'away-has-no-seat';
      readonly away: Person;
      readonly udvalg: Udvalg | undefined;
    }
  | {
      readonly is: 'stand-in-overlaps';
      readonly with: StandIn;
      readonly other: string;
      readonly away: Person;
      readonly udvalg: Udvalg;
    }
  | { readonly is: 'days-backwards' | 'days-over'; readonly from: string; readonly to: string }
  | { readonly is: 'days-missing' }
  | { readonly is: 'day-unclear'; readonly written: string }
  | {
      readonly is: 'admin-set' | 'admin-same' | 'admin-taken-away' | 'not-admin' | 'first-admin' | 'last-admin';
      readonly person: Person;
    }
  | {
      readonly is: 'owner-set' | 'owner-same' | 'owner-taken-away' | 'not-owner';
      readonly person: Person;
      readonly indicator: string;
    }
  | { readonly is: 'indicator-unknown' | 'indicator-example' | 'indicator-retired'; readonly written: string }
  | { readonly is: 'indicator-several'; readonly written: string; readonly names: readonly string[] }
  | { readonly is: 'place-unknown'; readonly written: string }
  | { readonly is: 'nothing-chosen' }
  | { readonly is: 'busy' }
  | { readonly is: 'who'; readonly who: Exclude<Who, { is: 'person' }> };

/** Gives what a change of a seat came to as an answer. */
export function seatAnswer(
  result: SeatResult,
  {
    person,
    role,
    udvalg,
    names,
  }: {
    readonly person: Person;
    readonly role: Role;
    readonly udvalg: Udvalg;
    readonly names: (personId: string) => string;
  },
  areas: readonly Fokusomraade[],
): SetupAnswer {
  switch (result.is) {
    case 'same':
      return { is: 'seat-same', person, role, udvalg };
    case 'unknown-area':
      return { is: 'place-unknown', written: result.ids.join(', ') };
    case 'changed': {
      const own = result.setup.seats.filter(({ personId }) => personId === person.id);
      const seat = own.find((one) => one.role === role);
      return {
        is: 'seat-set',
        person,
        role,
        udvalg,
        areas: areasOf(seat?.covers ?? 'all', areas),
        before: result.before.map(({ personId }) => names(personId)),
        isBoth: own.length > 1,
      };
    }
  }
}

/** Gives what a stand-in came to in one udvalg as an answer. */
export function standInAnswer(
  result: StandInResult,
  {
    standIn,
    person,
    away,
    udvalg,
    names,
  }: {
    readonly standIn: StandIn;
    readonly person: Person;
    readonly away: Person;
    readonly udvalg: Udvalg;
    readonly names: (personId: string) => string;
  },
): SetupAnswer {
  const { from, to } = standIn;
  switch (result.is) {
    case 'changed':
      return { is: 'stand-in-set', person, away, udvalg: [udvalg], from, to };
    case 'same':
      return { is: 'stand-in-same', person, away, udvalg: [udvalg], from, to };
    case 'own':
      return { is: 'stands-in-for-self', away, udvalg };
    case 'no-seat':
      return { is: 'away-has-no-seat', away, udvalg };
    case 'backwards':
      return { is: 'days-backwards', from, to };
    case 'over':
      return { is: 'days-over', from, to };
    case 'overlaps':
      return { is: 'stand-in-overlaps', with: result.with, other: names(result.with.personId), away, udvalg };
  }
}

/** Gives what a change of an admin came to as an answer. */
export function adminAnswer(result: AdminResult, person: Person, wanted: 'set' | 'unset'): SetupAnswer {
  switch (result.is) {
    case 'changed':
      return { is: wanted === 'set' ? 'admin-set' : 'admin-taken-away', person };
    case 'same':
      return { is: wanted === 'set' ? 'admin-same' : 'not-admin', person };
    case 'first-admin':
    case 'last-admin':
      return { is: result.is, person };
  }
}

function areasOf(covers: Cover, areas: readonly Fokusomraade[]): readonly Fokusomraade[] | 'all' {
  return covers === 'all' ? 'all' : areas.filter(({ id }) => covers.includes(id));
}
