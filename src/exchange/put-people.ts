import { addAdmin, removeAdmin } from '../people/admins.js';
import { auditEntry } from '../people/audit.js';
import type { People, Person } from '../people/person.js';
import type { Placed } from './faults.js';
import { groupBy } from './group-by.js';
import type { PeopleRow } from './people-rows.js';
import { inColumn, type Notes, type Planning, personBy } from './planning.js';

type Row = Placed<PeopleRow>;

/** Sets up the people that the rows name: who they are, and who may set the bot up. */
export function putPeople(people: People, rows: readonly Row[], planning: Planning, notes: Notes): People {
  const groups = groupBy(rows, ({ row }) => row.email ?? row.entraId ?? '');
  const named = [...groups.values()].reduce((now, group) => putPerson(now, group, planning, notes), people);
  // Those who become admin come first: somebody must be left when others are it no more.
  const made = rows.filter(({ row }) => row.admin === 'yes');
  const unmade = rows.filter(({ row }) => row.admin === 'no');
  return [...made, ...unmade].reduce((now, row) => putAdmin(now, row, planning, notes), named);
}

function putPerson(people: People, group: readonly Row[], planning: Planning, notes: Notes): People {
  const [first] = group;
  if (first === undefined) return people;
  for (const key of ['name', 'admin'] as const) checkSame(group, key, notes);

  const { people: found, person } = personBy(people, givenIn(first.row), planning);
  const name = group.map(({ row }) => row.name).find((one) => one !== undefined);
  // The name of one who has been in touch comes from the roster.
  if (name === undefined || name === person.name || person.reach.is !== 'never-met') return found;
  const entry = auditEntry(planning.by, 'name', person.id, person.id);
  const isNew = !people.people.some(({ id }) => id === person.id);
  return {
    ...found,
    people: found.people.map((one) => (one.id === person.id ? { ...one, name } : one)),
    audit: isNew ? found.audit : [...found.audit, entry],
  };
}

/** The same person stands in several rows, one for each role: what is said twice must be the same. */
function checkSame(group: readonly Row[], key: 'name' | 'admin', notes: Notes): void {
  const first = group.find(({ row }) => row[key] !== undefined);
  for (const { place, row } of group) {
    if (first === undefined || row[key] === undefined || row[key] === first.row[key]) continue;
    notes.fault(inColumn(place, 'people', key), { is: 'differs-from-row', other: first.place });
  }
}

function putAdmin(people: People, { place, row }: Row, planning: Planning, notes: Notes): People {
  const { person } = personBy(people, givenIn(row), planning);
  if (row.admin === 'no' && !isStoredAdmin(people, person)) return people;
  const change = row.admin === 'yes' ? addAdmin : removeAdmin;
  const result = change(people, person.id, planning.adminIds, planning.by);
  switch (result.is) {
    case 'changed':
      return result.people;
    case 'same':
      return people;
    case 'first-admin':
    case 'last-admin':
      notes.fault(inColumn(place, 'people', 'admin'), { is: result.is });
      return people;
  }
}

function isStoredAdmin({ people }: People, { id }: Person): boolean {
  return people.some((person) => person.id === id && person.isAdmin);
}

/** Gives how a row names somebody. */
export function givenIn({ email, entraId }: PeopleRow): { readonly email: string } | { readonly aadObjectId: string } {
  return email === undefined ? { aadObjectId: (entraId ?? '').toLowerCase() } : { email };
}
