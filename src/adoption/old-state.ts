import type { Action } from '../actions/action.js';
import { readActions } from '../actions/read-actions.js';
import { isOpen } from '../administration/hanging.js';
import type { Indicator } from '../indicators/indicator.js';
import { readIndicators, readUpdates } from '../indicators/read-catalogue.js';
import { pendingOf } from '../indicators/series.js';
import type { IndicatorUpdate } from '../indicators/update.js';
import { addQuarters, type Quarter, reportingQuarter } from '../language/quarter.js';
import { readPeople } from '../people/change-people.js';
import type { People } from '../people/person.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import { readRound } from '../summaries/rounds.js';
import { everyUdvalg } from '../summaries/summary-round.js';

/** All of the older strategy that an adoption concerns, as it is now. */
export type OldState = {
  readonly strategy: Strategy;
  readonly people: People;
  /** In use, in the order of their fokusområder. */
  readonly indicators: readonly Indicator[];
  /** Open ones. */
  readonly actions: readonly Action[];
  /** Reports that wait for a decision, oldest quarter first. */
  readonly waiting: readonly IndicatorUpdate[];
  /** Quarters that were reported or summed up under it already, oldest first. */
  readonly usedQuarters: readonly Quarter[];
};

/** Reads what an adoption concerns; some requests for each udvalg. Throws what the store throws. */
export async function readOldState(store: DocumentStore, strategy: Strategy, today: string): Promise<OldState> {
  const udvalgIds = strategy.udvalg.map(({ id }) => id);
  const each = async <T>(read: (udvalgId: string) => Promise<readonly T[]>) =>
    (await Promise.all(udvalgIds.map(read))).flat();
  const [people, indicators, actions, updates, rounds] = await Promise.all([
    readPeople(store),
    each((id) => readIndicators(store, id, strategy, new Map())),
    each((id) => readActions(store, id)),
    each((id) => readUpdates(store, id, '0000-Q1')),
    roundQuarters(store, [...udvalgIds, everyUdvalg], today),
  ]);
  const ids = new Set(indicators.map(({ id }) => id));
  const own = updates.filter(({ indicatorId }) => ids.has(indicatorId));
  return {
    strategy,
    people,
    indicators: indicators.filter(({ retired, ended }) => retired === undefined && ended === undefined),
    actions: actions.filter((one) => one.strategyId === strategy.id && isOpen(one)),
    waiting: own.filter((one) => pendingOf(one) !== undefined).sort((a, b) => a.quarter.localeCompare(b.quarter)),
    usedQuarters: [...new Set([...own.map(({ quarter }) => quarter), ...rounds])].sort(),
  };
}

/** The rounds of the last year: older ones cannot be in the way of a quarter that is to come. */
async function roundQuarters(
  store: DocumentStore,
  scopes: readonly string[],
  today: string,
): Promise<readonly Quarter[]> {
  const last = reportingQuarter(today);
  const quarters = Array.from({ length: 4 }, (_, back) => addQuarters(last, -back));
  const found = await Promise.all(
    quarters.flatMap((quarter) =>
      scopes.map(async (scope) => ((await readRound(store, scope, quarter)) === undefined ? [] : [quarter])),
    ),
  );
  return found.flat();
}
