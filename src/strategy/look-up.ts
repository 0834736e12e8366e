import type { Chapter, Fokusomraade, Sigtepunkt, Strategy, Udvalg } from './strategy.js';

/** Gives the fokusområder in printed order, of one udvalg and/or in support of one sigtepunkt where that is told. */
export function fokusomraaderOf(
  strategy: Strategy,
  of: { readonly udvalgId?: string; readonly sigtepunktId?: string },
): readonly Fokusomraade[] {
  return strategy.fokusomraader.filter(
    ({ udvalgId, sigtepunktId }) =>
      (of.udvalgId === undefined || of.udvalgId === udvalgId) &&
      (of.sigtepunktId === undefined || of.sigtepunktId === sigtepunktId),
  );
}

/** Gives the fokusområde with that id. Throws when the strategy has none: ids come from checked content. */
export function fokusomraadeById(strategy: Strategy, id: string): Fokusomraade {
  return known(strategy.fokusomraader, id, `fokusområde in ${strategy.id}`);
}

/** Gives the udvalg with that id. Throws when the strategy has none. */
export function udvalgById(strategy: Strategy, id: string): Udvalg {
  return known(strategy.udvalg, id, `udvalg in ${strategy.id}`);
}

/** Gives the sigtepunkt with that id. Throws when the strategy has none. */
export function sigtepunktById(strategy: Strategy, id: string): Sigtepunkt {
  return known(strategy.sigtepunkter, id, `sigtepunkt in ${strategy.id}`);
}

/** Gives the chapter with that id. Throws when the strategy has none. */
export function chapterById(strategy: Strategy, id: string): Chapter {
  return known(strategy.chapters, id, `chapter in ${strategy.id}`);
}

function known<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No ${what} has the id "${id}"`);
  return found;
}
