import type { Quarter } from '../language/quarter.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Indicator, indicatorDocument, indicatorKey } from './indicator.js';
import { approvedOf } from './series.js';
import { type IndicatorUpdate, updateDocument, updateKey } from './update.js';

/** The examples of each strategy, by its id; a strategy may have none. */
export type Starters = ReadonlyMap<string, readonly Indicator[]>;

/**
 * Gives the indicators of an udvalg under a strategy, in the order of its fokusområder: those that are stored, retired ones
 * too, and the examples that nobody has confirmed or put aside. One request for each thousand documents.
 */
export async function readIndicators(
  store: DocumentStore,
  udvalgId: string,
  strategy: Strategy,
  starters: Starters,
): Promise<readonly Indicator[]> {
  const { partition } = indicatorKey(udvalgId, '');
  const stored: Indicator[] = [];
  for await (const document of documentsIn(store, { partition, kind: indicatorDocument.kind, limit: 1000 })) {
    const indicator = bodyOf(indicatorDocument, document);
    if (indicator.strategyId === strategy.id) stored.push(indicator);
  }
  const areas = fokusomraaderOf(strategy, { udvalgId }).map(({ id }) => id);
  const examples = (starters.get(strategy.id) ?? []).filter(
    ({ id, fokusomraadeId }) => areas.includes(fokusomraadeId) && !stored.some((one) => one.id === id),
  );
  return [...stored, ...examples].sort(
    (a, b) =>
      areas.indexOf(a.fokusomraadeId) - areas.indexOf(b.fokusomraadeId) ||
      Number(a.isExample) - Number(b.isExample) ||
      a.name.localeCompare(b.name, 'da'),
  );
}

/** Gives one indicator as it is stored, or the example of that id, or undefined. */
export async function readIndicator(
  store: DocumentStore,
  { udvalgId, indicatorId }: { readonly udvalgId: string; readonly indicatorId: string },
  strategy: Strategy,
  starters: Starters,
): Promise<Indicator | undefined> {
  const document = await store.read(indicatorKey(udvalgId, indicatorId));
  if (document !== undefined) return bodyOf(indicatorDocument, document);
  const areas = fokusomraaderOf(strategy, { udvalgId }).map(({ id }) => id);
  return starters
    .get(strategy.id)
    ?.find(({ id, fokusomraadeId }) => id === indicatorId && areas.includes(fokusomraadeId));
}

/** Gives the updates of an udvalg from a quarter on, by quarter: their ids begin with it, so nothing older is read. */
export async function readUpdates(
  store: DocumentStore,
  udvalgId: string,
  since: Quarter,
): Promise<readonly IndicatorUpdate[]> {
  const { partition, id } = updateKey(udvalgId, '', since);
  const updates: IndicatorUpdate[] = [];
  const query = { partition, kind: updateDocument.kind, limit: 1000, after: id };
  for await (const document of documentsIn(store, query)) updates.push(bodyOf(updateDocument, document));
  return updates;
}

/**
 * Gives what was approved on those indicators in udvalg that are not read already, before they went on here: bare of all
 * that still concerns those who decided there. No request where nothing came from another udvalg.
 */
export async function readApprovedBefore(
  store: DocumentStore,
  indicators: readonly Pick<Indicator, 'continues'>[],
  readAlready: readonly string[],
): Promise<readonly IndicatorUpdate[]> {
  const places = indicators
    .flatMap(({ continues }) => continues?.of ?? [])
    .filter(({ udvalgId }) => !readAlready.includes(udvalgId));
  const ids = new Set(places.map(({ indicatorId }) => indicatorId));
  const udvalgIds = [...new Set(places.map(({ udvalgId }) => udvalgId))];
  const found = await Promise.all(udvalgIds.map((udvalgId) => readUpdates(store, udvalgId, '0000-Q1')));
  return found
    .flat()
    .filter(({ indicatorId }) => ids.has(indicatorId))
    .flatMap((update) => {
      const approved = approvedOf(update);
      return approved === undefined ? [] : [{ ...update, revisions: [approved], audit: [], outbox: [], cards: [] }];
    });
}
