import type { Cover } from '../people/udvalg-setup.js';
import { fokusomraaderOf } from '../strategy/look-up.js';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';
import { plain } from './understand.js';

/** An udvalg, or some of its fokusområder, as somebody names it. */
export type Place = { readonly udvalg: Udvalg; readonly covers: Cover };

/**
 * Gives what somebody means by "Læring", "udvalget for Læring", "Kultur i VTF" or "Kultur og Erhverv/turisme"; undefined
 * when the strategy holds no such udvalg or fokusområde, or several would fit.
 */
export function placeCalled(strategy: Strategy, written: string): Place | undefined {
  const udvalg = udvalgCalled(strategy, written);
  if (udvalg !== undefined) return { udvalg, covers: 'all' };

  const inUdvalg = /^(?<areas>.+) i (?<udvalg>[^,]+)$/i.exec(written.trim())?.groups;
  const named = inUdvalg === undefined ? undefined : udvalgCalled(strategy, inUdvalg.udvalg ?? '');
  if (named !== undefined)
    return placeOf(named, areasCalled(fokusomraaderOf(strategy, { udvalgId: named.id }), inUdvalg?.areas ?? ''));

  const areas = areasCalled(strategy.fokusomraader, written);
  const [first] = areas ?? [];
  const owner = strategy.udvalg.find(({ id }) => id === first?.udvalgId);
  return owner === undefined ? undefined : placeOf(owner, areas);
}

/** Gives the udvalg that somebody names, with or without "udvalget for"; undefined when there is none such. */
export function udvalgCalled({ udvalg }: Strategy, written: string): Udvalg | undefined {
  const wanted = bare(written);
  return udvalg.find(({ title }) => bare(title) === wanted);
}

function bare(name: string): string {
  return plain(name)
    .replace(/^(?:hele )?(?:udvalget?|fagudvalget) (?:for )?/, '')
    .replace(/udvalget?$/, '')
    .trim();
}

function placeOf(udvalg: Udvalg, areas: readonly Fokusomraade[] | undefined): Place | undefined {
  if (areas === undefined || areas.some(({ udvalgId }) => udvalgId !== udvalg.id)) return undefined;
  return { udvalg, covers: areas.map(({ id }) => id) };
}

/** How lists of titles are parted: a title may itself hold commas and "og", so the fewest parts are tried first. */
const partings = [/\s*;\s*/, /\s*,\s*/, /\s+og\s+/, /\s*[,;]\s*|\s+og\s+/];

/** Gives the fokusområder that a list names, or undefined when a part of it is none. */
function areasCalled(among: readonly Fokusomraade[], written: string): readonly Fokusomraade[] | undefined {
  const whole = areaCalled(among, written);
  if (whole !== undefined) return [whole];
  return partings
    .map((parting) => written.split(parting).map((piece) => areaCalled(among, piece)))
    .find((areas): areas is Fokusomraade[] => areas.every((area) => area !== undefined));
}

function areaCalled(among: readonly Fokusomraade[], written: string): Fokusomraade | undefined {
  const wanted = plain(written);
  const exact = among.filter(({ title }) => plain(title) === wanted);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const beginning = among.filter(({ title }) => plain(title).startsWith(`${wanted} `));
  return beginning.length === 1 ? beginning[0] : undefined;
}
