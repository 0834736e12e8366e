import { udvalgById } from '../strategy/look-up.js';
import type { AreaSummary, LinkedArea } from './quarterly-summary.js';
import type { Records } from './records.js';

/**
 * Gives the "forbundne kar" of some areas: the subjects that they share with areas of other udvalg, where one of those moved
 * in the quarter. `all` are all areas of the strategy in that quarter.
 */
export function linkedAreas(
  { strategy, topics }: Records,
  udvalgId: string,
  own: readonly AreaSummary[],
  all: readonly AreaSummary[],
): readonly LinkedArea[] {
  return topics.flatMap((topic) => {
    const shares = ({ area }: AreaSummary) => topic.fokusomraadeIds.includes(area.id);
    const ownAreas = own.filter(shares).map(({ area }) => area);
    const others = all.filter((one) => one.area.udvalgId !== udvalgId && one.moved && shares(one));
    if (ownAreas.length === 0 || others.length === 0) return [];
    return [
      {
        topic: topic.name.da,
        own: ownAreas,
        others: others.map((summary) => ({ udvalg: udvalgById(strategy, summary.area.udvalgId), summary })),
      },
    ];
  });
}
