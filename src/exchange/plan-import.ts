import type { UdvalgSetup } from '../people/udvalg-setup.js';
import { type Change, changesBetween } from './changes.js';
import { inFileOrder, type Placed, type PlacedFault, type PlacedRemark } from './faults.js';
import { type Notes, type Planning, takeNotes } from './planning.js';
import { putActions } from './put-actions.js';
import { putIndicators } from './put-indicators.js';
import { putMeetings } from './put-meetings.js';
import { putPeople } from './put-people.js';
import { putSeats } from './put-seats.js';
import { putStandIns } from './put-stand-ins.js';
import type { Rows } from './read-rows.js';
import type { Place } from './sheet.js';
import type { ExchangeState } from './state.js';
import { tablesOf } from './tables-of.js';

/** What an import comes to. Where there are faults, `after` is not to be written. */
export type ImportPlan = {
  readonly after: ExchangeState;
  readonly changes: readonly Change[];
  readonly faults: readonly PlacedFault[];
  readonly remarks: readonly PlacedRemark[];
};

const mostPeople = 1_000;

/**
 * Gives what the rows make of a state. Nothing is taken away for not being in the rows: they add and change. The same rows
 * on the state that they made change nothing.
 */
export function planImport(before: ExchangeState, rows: Rows, planning: Planning): ImportPlan {
  const notes = takeNotes();
  const set = putPeople(before.people, rows.people, planning, notes);
  const setups = new Map(
    [...before.setups].map(([id, setup]) => [id, setupWith(setup, rows, { people: set, planning, notes })]),
  );
  const owned = putIndicators({ people: set, indicators: before.indicators }, rows.indicators, planning, notes);
  const acted = putActions({ people: owned.people, actions: before.actions }, rows.actions, planning, notes);
  const { people } = acted;
  checkCount(people.people.length, rows, notes);
  const after = { people, setups, indicators: owned.indicators, actions: acted.actions };
  const { strategy, today } = planning;
  return {
    after,
    changes: changesBetween(tablesOf(before, strategy, today), tablesOf(after, strategy, today)),
    faults: inFileOrder(notes.faults),
    remarks: notes.remarks,
  };
}

/** Gives the plan of those rows that can be used, which they are, and the faults of the others. */
export function planWithoutBad(
  before: ExchangeState,
  rows: Rows,
  planning: Planning,
): ImportPlan & { readonly rows: Rows } {
  const faults: PlacedFault[] = [];
  let good = rows;
  for (;;) {
    const plan = planImport(before, good, planning);
    if (plan.faults.length === 0) return { ...plan, rows: good, faults: inFileOrder(faults) };
    faults.push(...plan.faults);
    good = without(
      good,
      plan.faults.map(({ place }) => place),
    );
  }
}

function setupWith(
  setup: UdvalgSetup,
  rows: Rows,
  {
    people,
    planning,
    notes,
  }: { readonly people: ExchangeState['people']; readonly planning: Planning; readonly notes: Notes },
): UdvalgSetup {
  const seated = putSeats(setup, rows.people, people, planning, notes);
  const stoodIn = putStandIns(seated, rows.people, people, planning, notes);
  return putMeetings(stoodIn, rows.meetings, planning, notes);
}

function checkCount(count: number, { people, indicators, actions }: Rows, notes: Notes): void {
  const last = people.at(-1) ?? indicators.at(-1) ?? actions.at(-1);
  if (count > mostPeople && last !== undefined) notes.fault(last.place, { is: 'too-many-people', most: mostPeople });
}

function without(rows: Rows, bad: readonly Place[]): Rows {
  const isBad = (place: Place) =>
    bad.some(({ file, sheet, row }) => file === place.file && sheet === place.sheet && row === place.row);
  const good = <T>(all: readonly Placed<T>[]) => all.filter(({ place }) => !isBad(place));
  return {
    people: good(rows.people),
    indicators: good(rows.indicators),
    actions: good(rows.actions),
    meetings: good(rows.meetings),
  };
}
