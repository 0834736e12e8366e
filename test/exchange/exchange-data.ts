import type { Action } from '../../src/actions/action.js';
import { readStrategies } from '../../src/content-files.js';
import type { Importing } from '../../src/exchange/apply-import.js';
import { type ImportPlan, planImport } from '../../src/exchange/plan-import.js';
import type { Planning } from '../../src/exchange/planning.js';
import { type ReadRows, readRows } from '../../src/exchange/read-rows.js';
import type { ExchangeState } from '../../src/exchange/state.js';
import { hashedId } from '../../src/hashed-id.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { noPeople } from '../../src/people/person.js';
import { emptySetup } from '../../src/people/udvalg-setup.js';
import { readStarters } from '../../src/starter-files.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import type { Strategy } from '../../src/strategy/strategy.js';

export const today = '2026-11-24';
export const by = { personId: 'admin', at: new Date('2026-11-24T08:00:00Z') };

const strategies = readStrategies();
export const strategy = strategies[0] as Strategy;
export const examples = readStarters(strategies).get(strategy.id) ?? [];

export const planning: Planning = {
  strategy,
  examples,
  today,
  by,
  adminIds: new Set(),
  otherIds: new Set(),
  known: [],
  idOf: hashedId,
};

/** Gives what an import into a store is carried out with. */
export function importingInto(store: DocumentStore): Importing {
  return { store, timing: realTiming, strategy, examples, today, by, adminIds: new Set(), idOf: hashedId };
}

export const emptyState: ExchangeState = {
  people: noPeople,
  setups: new Map(strategy.udvalg.map(({ id }) => [id, emptySetup(id)])),
  indicators: new Map(),
  actions: new Map(),
};

export function stateOf(more: {
  readonly people?: ExchangeState['people'];
  readonly setups?: readonly ReturnType<typeof emptySetup>[];
  readonly indicators?: readonly Indicator[];
  readonly actions?: readonly Action[];
}): ExchangeState {
  return {
    people: more.people ?? noPeople,
    setups: new Map([...emptyState.setups, ...(more.setups ?? []).map((setup) => [setup.udvalgId, setup] as const)]),
    indicators: new Map((more.indicators ?? []).map((one) => [one.id, one])),
    actions: new Map((more.actions ?? []).map((one) => [one.id, one])),
  };
}

/** Gives what a CSV file says; its name tells which table it is. */
export function readCsvText(text: string, name = 'personer.csv'): Promise<ReadRows> {
  return readRows([{ name, bytes: new TextEncoder().encode(text) }], strategy);
}

/** Gives what a CSV file comes to on a state. */
export async function planCsv(
  text: string,
  name: string,
  state: ExchangeState = emptyState,
  more: Partial<Planning> = {},
): Promise<ImportPlan> {
  const read = await readCsvText(text, name);
  if (read.faults.length > 0) throw new Error(`not readable: ${JSON.stringify(read.faults)}`);
  return planImport(state, read.rows, { ...planning, ...more });
}
