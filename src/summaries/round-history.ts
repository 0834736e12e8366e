import { todayIn } from '../language/local-day.js';
import { addQuarters, reportingQuarter } from '../language/quarter.js';
import type { DocumentStore } from '../store/document-store.js';
import { readCalendar } from './calendar-settings.js';
import { readDeliveries } from './deliver.js';
import type { Delivery } from './delivery.js';
import { readRound } from './rounds.js';
import { everyUdvalg, type SummaryRound } from './summary-round.js';

const mostQuarters = 8;

/** Gives the rounds of the last two years of some udvalg with what each channel got, the newest first. Throws what the store throws. */
export async function readHistory(
  store: DocumentStore,
  scopes: readonly string[],
  now: Date,
): Promise<readonly { readonly round: SummaryRound; readonly deliveries: readonly Delivery[] }[]> {
  const last = reportingQuarter(todayIn(now));
  const { overallTo } = await readCalendar(store);
  const asked = Array.from({ length: mostQuarters }, (_, index) => addQuarters(last, -index)).flatMap((quarter) =>
    scopes.map((scope) => ({ scope, quarter })),
  );
  const found = await Promise.all(
    asked.map(async ({ scope, quarter }) => {
      const round = await readRound(store, scope, quarter);
      if (round === undefined) return [];
      const ownerIds = scope === everyUdvalg ? overallTo : [scope];
      const read = await Promise.all(ownerIds.map((ownerId) => readDeliveries(store, { scope, ownerId, quarter })));
      return [{ round, deliveries: read.flat() }];
    }),
  );
  return found.flat();
}
