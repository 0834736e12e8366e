import type { People } from '../people/person.js';
import { addStandIn } from '../people/stand-ins.js';
import type { StandIn, UdvalgSetup } from '../people/udvalg-setup.js';
import { udvalgById } from '../strategy/look-up.js';
import type { Placed } from './faults.js';
import type { PeopleRow } from './people-rows.js';
import { inColumn, type Notes, type Planning, personBy, personIn } from './planning.js';
import { givenIn } from './put-people.js';

/** Lets those whom the rows name stand in for others in an udvalg. A stand-in whose days are over is left out, and it is said. */
export function putStandIns(
  setup: UdvalgSetup,
  rows: readonly Placed<PeopleRow>[],
  people: People,
  planning: Planning,
  notes: Notes,
): UdvalgSetup {
  return rows
    .filter(({ row }) => row.role === 'stand-in' && row.udvalg?.id === setup.udvalgId)
    .reduce((now, row) => putStandIn(now, row, people, planning, notes), setup);
}

function putStandIn(
  setup: UdvalgSetup,
  { place, row }: Placed<PeopleRow>,
  people: People,
  planning: Planning,
  notes: Notes,
): UdvalgSetup {
  const { forWhom = '', from = '', to = '' } = row;
  const away = personIn(people, forWhom, planning);
  if ('is' in away) {
    notes.fault(inColumn(place, 'people', 'forWhom'), away);
    return setup;
  }
  const { person } = personBy(people, givenIn(row), planning);
  const standIn: StandIn = { personId: person.id, forPersonId: away.person.id, from, to };
  const result = addStandIn(setup, standIn, planning.today, planning.by);
  switch (result.is) {
    case 'changed':
      return result.setup;
    case 'same':
      return setup;
    case 'own':
      notes.fault(inColumn(place, 'people', 'forWhom'), { is: 'stands-in-for-self' });
      return setup;
    case 'no-seat': {
      const udvalg = udvalgById(planning.strategy, setup.udvalgId).title;
      notes.fault(inColumn(place, 'people', 'forWhom'), { is: 'away-without-seat', away: away.person.name, udvalg });
      return setup;
    }
    case 'backwards':
      notes.fault(inColumn(place, 'people', 'to'), { is: 'days-backwards', from, to });
      return setup;
    case 'over':
      notes.remark(place, { is: 'stand-in-over', to });
      return setup;
    case 'overlaps': {
      const { personId, from: otherFrom, to: otherTo } = result.with;
      const other = people.people.find(({ id }) => id === personId)?.name ?? '';
      notes.fault(inColumn(place, 'people', 'from'), { is: 'stand-in-overlaps', other, from: otherFrom, to: otherTo });
      return setup;
    }
  }
}
