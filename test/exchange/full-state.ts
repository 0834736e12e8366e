import type { Action } from '../../src/actions/action.js';
import type { ExchangeState } from '../../src/exchange/state.js';
import type { Indicator, Terms } from '../../src/indicators/indicator.js';
import type { Person } from '../../src/people/person.js';
import { emptySetup } from '../../src/people/udvalg-setup.js';
import { stateOf, strategy } from './exchange-data.js';

/** Gives terms that hold from the third quarter of 2026, unless told otherwise. */
export function terms(more: Partial<Terms> = {}): Terms {
  return { from: '2026-Q3', unit: 'dage', decimals: 0, direction: 'lower', ...more };
}

export function indicator(id: string, fokusomraadeId: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    strategyId: strategy.id,
    fokusomraadeId,
    name: `Indikator ${id}`,
    kind: 'number',
    terms: [terms()],
    dueIn: [1, 2, 3, 4],
    source: 'Fagsystem',
    lagDays: 0,
    ownerIds: [],
    isExample: false,
    toCheck: '',
    audit: [],
    ...more,
  };
}

export function action(id: string, fokusomraadeId: string, more: Partial<Action> = {}): Action {
  return {
    id,
    strategyId: strategy.id,
    fokusomraadeId,
    title: `Handling ${id}`,
    responsibleId: 'person-anne',
    deadline: '2027-03-01',
    state: 'planned',
    note: '',
    createdAt: '2026-10-01T08:00:00.000Z',
    audit: [],
    outbox: [],
    ...more,
  };
}

function person(id: string, name: string, more: Partial<Person> = {}): Person {
  return {
    id: `person-${id}`,
    email: `${id}@hedensted.example`,
    name,
    reach: { is: 'never-met' },
    isAdmin: false,
    ...more,
  };
}

/** Something of everything that can be exchanged, and what is hard about it. */
export const fullState: ExchangeState = stateOf({
  people: {
    people: [
      person('anne', 'Anne Bech', { isAdmin: true, aadObjectId: 'aad-anne' }),
      person('bo', 'Bo Ægidius "Bo" Ø; Åsen'),
      person('carla', '=HYPERLINK("http://ond.example")'),
      person('dorte', "'+Dorte"),
      { id: 'person-uden', aadObjectId: 'aad-uden', name: 'Uden E-mail', reach: { is: 'never-met' }, isAdmin: false },
      person('erik', 'Erik uden rolle'),
    ],
    audit: [],
    outbox: [],
  },
  setups: [
    {
      ...emptySetup('laering'),
      seats: [
        { personId: 'person-anne', role: 'chair', covers: 'all' },
        { personId: 'person-bo', role: 'deputy', covers: ['laer-god-barndom', 'laer-trivselsfremme'] },
        { personId: 'person-uden', role: 'deputy', covers: ['laer-styrket-borgerkontakt'] },
      ],
      standIns: [{ personId: 'person-carla', forPersonId: 'person-anne', from: '2026-12-01', to: '2026-12-31' }],
      meetings: [
        { date: '2026-12-01', agendaDeadline: '2026-11-20', cancelled: false },
        { date: '2027-01-12', cancelled: true },
      ],
    },
    {
      ...emptySetup('beskaeftigelse'),
      seats: [
        { personId: 'person-dorte', role: 'chair', covers: ['besk-kommunikation-dialog', 'besk-arbejdsfastholdelse'] },
      ],
      meetings: [{ date: '2026-12-08', cancelled: false }],
    },
  ],
  indicators: [
    indicator('laer-fravaer', 'laer-trivselsfremme', {
      name: 'Elevernes fravær, i alt',
      ownerIds: ['person-anne', 'person-bo'],
      terms: [
        terms({
          unit: '%',
          decimals: 1,
          baseline: { value: 7.3, quarter: '2025-Q4' },
          target: { value: 5.5, by: '2027-12-31' },
        }),
        terms({ from: '2027-Q1', unit: '%', decimals: 1, thresholds: { green: 5.5, red: 7 } }),
      ],
    }),
    indicator('oek-balance', 'oek-oekonomi-i-balance', {
      name: 'Resultat, mio.',
      dueIn: [2, 4],
      lagDays: 30,
      source: 'Økonomisystem;\nårsregnskab',
      terms: [
        terms({
          unit: 'mio. kr.',
          decimals: 2,
          direction: 'range',
          range: { low: -12.25, high: 1234567.5, redBelow: -20, redAbove: 2000000 },
        }),
      ],
    }),
    indicator('besk-ord', 'besk-kommunikation-dialog', {
      name: 'Sådan går det',
      kind: 'narrative',
      terms: [terms({ unit: '', direction: 'neutral' })],
      everyYears: { years: 2, from: 2026 },
    }),
    indicator('oek-gammel', 'oek-vaekst', {
      name: 'Udgået tal',
      terms: [terms({ unit: '', baseline: { value: 0 } })],
      retired: { at: '2026-10-02T10:00:00.000Z', why: 'Opgøres ikke mere' },
    }),
  ],
  actions: [
    action('vtf-kultur-plan', 'vtf-kultur', { note: 'Linje 1\nLinje 2; med semikolon', state: 'under-way' }),
    action('vtf-kultur-faerdig', 'vtf-kultur', {
      state: 'done',
      doneAt: '2026-11-02T14:30:00.000Z',
      responsibleId: 'person-erik',
    }),
  ],
});
