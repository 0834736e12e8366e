import type { Indicator } from '../indicators/indicator.js';
import type { AdminIds } from '../people/admins.js';
import type { By } from '../people/audit.js';
import { findOrAdd, parseEmail, peopleCalled } from '../people/find-person.js';
import type { Known } from '../people/learn.js';
import type { People, Person } from '../people/person.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Fault, PlacedFault, PlacedRemark, Remark } from './faults.js';
import type { Place } from './sheet.js';
import { type KeyOf, type TableId, tables } from './tables.js';

/** What an import is planned with. */
export type Planning = {
  readonly strategy: Strategy;
  /** The strategy's examples of indicators. */
  readonly examples: readonly Indicator[];
  readonly today: string;
  readonly by: By;
  readonly adminIds: AdminIds;
  /** Ids that are taken by what belongs to another strategy. */
  readonly otherIds: ReadonlySet<string>;
  /** Those who have written to the bot. */
  readonly known: readonly Known[];
  /** Gives an id that follows from a natural key, and from which the key cannot be read. */
  readonly idOf: (naturalKey: string) => string;
};

/** What is noted on the way through the rows. */
export type Notes = {
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
  fault(place: Place, fault: Fault): void;
  remark(place: Place, remark: Remark): void;
};

export function takeNotes(): Notes {
  const faults: PlacedFault[] = [];
  const remarks: PlacedRemark[] = [];
  return {
    faults,
    remarks,
    fault: (place, fault) => faults.push({ place, fault }),
    remark: (place, remark) => remarks.push({ place, remark }),
  };
}

/** Gives a place with the column that a fault is about. */
export function inColumn<Id extends TableId>(place: Place, table: Id, key: KeyOf<Id>): Place {
  const heading = tables[table].columns.find((column) => column.key === key)?.heading ?? '';
  return { ...place, column: { letter: undefined, heading } };
}

/** Somebody whom a cell names, and the people, to whom they were added where they are new. */
export type Found = { readonly people: People; readonly person: Person };

/**
 * Gives whom a cell names: by e-mail, new ones are added, as an admin adds them in the chat; by name only somebody who is
 * among the people already.
 */
export function personIn(people: People, written: string, planning: Planning): Found | Fault {
  const email = parseEmail(written);
  if (email !== undefined) return personBy(people, { email }, planning);
  if (written.includes('@')) return { is: 'not-an-email', text: written };
  const [person, other] = peopleCalled(people, written);
  if (person === undefined) return { is: 'unknown-person', text: written };
  return other === undefined ? { people, person } : { is: 'several-people', text: written };
}

/** Gives the person with that e-mail or Entra id, added where they are new. */
export function personBy(
  people: People,
  given: { readonly email: string } | { readonly aadObjectId: string },
  { known, idOf, by }: Planning,
): Found {
  const naturalKey = 'email' in given ? given.email : given.aadObjectId;
  return findOrAdd(people, given, known, { newId: () => `person-${idOf(naturalKey)}`, by });
}
