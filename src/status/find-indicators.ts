import { type Indicator, indicatorDocument } from '../indicators/indicator.js';
import { shortTitle } from '../replies/plain-text.js';
import { statusTexts } from '../replies/status/status-texts.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodiesIn } from '../store/every-document.js';
import { fokusomraadeById, udvalgById } from '../strategy/look-up.js';
import { type Searchable, wordsOf } from '../strategy/search-strategy.js';
import type { Strategy } from '../strategy/strategy.js';

/** Reads the indicators that a strategy is followed by now: confirmed, and not retired. Throws what the store throws. */
export async function readIndicatorsInUse(store: DocumentStore, strategy: Strategy): Promise<readonly Indicator[]> {
  const all = await Promise.all(strategy.udvalg.map(({ id }) => bodiesIn(store, `udvalg:${id}`, indicatorDocument)));
  return all
    .flat()
    .filter(({ strategyId, isExample, retired }) => strategyId === strategy.id && !isExample && retired === undefined);
}

/** Gives indicators as they can be found: by name, and by the fokusområde and the udvalg that they belong to. */
export function searchableIndicators(indicators: readonly Indicator[], strategy: Strategy): readonly Searchable[] {
  return indicators.map(({ id, name, fokusomraadeId }) => {
    const area = fokusomraadeById(strategy, fokusomraadeId);
    const place = statusTexts.indicatorPlace(udvalgById(strategy, area.udvalgId).title, shortTitle(area.title));
    return {
      hit: { kind: 'indicator', id, title: name, place },
      titleWords: wordsOf(name),
      otherWords: wordsOf(`${place} ${area.title}`),
    };
  });
}
