import type { Indicator } from '../indicators/indicator.js';
import type { AdminIds } from '../people/admins.js';
import type { By } from '../people/audit.js';
import { knownFrom } from '../people/meet.js';
import type { Timing } from '../store/change-document.js';
import type { DocumentDraft, DocumentStore, WriteResult } from '../store/document-store.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Change } from './changes.js';
import type { PlacedFault } from './faults.js';
import { type ImportPlan, planImport, planWithoutBad } from './plan-import.js';
import type { Planning } from './planning.js';
import type { Rows } from './read-rows.js';
import { etagKey, type ReadState, readState, writesBetween } from './state.js';

/** What an import is carried out with. */
export type Importing = {
  readonly store: DocumentStore;
  readonly timing: Timing;
  readonly strategy: Strategy;
  readonly examples: readonly Indicator[];
  readonly today: string;
  readonly by: By;
  readonly adminIds: AdminIds;
  readonly idOf: Planning['idOf'];
};

export type Applied =
  | { readonly is: 'done'; readonly changes: readonly Change[] }
  /** Beside what is stored now the rows cannot be used. */
  | { readonly is: 'faulty'; readonly faults: readonly PlacedFault[] }
  /** What it would change now is not what was agreed to. */
  | { readonly is: 'changed-meanwhile' }
  /** Others kept changing the same. What was written stands, and the same import again writes the rest. */
  | { readonly is: 'busy' };

const mostTries = 5;

/** Gives what the rows would change now. Nothing is written. */
export async function previewImport(importing: Importing, rows: Rows): Promise<ImportPlan> {
  const read = await readState(importing.store, importing.strategy);
  return planImport(read.state, rows, planningOf(importing, read));
}

/** The same for those rows that can be used, with the faults of the others. */
export async function previewWithoutBad(
  importing: Importing,
  rows: Rows,
): Promise<ImportPlan & { readonly rows: Rows }> {
  const read = await readState(importing.store, importing.strategy);
  return planWithoutBad(read.state, rows, planningOf(importing, read));
}

/**
 * Writes what the rows change, aggregate by aggregate, people first, each on the condition that nobody wrote it since it was
 * read; then all is read and planned anew. All rows are checked before the first is written. After a crash the same import
 * goes on where it stopped, for what is written already is no change any more. `isAgreed` is asked before each round.
 */
export async function applyImport(
  importing: Importing,
  rows: Rows,
  isAgreed: (changes: readonly Change[]) => boolean,
): Promise<Applied> {
  const { store, strategy, timing } = importing;
  let first: readonly Change[] | undefined;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const read = await readState(store, strategy);
    const plan = planImport(read.state, rows, planningOf(importing, read));
    if (plan.faults.length > 0) return { is: 'faulty', faults: plan.faults };
    if (!isAgreed(plan.changes)) return { is: 'changed-meanwhile' };
    first ??= plan.changes;
    if (await writeAll(importing, read, plan)) return { is: 'done', changes: first };
    await timing.sleep(20 * tries * (1 + timing.random()));
  }
  return { is: 'busy' };
}

/** How many aggregates are written at once: each write is some milliseconds, on the disk or over the network. */
const atOnce = 10;

/** People go first, for all the rest names them. No further group is begun once somebody else was there first, or a write failed. */
async function writeAll({ store, strategy }: Importing, read: ReadState, { after }: ImportPlan): Promise<boolean> {
  const [first, ...others] = writesBetween(read.state, after, strategy);
  const groups = first === undefined ? [] : [[first], ...inGroups(others, atOnce)];
  for (const group of groups) {
    const written = await Promise.allSettled(group.map((draft) => write(store, draft, read.etags)));
    const failed = written.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    if (written.some((one) => one.status === 'fulfilled' && !one.value.ok)) return false;
  }
  return true;
}

function write(store: DocumentStore, draft: DocumentDraft, etags: ReadState['etags']): Promise<WriteResult> {
  const etag = etags.get(etagKey(draft));
  return etag === undefined ? store.create(draft) : store.replace(draft, etag);
}

function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function planningOf(
  { strategy, examples, today, by, adminIds, idOf }: Importing,
  { contacts, otherIds }: ReadState,
): Planning {
  return { strategy, examples, today, by, adminIds, idOf, otherIds, known: contacts.map(knownFrom) };
}
