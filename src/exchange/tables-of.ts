import type { Action } from '../actions/action.js';
import type { Indicator, Terms } from '../indicators/indicator.js';
import { todayIn } from '../language/local-day.js';
import type { People, Person } from '../people/person.js';
import type { Seat, StandIn } from '../people/udvalg-setup.js';
import { fokusomraadeById, udvalgById } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { areaLabel } from './names.js';
import type { ExchangeState } from './state.js';
import type { TableRow, Tables } from './tables.js';
import { actionStates, directions, kinds, roles, wordFor, yesNo } from './words.js';

/** Gives the tables as they are written: all that is exchanged of a state. Stand-ins whose days are over are left out. */
export function tablesOf(state: ExchangeState, strategy: Strategy, today: string): Tables {
  return {
    people: peopleRows(state, strategy, today),
    indicators: byArea(state.indicators.values(), strategy)
      .filter(({ isExample }) => !isExample)
      .flatMap((indicator) => indicatorRows(indicator, state.people, strategy)),
    actions: byArea(state.actions.values(), strategy).map((action) => actionRow(action, state.people, strategy)),
    meetings: strategy.udvalg.flatMap(({ id, title }) =>
      [...(state.setups.get(id)?.meetings ?? [])]
        .sort((a, b) => a.date.localeCompare(b.date))
        .map(({ date, agendaDeadline, cancelled }) =>
          filled<'meetings'>({
            udvalg: title,
            date,
            agendaDeadline,
            cancelled: wordFor(yesNo, cancelled ? 'yes' : 'no'),
          }),
        ),
    ),
  };
}

/** Gives the rows of one indicator, one for each set of terms. */
export function indicatorRows(
  indicator: Indicator,
  people: People,
  strategy: Strategy,
): readonly TableRow<'indicators'>[] {
  const { retired, everyYears } = indicator;
  return indicator.terms.map((terms) =>
    filled<'indicators'>({
      ...areaCells(indicator, strategy),
      name: indicator.name,
      kind: wordFor(kinds, indicator.kind),
      validFrom: terms.from,
      ...termsCells(terms),
      dueIn: indicator.dueIn.join(', '),
      everyYears: everyYears?.years,
      firstYear: everyYears?.from,
      source: indicator.source,
      lagDays: indicator.lagDays,
      owners: indicator.ownerIds.map((id) => nameFor(id, people)).join('; '),
      toCheck: indicator.toCheck,
      retiredOn: retired === undefined ? undefined : todayIn(new Date(retired.at)),
      retiredWhy: retired?.why,
      id: indicator.id,
    }),
  );
}

/** Gives how a file names a person: by e-mail, else by name. */
export function nameFor(personId: string, { people }: People): string {
  const person = people.find(({ id }) => id === personId);
  return person?.email ?? person?.name ?? '';
}

function termsCells(terms: Terms) {
  const { unit, decimals, direction, baseline, target, range, thresholds } = terms;
  return {
    unit,
    decimals,
    direction: wordFor(directions, direction),
    baseline: baseline?.value,
    baselineIn: baseline?.quarter,
    target: target?.value,
    targetBy: target?.by,
    rangeLow: range?.low,
    rangeHigh: range?.high,
    redBelow: range?.redBelow,
    redAbove: range?.redAbove,
    green: thresholds?.green,
    red: thresholds?.red,
  };
}

function peopleRows({ people, setups }: ExchangeState, strategy: Strategy, today: string): TableRow<'people'>[] {
  return people.people.flatMap((person) => {
    const who = whoCells(person);
    const parts = strategy.udvalg.flatMap(({ id, title }) => {
      const setup = setups.get(id);
      const seats = (setup?.seats ?? []).filter(({ personId }) => personId === person.id);
      const standIns = (setup?.standIns ?? []).filter(({ personId, to }) => personId === person.id && to >= today);
      return [
        ...seats.map((seat) => ({ udvalg: title, ...seatCells(seat, strategy) })),
        ...standIns.map((standIn) => ({ udvalg: title, ...standInCells(standIn, people) })),
      ];
    });
    return parts.length === 0 ? [filled<'people'>(who)] : parts.map((part) => filled<'people'>({ ...who, ...part }));
  });
}

function whoCells({ name, email, isAdmin, aadObjectId }: Person) {
  // An Entra id is written where nothing else names the person: rights follow from the roster, not from a file.
  return {
    name,
    email,
    admin: wordFor(yesNo, isAdmin ? 'yes' : 'no'),
    ...(email === undefined ? { entraId: aadObjectId } : {}),
  };
}

function seatCells({ role, covers }: Seat, strategy: Strategy) {
  const areas = covers === 'all' ? [] : strategy.fokusomraader.filter(({ id }) => covers.includes(id));
  return { role: wordFor(roles, role), areas: areas.map((area) => areaLabel(strategy, area)).join('; ') };
}

function standInCells({ forPersonId, from, to }: StandIn, people: People) {
  return { role: wordFor(roles, 'stand-in'), forWhom: nameFor(forPersonId, people), from, to };
}

function actionRow(action: Action, people: People, strategy: Strategy): TableRow<'actions'> {
  return filled<'actions'>({
    ...areaCells(action, strategy),
    title: action.title,
    responsible: nameFor(action.responsibleId, people),
    deadline: action.deadline,
    state: wordFor(actionStates, action.state),
    note: action.note,
    doneOn: action.doneAt === undefined ? undefined : todayIn(new Date(action.doneAt)),
    id: action.id,
  });
}

function areaCells({ fokusomraadeId }: { readonly fokusomraadeId: string }, strategy: Strategy) {
  const area = fokusomraadeById(strategy, fokusomraadeId);
  return { udvalg: udvalgById(strategy, area.udvalgId).title, area: areaLabel(strategy, area) };
}

function byArea<T extends { readonly id: string; readonly fokusomraadeId: string }>(
  all: Iterable<T>,
  { udvalg, fokusomraader }: Strategy,
): readonly T[] {
  const order = udvalg.flatMap(({ id }) =>
    fokusomraader.filter(({ udvalgId }) => udvalgId === id).map((area) => area.id),
  );
  return [...all].sort(
    (a, b) => order.indexOf(a.fokusomraadeId) - order.indexOf(b.fokusomraadeId) || (a.id < b.id ? -1 : 1),
  );
}

/** Leaves out what is empty, and writes line breaks and edges of texts as files keep them. */
function filled<Id extends keyof Tables>(
  cells: { readonly [Key in keyof TableRow<Id>]: string | number | undefined },
): TableRow<Id> {
  const entries = Object.entries(cells as Record<string, string | number | undefined>).flatMap(([key, value]) => {
    const kept = typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim() : value;
    return kept === undefined || kept === '' ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries) as TableRow<Id>;
}
