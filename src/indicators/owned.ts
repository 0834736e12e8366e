import { addQuarters, reportingQuarter } from '../language/quarter.js';
import { shortTitle } from '../replies/plain-text.js';
import type { DocumentStore } from '../store/document-store.js';
import { fokusomraadeById, udvalgById } from '../strategy/look-up.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Indicator } from './indicator.js';
import type { Owned } from './my-updates.js';
import { readApprovedBefore, readIndicators, readUpdates } from './read-catalogue.js';

/** How many quarters back a series reaches: five years. */
const seriesQuarters = 20;

/**
 * Gives the indicators that a person owns in some udvalg, with those udvalg's updates of five years. One request for each
 * udvalg, and one more where the person owns something.
 */
export async function readOwned(
  store: DocumentStore,
  personId: string,
  udvalgIds: readonly string[],
  { strategy, today }: { readonly strategy: Strategy; readonly today: string },
): Promise<readonly Owned[]> {
  const since = addQuarters(reportingQuarter(today), -seriesQuarters);
  const found = await Promise.all(
    udvalgIds.map(async (udvalgId) => {
      const indicators = await readIndicators(store, udvalgId, strategy, noStarters);
      const own = indicators.filter(({ ownerIds }) => ownerIds.includes(personId));
      if (own.length === 0) return [];
      const [updates, before] = await Promise.all([
        readUpdates(store, udvalgId, since),
        readApprovedBefore(store, own, [udvalgId]),
      ]);
      return own.map((indicator) => ({ indicator, udvalgId, updates: [...updates, ...before] }));
    }),
  );
  return found.flat();
}

/** Nobody owns an example. */
const noStarters = new Map();

/** Gives where an indicator stands in the strategy: `VTF · Smidige processer`. */
export function placeOf({ fokusomraadeId }: Pick<Indicator, 'fokusomraadeId'>, strategy: Strategy): string {
  const area = fokusomraadeById(strategy, fokusomraadeId);
  return `${udvalgById(strategy, area.udvalgId).title} · ${shortTitle(area.title)}`;
}
