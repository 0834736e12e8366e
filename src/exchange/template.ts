import type { Indicator } from '../indicators/indicator.js';
import { addDays } from '../language/days.js';
import { noPeople } from '../people/person.js';
import type { Strategy } from '../strategy/strategy.js';
import { areaLabel } from './names.js';
import { exampleMark, type Tables } from './tables.js';
import { indicatorRows } from './tables-of.js';
import { actionStates, roles, wordFor, yesNo } from './words.js';

/**
 * Gives the rows of a template: how a row of each table looks, and all of the strategy's examples of indicators, every one
 * marked as an example. The people in it do not exist.
 */
export function templateTables(strategy: Strategy, examples: readonly Indicator[], today: string): Tables {
  const [udvalg] = strategy.udvalg;
  const area = strategy.fokusomraader.find(({ udvalgId }) => udvalgId === udvalg?.id);
  if (udvalg === undefined || area === undefined) throw new Error('The strategy has no udvalg with a fokusområde');
  const example = exampleMark;
  const chair = { name: 'Anne Andersen', email: 'anne.andersen@eksempel.dk' };
  const deputy = { name: 'Bo Berg', email: 'bo.berg@eksempel.dk' };
  return {
    people: [
      { example, ...chair, admin: wordFor(yesNo, 'no'), udvalg: udvalg.title, role: wordFor(roles, 'chair') },
      { example, ...deputy, udvalg: udvalg.title, role: wordFor(roles, 'deputy'), areas: areaLabel(strategy, area) },
      {
        example,
        ...deputy,
        udvalg: udvalg.title,
        role: wordFor(roles, 'stand-in'),
        forWhom: chair.email,
        from: addDays(today, 30),
        to: addDays(today, 60),
      },
      { example, name: 'Carla Dahl', email: 'carla.dahl@eksempel.dk', admin: wordFor(yesNo, 'yes') },
    ],
    indicators: examples.flatMap((one) =>
      indicatorRows(one, noPeople, strategy).map(({ id: _id, validFrom: _validFrom, ...row }) => ({ example, ...row })),
    ),
    actions: [
      {
        example,
        udvalg: udvalg.title,
        area: areaLabel(strategy, area),
        title: 'Aftale, hvordan retningen følges',
        responsible: chair.email,
        deadline: addDays(today, 120),
        state: wordFor(actionStates, 'planned'),
      },
    ],
    meetings: [
      {
        example,
        udvalg: udvalg.title,
        date: addDays(today, 28),
        agendaDeadline: addDays(today, 14),
        cancelled: wordFor(yesNo, 'no'),
      },
    ],
  };
}
